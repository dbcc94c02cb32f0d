import type {Page} from 'playwright-core';

/** Roles that say nothing by themselves. */
const silent =
  /^(none|generic|InlineTextBox|StaticText|LineBreak|RootWebArea|LabelText|Legend|ListMarker|paragraph)$/;

interface Value {
  value?: unknown;
}
interface AxNode {
  nodeId: string;
  childIds?: string[];
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  properties?: {name: string; value: Value}[];
}

const said = ({value}: Value = {}): string => (typeof value === 'string' ? value.trim() : '');

const told = ['invalid', 'checked', 'expanded', 'level', 'live'];

const stateOf = ({properties = []}: AxNode): string =>
  properties
    .filter(({name, value}) => told.includes(name) && value.value !== 'false' && value.value !== false)
    .map(({name, value}) => (name === 'level' ? `h${String(value.value)}` : `${name}=${String(value.value)}`))
    .join(' ');

/** Names of the tree that change from one version of the browser to the next. */
const roleOf = ({role}: AxNode): string =>
  said(role)
    .replace(/^DisclosureTriangle.*/, 'summary')
    .replace(/^(DateTime|InputTime|Date)$/, 'date');

const lineOf = (node: AxNode): string =>
  [
    roleOf(node),
    `"${said(node.name)}"`,
    said(node.description) && `(${said(node.description)})`,
    stateOf(node),
  ]
    .filter(Boolean)
    .join(' ');

/**
 * What a screen reader finds on the page, in its order: one line per thing with its role, name, description and
 * state, from the browser's own accessibility tree, shadow roots included.
 */
export const accessibilityTree = async (page: Page): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  const {nodes} = (await session.send('Accessibility.getFullAXTree')) as unknown as {nodes: AxNode[]};
  await session.detach();
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const walk = (node: AxNode | undefined): string[] => {
    if (!node) return [];
    const own = node.ignored || silent.test(said(node.role)) ? [] : [lineOf(node)];
    return [...own, ...(node.childIds ?? []).flatMap(id => walk(byId.get(id)))];
  };
  return walk(nodes[0]);
};
