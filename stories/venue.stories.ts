import '../src/elements/incident-popup/define.js';
import '../src/elements/status-banner/define.js';
import '../src/elements/venue/define.js';
import type {VenueConfig} from '../src/venue/index.js';
import type {About, Story} from './stage.js';

const about: About = {title: 'Venue', component: 'standby-venue'};
export default about;

const statusOf = (file: string): VenueConfig => ({
  status: {src: new URL(file, document.baseURI).href, provider: 'standby'},
});

/** A venue with a banner and a pop-up in it, and under them what it tells the page. */
const venue = (config: VenueConfig | string, more: Omit<Story, 'render'> = {}): Story => ({
  ...more,
  render: () => {
    const element = document.createElement('standby-venue');
    const said = document.createElement('p');
    element.addEventListener('standby-venue-ready', () => said.append('standby-venue-ready. '));
    element.addEventListener('standby-error', ({code, message}) => said.append(`${code}: ${message} `));
    element.config = config;
    element.append(
      document.createElement('standby-status-banner'),
      document.createElement('standby-incident-popup'),
      said,
    );
    return element;
  },
});

export const AllWorks = venue(statusOf('all-works.json'));
export const Outage = venue(statusOf('outage.json'));
export const OnlySomeCapabilities = venue({...statusOf('outage.json'), capabilities: ['email']});
export const StatusUnreachable = venue(statusOf('no-such-file.json'));
export const ConfigurationUnreachable = venue('no-such-venue.json');
export const ConfigurationWithAFault = venue({
  ...statusOf('outage.json'),
  language: 'klingon',
} as unknown as VenueConfig);
export const German = venue(statusOf('outage.json'), {globals: {language: 'de'}});
export const Dark = venue(statusOf('outage.json'), {globals: {scheme: 'dark'}});
export const HostileHost = venue(statusOf('outage.json'), {globals: {host: 'hostile'}});
