import puppeteer from 'puppeteer';
import type {ElementHandle} from 'puppeteer';
import {firefoxPath} from '../../../scripts/engines.js';
import {findScript, focusedScript} from './listener.js';
import type {Ears} from './listener.js';

/** What a thing of Firefox's tree says of itself. */
interface Thing {
  role: string;
  name: string;
  description: string;
  states: string[];
  attributes: Record<string, string>;
}

/** Its tree as text, from the side of the browser where screen readers fetch it; only what has come over. */
const treeScript = `(() => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const things = [];
  const walk = item => {
    const [low, high] = [{}, {}];
    item.getState(low, high);
    things.push({
      role: service.getStringRole(item.role),
      name: item.name ?? '',
      description: item.description ?? '',
      states: [...service.getStringStates(low.value, high.value)],
      attributes: Object.fromEntries([...item.attributes.enumerate()].map(({key, value}) => [key, value])),
    });
    for (const child of item.children.enumerate(Ci.nsIAccessible)) walk(child);
  };
  const page = service.getAccessibleFor(gBrowser.selectedBrowser);
  if (page) walk(page);
  return JSON.stringify(things);
})()`;

const roles: Readonly<Record<string, string>> = {
  statusbar: 'status',
  pushbutton: 'button',
  radiobutton: 'radio',
  checkbutton: 'checkbox',
  grouping: 'group',
  entry: 'textbox',
  'date editor': 'date',
  details: 'group',
};

/** Roles that say nothing by themselves. */
const silent =
  /^(internal frame|document|text container|text leaf|section|paragraph|label|text|static|list item marker)$/;

const lineOf = ({role, name, description, states, attributes}: Thing): string => {
  const own = attributes['xml-roles'];
  const told = [
    ...(attributes['level'] ? [`h${attributes['level']}`] : []),
    ...['invalid', 'checked', 'expanded']
      .filter(state => states.includes(state))
      .map(state => `${state}=true`),
    ...(attributes['live'] ? [`live=${attributes['live']}`] : []),
  ];
  const named = own === 'radiogroup' ? own : (roles[role] ?? role);
  return [named, `"${name.trim()}"`, description && `(${description.trim()})`, ...told]
    .filter(Boolean)
    .join(' ');
};

/** Puppeteer keeps its line to the browser to itself; the tree is asked for over the same line. */
interface Line {
  connection: {
    send(method: string, parameters: object): Promise<{result: unknown}>;
  };
}

/** Firefox, whose tree only its own side of the browser may read. */
export const firefoxEars = async (): Promise<Ears> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    args: ['--remote-allow-system-access'],
    env: {...process.env, TZ: 'Asia/Dubai'},
  });
  const {connection} = browser as unknown as Line;
  const inBrowser = async (expression: string): Promise<string> => {
    const tree = await connection.send('browsingContext.getTree', {'moz:scope': 'chrome'});
    const {contexts} = tree.result as {contexts: {context: string; url: string}[]};
    const {context} = contexts.find(({url}) => url.endsWith('browser.xhtml'))!;
    const {result} = await connection.send('script.evaluate', {
      expression,
      target: {context},
      awaitPromise: true,
    });
    const {result: answer, exceptionDetails} = result as {
      result?: {value: string};
      exceptionDetails?: {text: string};
    };
    if (!answer) throw new Error(exceptionDetails?.text);
    return answer.value;
  };
  // From here on it keeps the tree.
  await inBrowser(treeScript);
  return {
    async open(url) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(url);
      await page.bringToFront();
      const find = async (selector: string, text = ''): Promise<ElementHandle> => {
        const wanted = `${JSON.stringify(selector)}, ${JSON.stringify(text)}`;
        const found = await page.waitForFunction(`(() => {${findScript} return find(${wanted});})()`);
        return found as ElementHandle;
      };
      return {
        press: async selector => (await find(selector)).click(),
        type: async (selector, text) => (await find(selector)).type(text),
        focus: async selector => (await find(selector)).focus(),
        see: async (selector, text) => {
          await find(selector, text);
        },
        async heard() {
          const things = JSON.parse(await inBrowser(treeScript)) as Thing[];
          return things.filter(({role}) => !silent.test(role)).map(lineOf);
        },
        focused: () => page.evaluate(`(() => {${focusedScript}})()`) as Promise<string>,
      };
    },
    close: () => browser.close(),
  };
};
