import {startWebKitDriver} from '../../../scripts/engines.js';
import {findScript, focusedScript} from './listener.js';
import type {Ears} from './listener.js';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
type Reference = Record<typeof elementKey, string>;

/** Roles that say nothing by themselves. */
const silent = /^(none|generic|paragraph)$/;

/** Everything that is rendered, in the order of the page: what a slot shows stands in its place. */
const renderedScript = `
  const all = [];
  const walk = element => {
    if (element.localName === 'slot') {
      const assigned = element.assignedElements();
      for (const child of assigned.length ? assigned : element.children) walk(child);
      return;
    }
    const isBare = getComputedStyle(element).display === 'contents';
    if (!isBare && !element.checkVisibility({visibilityProperty: true})) return;
    all.push(element);
    for (const child of (element.shadowRoot ?? element).children) walk(child);
  };
  walk(document.body);
  return all;`;

/**
 * WebKitGTK, whose driver tells the role and the name of each element; for descriptions and states it has no command.
 * What has a name and no role there is told as a `thing`.
 */
export const webkitEars = async (): Promise<Ears> => {
  const {port, capabilities} = await startWebKitDriver();
  const ask = async <T>(path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<T> => {
    const url = `http://127.0.0.1:${port}/session${path}`;
    const response = await fetch(url, {method, ...(body && {body: JSON.stringify(body)})});
    const {value} = (await response.json()) as {value: T & {message?: string}};
    if (!response.ok) throw new Error(value.message);
    return value;
  };
  let session = '';
  const end = async (): Promise<void> => {
    if (session) await ask(session, undefined, 'DELETE');
    session = '';
  };
  const run = <T>(script: string, ...args: unknown[]): Promise<T> =>
    ask(`${session}/execute/sync`, {script, args});

  /** The driver waits with it for half a minute. */
  const find = async (selector: string, text = ''): Promise<string> => {
    const script = `${findScript}
      const [selector, text, done] = arguments;
      const look = () => {
        const found = find(selector, text);
        if (found) done(found);
        else requestAnimationFrame(look);
      };
      look();`;
    const found = await ask<Reference>(`${session}/execute/async`, {script, args: [selector, text]});
    return `${session}/element/${found[elementKey]}`;
  };

  const lineOf = async ({[elementKey]: id}: Reference): Promise<string> => {
    const element = `${session}/element/${id}`;
    const role = await ask<string>(`${element}/computedrole`);
    if (silent.test(role)) return '';
    const name = (await ask<string>(`${element}/computedlabel`)).trim();
    return role || name ? `${role || 'thing'} "${name}"` : '';
  };

  return {
    async open(url) {
      // Only a new session has nothing of the page before it; the driver has one at a time.
      await end();
      const {sessionId} = await ask<{sessionId: string}>('', {capabilities: {alwaysMatch: capabilities}});
      session = `/${sessionId}`;
      await ask(`${session}/url`, {url});
      return {
        press: async selector => {
          await ask(`${await find(selector)}/click`, {});
        },
        type: async (selector, text) => {
          await ask(`${await find(selector)}/value`, {text});
        },
        focus: async selector => {
          await run(`${findScript} find(arguments[0]).focus()`, selector);
        },
        see: async (selector, text) => {
          await find(selector, text);
        },
        async heard() {
          const lines: string[] = [];
          for (const element of await run<Reference[]>(renderedScript)) lines.push(await lineOf(element));
          return lines.filter(Boolean);
        },
        focused: () => run(focusedScript),
      };
    },
    close: end,
  };
};
