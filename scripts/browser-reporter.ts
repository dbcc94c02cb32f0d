import type {Reporter} from '@web/test-runner';
import {failureLine, sumTotals, writeTotals} from './test-totals.js';
import type {Totals} from './test-totals.js';

type Session = Parameters<NonNullable<Reporter['onTestRunFinished']>>[0]['sessions'][number];
type Suite = NonNullable<Session['testResults']>;

const testsOf = ({tests, suites}: Suite): Suite['tests'] => [...tests, ...suites.flatMap(testsOf)];

const countFile = (suite: string, {testResults, passed: allPassed, errors, testFile}: Session): Totals => {
  const tests = testResults ? testsOf(testResults) : [];
  const skipped = tests.filter(test => test.skipped).length;
  const passed = tests.filter(test => test.passed && !test.skipped).length;
  const failed = tests.filter(test => !test.passed && !test.skipped);
  // A file that does not load, or holds no test, has no failed test of its own.
  const broken = failed.length === 0 && (tests.length === 0 || !allPassed || errors.length > 0);
  if (broken) console.error(`Failed as a whole: ${testFile}`);
  return {
    suite,
    passed,
    failed: failed.length + Number(broken),
    skipped,
    failures: [
      ...failed.map(({name, error}) => failureLine(testFile, `${name} (${suite})`, error?.message)),
      ...(broken ? [failureLine(testFile, `the whole file (${suite})`, errors[0]?.message)] : []),
    ],
  };
};

/** Reporter of the test runner that leaves the true totals behind, a broken file counted as one failed test. */
export const browserTotals = (suite: string): Reporter => ({
  onTestRunFinished({sessions}) {
    writeTotals(
      sumTotals(
        suite,
        sessions.map(session => countFile(suite, session)),
      ),
    );
  },
});
