import {availableParallelism} from 'node:os';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {tsImport} from 'tsx/esm/api';

const {browserTotals} = await tsImport('./scripts/browser-reporter.ts', import.meta.url);
const {commonJs} = await tsImport('./scripts/common-js.ts', import.meta.url);
const {chromiumLaunchOptions} = await tsImport('./scripts/chromium.ts', import.meta.url);

/** A worker is asked for by the name it has when it is built; the tests run it from its source. */
const workersFromSource = ({request}, next) => {
  request.url = request.url.replace(/^(\/src\/.*\/worker)\.js/, '$1.ts');
  return next();
};

/** A page with the policy of its address, as a header: `/under-policy?policy=…&script=…`. */
const pageUnderPolicy = (context, next) => {
  if (context.path !== '/under-policy') return next();
  const {policy, script} = context.query;
  context.set('content-security-policy', String(policy));
  context.type = 'html';
  context.body = `<!doctype html><title>Page</title><script type="module" src="${script}"></script>`;
  return undefined;
};

/** What the three engines share. */
export const config = (suite, browser) => ({
  files: 'test/browser/**/*.test.ts',
  nodeResolve: true,
  middleware: [workersFromSource, pageUnderPolicy],
  plugins: [commonJs(), esbuildPlugin({ts: true, tsconfig: 'tsconfig.json'})],
  reporters: [defaultReporter(), browserTotals(suite)],
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 420_000,
  testFramework: {config: {timeout: '60000'}},
  browsers: [browser],
});

/** A camera that shows a test picture, and nobody who has to allow it. */
const fakeCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const {args, ...launchOptions} = await chromiumLaunchOptions();

const browser = playwrightLauncher({launchOptions: {...launchOptions, args: [...args, ...fakeCamera]}});

// Each page has a browser context of its own, and with it storage, channels and focus.
export default {...config('chromium', browser), concurrency: Math.max(2, availableParallelism() / 2)};
