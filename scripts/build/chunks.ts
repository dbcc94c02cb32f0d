import type {GetModuleInfo} from 'rollup';

const chunks: readonly (readonly [RegExp, string])[] = [
  // What a report needs once somebody writes it, and what only sending it does.
  [/\/lib\/elements\/support-form\/late\/(?!strings\/)[\w-]+\.js$/, 'support-late'],
  [/\/lib\/report\/(?:check-draft|recognise-text)\.js$/, 'support-late'],
  [/\/lib\/(?:elements\/support-form\/late|report)\/strings\/(\w+)\.js$/, 'report-$1'],
  [/\/lib\/elements\/support-form\/strings\/(\w+)\.js$/, 'support-$1'],
  [/\/lib\/elements\/support-form\/attachments\/strings\/(\w+)\.js$/, 'attachments-$1'],
  [/\/lib\/(?:elements\/support-form|report)\/attachments\/[\w-]+\.js$/, 'attachments'],
  // What every status element says is one file per language: it packs better together and is one request.
  [/\/lib\/(?:advice|elements\/(?:status-banner|incident-popup))\/strings\/(\w+)\.js$/, 'trouble-$1'],
  [/\/lib\/elements\/shared\/strings\/(\w+)\.js$/, 'strings-$1'],
  [/\/lib\/elements\/shared\/(?:incident-details|rich-text-view)[^/]*\.js$/, 'details'],
  [/\/lib\/status\/(?:rich-text|markup)\.js$/, 'details'],
  [/\/lib\/status\/changes\.js$/, 'trouble'],
  [/\/lib\/status\/sources\/statuspage(?:-format)?\.js$/, 'statuspage'],
  // A page without trouble does not need what opens.
  [
    /\/lib\/(?:ui\/overlay|elements\/incident-popup\/(?:popup-body(?:\.styles)?|events|narrator|over|put-away|queue|strings|view))\.js$/,
    'popup-body',
  ],
  // A phone number is wanted everywhere, hours and holidays only where somebody asks whether it is answered.
  [/\/lib\/contact\/(?!(?:index|desk|nearest-desk|urgency-rules|strings\/.*)\.js)[\w.-]+\.js$/, 'contact'],
  [/\/lib\/elements\/shared\/(?:desk-view|names)\.js$/, 'contact'],
  [/\/lib\/(?:contact|elements\/contact-card)\/strings\/(\w+)\.js$/, 'contact-$1'],
  [
    /\/lib\/elements\/status-banner\/(?:banner-body(?:\.styles)?|message|speaker|strings)\.js$/,
    'banner-body',
  ],
  [
    /\/lib\/(?:advice|contact|ui\/(?:announce|palette\.styles)|i18n\/format|elements\/shared\/(?:adopt|all-strings|outward-link|venue-controller|minute-clock|copy-text|dismiss-event|dismissals|lazy-details|situation))(?:\/[^/]+)?(?:\.js)?$/,
    'trouble',
  ],
  // Pages on which all is well have no templates.
  [/\/(?:lit-html\/|lit\/html\.js|lib\/ui\/(?:own-policy|template-element|severity-icons)\.js)/, 'templates'],
  // What the two status elements show while all is well is so little that a file of its own would cost more.
  [/\/lib\/elements\/(?:status-banner|incident-popup)\/define\.js$/, 'core'],
  // Only who prints a poster needs it.
  [/\/lib\/(?:booking|elements\/booking-card)\/poster\/(?!strings\/)[\w.-]+\.js$/, 'poster'],
  [/\/lib\/elements\/([\w-]+)\/define\.js$/, '$1'],
  [/\/lib\/elements\/venue\//, 'venue'],
  [
    /\/lib\/(?:i18n|ui|status(?!\/(?:autodetect|chain|changes|dates|elsewhere|fade|fit|guess|join-aspects|late|override|source|surroundings)\.js)|elements\/shared|status\/sources\/index)(?:\/[^/]+)?\.js$/,
    'core',
  ],
  [/\/lib\/venue\/context\.js$/, 'core'],
  // A page whose elements name their status page themselves has no venue.
  [/\/lib\/venue\/(?:venue|feed-settings)\.js$/, 'bare-venue'],
  // Only `<standby-venue>` provides a context; every other element asks for it.
  [
    /\/@lit\/context\/(?:lib\/)?(?:controllers\/context-provider|value-notifier|context-request-event)\.js$/,
    'venue',
  ],
  [/\/node_modules\/(?:lit|lit-html|lit-element|@lit)\//, 'core'],
];

/**
 * What the script tag itself needs stays with it; the elements import that from there. Only pages that refuse our
 * Trusted Types policy need `template-markup`.
 */
const apart =
  /\/lib\/(?:warn|version|retry|ui\/(?:events|template-markup)|venue\/(?:page-venue|request-venue))\.js$/;

const inCore = ['status-banner', 'incident-popup'];

/**
 * The chunk of a module, for Rollup. Modules not named here are split by their dynamic imports: one chunk per
 * status source, per preset, per part of an element that is needed late.
 */
export const chunkOf = (id: string, {getModuleInfo}: {getModuleInfo: GetModuleInfo}): string | undefined => {
  if (apart.test(id)) return undefined;
  for (const [pattern, name] of chunks) {
    const match = pattern.exec(id);
    if (match) return name.replace('$1', match[1] ?? '');
  }
  // The element itself goes with its definition, what it loads late does not.
  const [, tag] = /\/lib\/elements\/([\w-]+)\/[^/]+\.js$/.exec(id) ?? [];
  if (!tag || getModuleInfo(id)?.dynamicImporters.length !== 0) return undefined;
  return inCore.includes(tag) ? 'core' : tag;
};
