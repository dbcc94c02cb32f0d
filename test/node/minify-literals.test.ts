import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import type {Browser, Page} from 'playwright-core';
import {rollup} from 'rollup';
import {minifyLiterals} from '../../scripts/build/minify-literals.js';
import {hole, minifyMarkup, minifyStyles} from '../../scripts/build/minify-markup.js';
import {chromiumLaunchOptions} from '../../scripts/chromium.js';

const markup = (source: string): string => minifyMarkup(source.replaceAll('$', hole)).replaceAll(hole, '$');

describe('minifyMarkup', () => {
  const cases: [string, string, string][] = [
    ['drops white space beside blocks', '\n  <div>\n    <p>a</p>\n  </div>\n', '<div><p>a</p></div>'],
    ['keeps one space between words and inline tags', 'a\n  <b>b</b>\n  <i>c</i>', 'a <b>b</b> <i>c</i>'],
    ['keeps the space around an expression', '<a>$</a>\n  $', '<a>$</a> $'],
    ['keeps expressions in blocks', '<p>\n $ x $\n</p>', '<p>$ x $</p>'],
    [
      'tidies attributes, not their values',
      '<a\n  class="a  b"\n  ?x=$\n  .y="$"\n>',
      '<a class="a  b" ?x=$ .y="$">',
    ],
    ['is not misled by > in a value', '<a title="a > b"   href=$>\n x</a>', '<a title="a > b" href=$> x</a>'],
    ['packs shapes', '<svg\n>\n <path d="m8 12 3 3" />\n $\n</svg>', '<svg><path d="m8 12 3 3"/>$</svg>'],
    ['leaves text alone', 'Nothing > 3', 'Nothing > 3'],
  ];
  for (const [name, source, expected] of cases) it(name, () => assert.equal(markup(source), expected));
});

describe('minifyStyles', () => {
  const cases: [string, string, string][] = [
    [
      'packs rules',
      '\n  a > b,\n c {\n color: #ffffff;\n margin: 0 0.5em;\n }\n',
      'a>b,c{color:#fff;margin:0 .5em}',
    ],
    ['keeps the space of a descendant', 'a :hover { x: y }', 'a :hover{x:y}'],
    [
      'keeps calc',
      ':host { width: calc(1px + 2px * var(--_s, 1)) }',
      ':host{width:calc(1px + 2px * var(--_s,1))}',
    ],
    [
      'keeps strings',
      "a::after { content: ' ;  , ' attr(x) ' : ' }",
      "a::after{content:' ;  , ' attr(x) ' : '}",
    ],
    ['drops comments', 'a { /* why; */ b: c; }', 'a{b:c}'],
    ['keeps conditions', '@media (a) and (b: c) { d { e: f } }', '@media (a) and (b:c){d{e:f}}'],
  ];
  for (const [name, source, expected] of cases) it(name, () => assert.equal(minifyStyles(source), expected));
});

describe('the style sheets of the project', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await chromium.launch(await chromiumLaunchOptions());
    page = await browser.newPage();
  });
  after(() => browser.close());

  const rules = (css: string): Promise<string[]> =>
    page.evaluate(text => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      // The browser keeps the text of custom properties as it was written.
      return [...sheet.cssRules].map(({cssText}) =>
        cssText.replace(/, /g, ',').replace(/#(\w)\1(\w)\2(\w)\3\b/g, '#$1$2$3'),
      );
    }, css);

  const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter(name =>
    name.endsWith('.styles.ts'),
  );
  for (const file of files)
    it(`${file} says the same when minified`, async () => {
      const sheets = [...readFileSync(`src/${file}`, 'utf8').matchAll(/css`([^`]*)`/g)];
      assert.ok(sheets.length > 0);
      for (const [, sheet = ''] of sheets)
        assert.deepEqual(await rules(minifyStyles(sheet)), await rules(sheet));
    });
});

it('minifies only tagged templates, and never their expressions', async () => {
  const source =
    'export const a = x => html`<p>\n ${x ? css` a { b: c } ` : `  \n `}\n</p>`; const html = 0, css = 0;';
  const bundle = await rollup({
    input: 'a.js',
    plugins: [{name: 'source', resolveId: id => id, load: () => source}, minifyLiterals()],
  });
  const {output} = await bundle.generate({format: 'es'});
  assert.match(output[0].code, /html`<p>\$\{x \? css`a\{b:c\}` : ` {2}\n `\}<\/p>`/);
});
