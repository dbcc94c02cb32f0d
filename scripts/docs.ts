/** Writes the tables of the README from the built manifest: `tsx scripts/docs.ts [--check]`. Needs a build. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {root} from './test-totals.js';

interface Entry {
  name: string;
  description?: string;
  default?: string;
  type?: {text: string};
}

interface Declaration {
  tagName?: string;
  attributes?: Entry[];
  events?: Entry[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssProperties?: Entry[];
  cssStates?: Entry[];
}

const kinds = [
  ['attribute', 'attributes'],
  ['event', 'events'],
  ['slot', 'slots'],
  ['part', 'cssParts'],
  ['CSS property', 'cssProperties'],
  ['state', 'cssStates'],
] as const satisfies readonly (readonly [string, keyof Declaration])[];

const cell = (text = ''): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const rowsOf = (declaration: Declaration): string[] =>
  kinds.flatMap(([kind, field]) =>
    (declaration[field] ?? []).map(
      ({name, description, default: value}) =>
        `| ${kind} | ${name ? `\`${name}\`` : '(default)'} | ${cell(description)}${value ? ` Default: \`${cell(value)}\`.` : ''} |`,
    ),
  );

const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {
  modules: {declarations?: Declaration[]}[];
};
const elements = manifest.modules
  .flatMap(({declarations = []}) => declarations)
  .filter(({tagName}) => tagName)
  .sort((a, b) => (a.tagName ?? '').localeCompare(b.tagName ?? ''));

const tables = elements
  .map(
    element =>
      `### \`<${element.tagName}>\`\n\n| kind | name | what it is |\n| --- | --- | --- |\n${rowsOf(element).join('\n')}\n`,
  )
  .join('\n');

const file = join(root, 'README.md');
const [start, end] = ['<!-- api:start -->', '<!-- api:end -->'];
const before = readFileSync(file, 'utf8');
const from = before.indexOf(start);
const until = before.indexOf(end);
if (from < 0 || until < from) throw new Error(`README.md has no ${start} … ${end}.`);
const options = {...(await resolveConfig(file)), filepath: file};
const after = await format(
  `${before.slice(0, from + start.length)}\n\n${tables}\n${before.slice(until)}`,
  options,
);
if (!process.argv.includes('--check')) writeFileSync(file, after);
else if (before !== after) {
  console.error('The tables of README.md are not those of the elements: run "npm run docs".');
  process.exitCode = 1;
}
