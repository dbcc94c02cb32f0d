import type {Language} from '../../src/i18n/index.js';
import type {Lab, Picture} from './pages.js';

/** What the demo goes through, and what is to be seen of it. */
export interface SituationPictures {
  name: string;
  prepare(lab: Lab): Promise<void>;
  pictures: Record<string, Picture>;
}

const desktop = {width: 1280, height: 800} as const;
const phone = {width: 320, height: 640, wholePage: true} as const;
const kiosk = {path: 'en/kiosk', width: 1080, height: 1920} as const;

/** Website, back office and kiosk in one state of the banner, in both schemes and on every size. */
const everywhere = (banner: string, popup?: 'open', atKiosk = banner): Record<string, Picture> => {
  const site = {path: 'en/', expects: {banner}};
  const office = {path: 'en/back-office', expects: {banner, ...(popup && {popup})}};
  return {
    'site-light': {...site, ...desktop},
    'site-dark': {...site, ...desktop, scheme: 'dark'},
    'site-320': {...site, ...phone},
    'site-zoom-200': {...site, ...desktop, zoom: 2},
    'office-light': {...office, ...desktop},
    'office-dark': {...office, ...desktop, scheme: 'dark'},
    'office-320': {...office, ...phone, wholePage: false},
    'office-zoom-200': {...office, ...desktop, zoom: 2},
    'office-details': {...office, ...desktop, details: 'banner', wholePage: !popup},
    kiosk: {...kiosk, expects: {banner: atKiosk}},
    'kiosk-dark': {...kiosk, scheme: 'dark', expects: {banner: atKiosk}},
  };
};

const inLanguage = (language: Language): Record<string, Picture> => {
  const [banner, popup] = ['trouble', 'open'] as const;
  return {
    [`site-${language}`]: {path: `${language}/`, ...desktop, expects: {banner}},
    [`site-${language}-320`]: {path: `${language}/`, ...phone, expects: {banner}},
    [`office-${language}`]: {path: `${language}/back-office`, ...desktop, expects: {banner, popup}},
    [`office-${language}-320-details`]: {
      path: `${language}/back-office`,
      ...phone,
      wholePage: false,
      details: 'popup',
      expects: {banner, popup},
    },
    [`kiosk-${language}`]: {...kiosk, path: `${language}/kiosk`, expects: {banner}},
  };
};

/** Slow sales at the counter are no matter of guests: only the back office shows them. */
const officeOf = (pictures: Record<string, Picture>): Record<string, Picture> =>
  Object.fromEntries(Object.entries(pictures).filter(([what]) => what.startsWith('office')));

/** Everything that is worth looking at, situation by situation. */
export const situationPictures = (languages: readonly Language[]): SituationPictures[] => [
  {name: 'operational', prepare: () => Promise.resolve(), pictures: everywhere('operational')},
  {
    name: 'planned',
    prepare: lab => lab.on('maintenance-planned'),
    // The kiosks are no part of the planned work.
    pictures: everywhere('planned', undefined, 'operational'),
  },
  {name: 'unknown', prepare: lab => lab.delivery('dropped'), pictures: everywhere('unknown')},
  {name: 'slow', prepare: lab => lab.on('pos-slow'), pictures: officeOf(everywhere('trouble', 'open'))},
  {name: 'outage', prepare: lab => lab.on('full-outage'), pictures: everywhere('trouble', 'open')},
  {
    name: 'several',
    prepare: lab => lab.on('pos-slow', 'online-booking-down', 'emails-late', 'payments-failing'),
    pictures: {
      ...everywhere('trouble', 'open'),
      ...Object.assign({}, ...languages.map(inLanguage)),
    } as Record<string, Picture>,
  },
];
