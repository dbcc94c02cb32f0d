import type {GetModuleInfo} from 'rollup';

const chunks: readonly (readonly [RegExp, string])[] = [
  // What every status element says is one file per language: it packs better together and is one request.
  [/\/lib\/(?:advice|elements\/(?:status-banner|incident-popup))\/strings\/(\w+)\.js$/, 'strings-$1'],
  // What the script tag itself needs. In a chunk, because importing the entry back under another address
  // (`standby.js?v=1`) would run it twice.
  [
    /\/lib\/(?:warn|version|ui\/events|venue\/(?:start-page|page-config|page-venue|request-venue))\.js$/,
    'page',
  ],
  [/\/lib\/elements\/shared\/(?:incident-details|rich-text-view)[^/]*\.js$/, 'details'],
  [/\/lib\/status\/(?:rich-text|markup)\.js$/, 'details'],
  [/\/lib\/status\/sources\/statuspage(?:-format)?\.js$/, 'statuspage'],
  // A page without trouble does not need what opens.
  [
    /\/lib\/(?:ui\/overlay|elements\/incident-popup\/(?:popup-body(?:\.styles)?|events|narrator|over|put-away|queue|strings|view))\.js$/,
    'popup-body',
  ],
  [/\/lib\/elements\/([\w-]+)\/define\.js$/, '$1'],
  // A phone number is wanted everywhere, hours and holidays only where somebody asks whether it is answered.
  [/\/lib\/contact\/(?!(?:index|desk|nearest-desk|urgency-rules|strings\/.*)\.js)[\w.-]+\.js$/, 'contact'],
  [/\/lib\/(?:contact|elements\/contact-card)\/strings\/(\w+)\.js$/, 'contact-$1'],
  [
    /\/lib\/(?:i18n|ui|status(?!\/(?:autodetect|dates|guess|source)\.js)|contact|advice|elements\/shared|status\/sources\/index)(?:\/[^/]+)?\.js$/,
    'runtime',
  ],
  [/\/lib\/venue\/(?:context|venue|feed-settings)\.js$/, 'runtime'],
  // Only `<standby-venue>` provides a context; every other element asks for it.
  [/\/@lit\/context\/(?:lib\/)?(?:controllers\/context-provider|value-notifier)\.js$/, 'venue'],
  [/\/node_modules\//, 'runtime'],
];

/**
 * The chunk of a module, for Rollup. Modules not named here are split by their dynamic imports: one chunk per
 * status source, per preset, per part of an element that is needed late.
 */
export const chunkOf = (id: string, {getModuleInfo}: {getModuleInfo: GetModuleInfo}): string | undefined => {
  for (const [pattern, name] of chunks) {
    const match = pattern.exec(id);
    if (match) return name.replace('$1', match[1] ?? '');
  }
  // The element itself goes with its definition, what it loads late does not.
  const [, tag] = /\/lib\/elements\/([\w-]+)\/[^/]+\.js$/.exec(id) ?? [];
  return tag && getModuleInfo(id)?.dynamicImporters.length === 0 ? tag : undefined;
};
