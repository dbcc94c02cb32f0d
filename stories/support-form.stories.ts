import type {StandbySupportForm} from '../src/elements/support-form/support-form.js';
import type {Incident} from '../src/status/index.js';
import {venueConfig} from '../test/helpers/contact-card.js';
import {fakeFeed, fakeVenue} from '../test/helpers/fake-feed.js';
import {answer, begin, fakeServer, forgetAll, reaches, submit, type} from '../test/helpers/support-form.js';
import type {FakeServer} from '../test/helpers/support-form.js';
import {slow, status} from './scenes.js';
import type {About, Story} from './stage.js';

let server: FakeServer | undefined;

const restoreNetwork = (): void => {
  server?.restore();
  server = undefined;
};

const about: About = {
  title: 'Support form',
  component: 'standby-support-form',
  beforeEach: () => restoreNetwork,
};
export default about;

interface Scene {
  attributes?: Record<string, string>;
  incidents?: Incident[];
  /** What the server answers; without it, it confirms. */
  server?: FakeServer['answer'];
}

/** A form that starts with nothing on the device; `act` is what somebody does with it. */
const form = (
  {attributes = {}, incidents = [], server: says}: Scene = {},
  act?: (element: StandbySupportForm) => Promise<void>,
  more: Omit<Story, 'render' | 'play'> = {},
): Story => ({
  ...more,
  render: () => {
    restoreNetwork();
    server = fakeServer();
    server.answer = says;
    // Not a `div`, which a hostile page would squeeze.
    const holder = document.createElement('main');
    void forgetAll().then(() => {
      const element = document.createElement('standby-support-form');
      for (const [name, value] of Object.entries({
        endpoint: '/support/reports',
        region: 'CH',
        ...attributes,
      }))
        element.setAttribute(name, value);
      element.venue = fakeVenue(fakeFeed(status(...incidents)), venueConfig);
      holder.append(element);
    });
    return holder;
  },
  ...(act && {
    play: async ({canvasElement}) => {
      for (;;) {
        const element = canvasElement.querySelector('standby-support-form');
        if (element?.shadowRoot?.querySelector('section')) return act(element);
        await new Promise(resolve => requestAnimationFrame(resolve));
      }
    },
  }),
});

const write = async (element: StandbySupportForm): Promise<void> => {
  await begin(element);
  await type(element, 'description', 'The scanner at gate 2 knows no ticket.');
  await type(element, 'email', 'gate@museum.example');
};

const sendUntil =
  (state: string) =>
  async (element: StandbySupportForm): Promise<void> => {
    await write(element);
    submit(element);
    await reaches(element, state);
  };

const makeUrgent = async (element: StandbySupportForm): Promise<void> => {
  await write(element);
  await answer(element, 0, true);
};

const forgetTheAddress = async (element: StandbySupportForm): Promise<void> => {
  await begin(element);
  await type(element, 'email', 'gate@');
  submit(element);
};

export const WithoutVenue: Story = {render: () => document.createElement('standby-support-form')};
export const First = form();
export const Known = form({incidents: [slow]}, begin);
export const Written = form({}, write);
export const Urgent = form({}, makeUrgent);
export const Faults = form({}, forgetTheAddress);
export const Sending = form({server: 'hang'}, sendUntil('sending'));
export const Sent = form({}, sendUntil('sent'));
export const NoNetwork = form({server: 'dead'}, sendUntil('queued'));
export const NeedsYou = form(
  {server: {status: 422, body: {code: 'invalid', detail: 'No such account.'}}},
  sendUntil('needs-you'),
);
export const Blocked = form({server: {status: 403}}, sendUntil('blocked'));
export const Kiosk = form({attributes: {kiosk: ''}});
export const German = form({}, makeUrgent, {globals: {language: 'de'}});
export const French = form({}, forgetTheAddress, {globals: {language: 'fr'}});
export const Italian = form({}, sendUntil('sent'), {globals: {language: 'it'}});
export const Dutch = form({}, write, {globals: {language: 'nl'}});
export const Dark = form({}, forgetTheAddress, {globals: {scheme: 'dark'}});
export const HostileHost = form({}, makeUrgent, {globals: {host: 'hostile'}});
