import type {GetModuleInfo} from 'rollup';

const chunks: readonly (readonly [RegExp, string])[] = [
  // What a report needs once somebody writes it, and what only sending it does.
  [/\/lib\/elements\/support-form\/late\/(?!strings\/)[\w.-]+\.js$/, 'support-late'],
  [/\/lib\/report\/(?:check-draft|recognise-text)\.js$/, 'support-late'],
  // A report and its context are what the form shows; what keeps and sends them only comes where that is.
  [/\/lib\/report\/(?:context|label|report)\.js$/, 'support-form'],
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
  // A page on which all is well is read at a glance.
  [/\/lib\/status\/(?:read-page|read-status|evidence|same-page|stages)\.js$/, 'reading'],
  // A page without trouble does not need what opens.
  [
    /\/lib\/(?:ui\/overlay|elements\/incident-popup\/(?:popup-body(?:\.styles)?|events|narrator|over|put-away|queue|strings|view))\.js$/,
    'popup-body',
  ],
  // A phone number is wanted everywhere, hours and holidays only where somebody asks whether it is answered.
  [
    /\/lib\/contact\/(?!(?:index|desk|nearest-desk|urgency-rules|strings|strings\/.*)\.js)[\w.-]+\.js$/,
    'contact',
  ],
  [/\/lib\/elements\/shared\/(?:desk-view|names|qr-code)\.js$/, 'contact'],
  // The form asks what is urgent in the words of contact; what the card says beside them it never shows.
  [/\/lib\/contact\/strings\/(\w+)\.js$/, 'contact-$1'],
  [/\/lib\/elements\/contact-card\/strings\/(\w+)\.js$/, 'contact-card-$1'],
  [
    /\/lib\/elements\/status-banner\/(?:banner-body(?:\.styles)?|message|speaker|strings)\.js$/,
    'banner-body',
  ],
  [
    /\/lib\/(?:advice|contact|i18n\/format|elements\/shared\/(?:adopt|all-strings|outward-link|minute-clock|copy-text|dismiss-event|dismissals|lazy-details|situation))(?:\/[^/]+)?(?:\.js)?$/,
    'trouble',
  ],
  // Pages on which all is well have no templates, nor what every element with templates has.
  [
    /\/(?:lit-html\/|lit\/html\.js|lib\/(?:ui\/(?:own-policy|template-element|severity-icons|announce|palette\.styles)|elements\/shared\/venue-controller)\.js)/,
    'templates',
  ],
  // What the two status elements show while all is well is so little that a file of its own would cost more.
  [/\/lib\/elements\/(?:status-banner|incident-popup)\/define\.js$/, 'core'],
  // What a scanner begins with; the worker has a copy of its own.
  [
    /\/lib\/barcode\/(?:early-file|formats|kept-file|wasm-address|input\/(?:keyboard-\w+|pictures|typed-code))\.js$/,
    'scanner',
  ],
  // Codes are drawn for phone numbers and reports too, by elements that know no way to book.
  [
    /\/lib\/(?:booking\/(?:qr-matrix|qr-path|qr-segments|booking-error)|elements\/shared\/qr-encoder)\.js$|\/node_modules\/(?:qrcode|dijkstrajs)\//,
    'qr',
  ],
  // What only reading a code back needs.
  [/\/lib\/booking\/(?:contrast|drawn-matrix|logo|picture|qr-plan)\.js$/, 'drawing'],
  [/\/lib\/(?:booking\/(?:camera|repair|verify)|elements\/booking-card\/render-code)\.js$/, 'repair'],
  // What every card begins with; where guests can book is asked by nobody else.
  [
    /\/lib\/booking\/(?:booking-ways?|plain-plan|probe|reachability|readable-qr|watch-ways)\.js$/,
    'booking-card',
  ],
  // Only who prints a poster needs it.
  [/\/lib\/(?:booking|elements\/booking-card)\/poster\/(?!strings\/)[\w.-]+\.js$/, 'poster'],
  [/\/lib\/(?:booking\/signs|elements\/booking-card\/sign)\/strings\/(\w+)\.js$/, 'sign-$1'],
  [/\/lib\/booking\/signs\/(?:sign|strings)\.js$/, 'sign'],
  [/\/lib\/elements\/booking-card\/sign\/[\w.-]+\.js$/, 'sign'],
  [/\/lib\/elements\/([\w-]+)\/define\.js$/, '$1'],
  [/\/lib\/elements\/venue\//, 'venue'],
  [
    // Only pages that refuse our Trusted Types policy need `template-markup`.
    /\/lib\/(?:i18n|ui(?!\/template-markup)|status(?!\/(?:autodetect|chain|changes|dates|elsewhere|fade|fit|guess|join-aspects|late|leader|learn|memory|override|present-any|read-page|retry-after|source|surroundings|unseal|watch)\.js)|elements\/shared|status\/sources\/(?:index|statuspage-glance))(?:\/[^/]+)?\.js$/,
    'core',
  ],
  [/\/lib\/venue\/context\.js$/, 'core'],
  // A page whose elements name their status page themselves has no venue.
  [/\/lib\/venue\/(?:venue|feed-settings|request-venue)\.js$/, 'bare-venue'],
  // Only `<standby-venue>` provides a context; every other element asks for it.
  [
    /\/@lit\/context\/(?:lib\/)?(?:controllers\/context-provider|value-notifier|context-request-event)\.js$/,
    'venue',
  ],
  [/\/node_modules\/(?:lit|lit-html|lit-element|@lit)\//, 'core'],
];

/** What the script tag itself needs stays with it; the elements import that from there. */
const entry =
  /\/lib\/(?:standby|warn|version|retry|ui\/events|venue\/(?:page-config|page-venue|start-page))\.js$/;

const inCore = ['status-banner', 'incident-popup'];

/**
 * The chunk of a module, for Rollup. Modules not named here are split by their dynamic imports: one chunk per
 * status source, per preset, per part of an element that is needed late.
 */
export const chunkOf = (id: string, {getModuleInfo}: {getModuleInfo: GetModuleInfo}): string | undefined => {
  if (entry.test(id)) return 'standby';
  for (const [pattern, name] of chunks) {
    const match = pattern.exec(id);
    if (match) return name.replace('$1', match[1] ?? '');
  }
  // The element itself goes with its definition, what it loads late does not.
  const [, tag] = /\/lib\/elements\/([\w-]+)\/[^/]+\.js$/.exec(id) ?? [];
  if (!tag || getModuleInfo(id)?.dynamicImporters.length !== 0) return undefined;
  return inCore.includes(tag) ? 'core' : tag;
};
