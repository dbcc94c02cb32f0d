import type {StatusSnapshot} from '../src/status/index.js';
import type {VenueConfig} from '../src/venue/index.js';
import {fakeFeed, fakeVenue} from '../test/helpers/fake-feed.js';
import type {Globals} from './host-page.js';

/** A story as Storybook reads it. */
export interface Story {
  name?: string;
  globals?: Partial<Globals>;
  parameters?: object;
  render: () => HTMLElement;
  play?: (context: {canvasElement: HTMLElement}) => Promise<void>;
}

/** What a file of stories is about. */
export interface About {
  title: string;
  component: string;
  /** Before each story of the file; gives what puts things back after it. */
  beforeEach?: () => () => void;
}

type Tag = 'standby-status-banner' | 'standby-incident-popup';

interface Scene {
  /** What the status page says; nothing means that it has not answered yet. */
  status?: StatusSnapshot | undefined;
  /** What it says after that. */
  next?: StatusSnapshot;
  attributes?: Record<string, string>;
  config?: VenueConfig;
  content?: Node;
}

const frame = (): Promise<unknown> => new Promise(resolve => requestAnimationFrame(resolve));

/** Waits until the element is in a state. */
export const reaches = async (element: Element, state: string): Promise<void> => {
  while (!element.matches(`:state(${state})`)) await frame();
};

let pages = 0;
/** What was put away or announced in one story counts in no other. */
const onPageOfItsOwn = (snapshot: StatusSnapshot): StatusSnapshot => ({
  ...snapshot,
  page: {...snapshot.page, url: `https://story-${pages}-${Date.now()}.example.com`},
});

/** An element whose status page says what the scene wants. */
const stage = (tag: Tag, {status, next, attributes = {}, config, content}: Scene): HTMLElement => {
  pages += 1;
  const page = status && onPageOfItsOwn(status);
  const feed = fakeFeed(page);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (content) element.append(content);
  element.venue = fakeVenue(feed, config);
  if (next && page)
    void reaches(element, tag === 'standby-incident-popup' ? 'open' : 'trouble').then(() =>
      feed.say({...next, page: page.page}),
    );
  return element;
};

/** Opens the details of the element in the story. */
const openDetails =
  (tag: Tag, state: string): NonNullable<Story['play']> =>
  async ({canvasElement}) => {
    const element = canvasElement.querySelector(tag);
    if (!element) throw new Error(`The story has no ${tag}.`);
    await reaches(element, state);
    element.shadowRoot?.querySelector<HTMLElement>('[aria-controls]')?.click();
  };

export interface Stories {
  (scene: Scene, more?: Omit<Story, 'render'>): Story;
  /** The same with the details open, once the element is in the state. */
  open(scene: Scene, state: string, more?: Omit<Story, 'render'>): Story;
}

/** Makes stories of one element. */
export const elementStories = (tag: Tag): Stories => {
  const story = (scene: Scene, more: Omit<Story, 'render'> = {}): Story => ({
    ...more,
    render: () => stage(tag, scene),
  });
  return Object.assign(story, {
    open: (scene: Scene, state: string, more: Omit<Story, 'render'> = {}) =>
      story(scene, {...more, play: openDetails(tag, state)}),
  });
};
