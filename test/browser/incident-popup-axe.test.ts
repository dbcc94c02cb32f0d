import {expectAccessible} from '../helpers/axe.js';
import {
  button,
  critical,
  freshPage,
  late,
  major,
  opened,
  popup,
  root,
  settled,
  surface,
  textOf,
} from '../helpers/popup.js';
import type {Popup} from '../helpers/popup.js';
import {waitUntil} from '../helpers/wait-until.js';

const still = async ({element}: Popup): Promise<void> => {
  await settled(element);
  // Half-transparent text has no contrast.
  await Promise.all(
    surface(element)
      ?.getAnimations()
      .map(({finished}) => finished) ?? [],
  );
};

describe('incident pop-up: axe finds nothing', () => {
  afterEach(() => localStorage.clear());

  for (const mode of ['toast', 'dialog'])
    for (const theme of ['light', 'dark'])
      for (const lang of ['de', 'en', 'fr', 'it', 'nl']) {
        if (lang !== 'en' && theme === 'dark') continue;
        it(`${mode}, ${theme}, ${lang}`, async () => {
          const shown = await popup(freshPage().say(critical(), major(), late()), {mode, theme, lang});
          await opened(shown.element);
          await still(shown);
          await expectAccessible(shown.element);
        });
      }

  for (const mode of ['toast', 'dialog'])
    it(`${mode} with its details`, async () => {
      const shown = await popup(freshPage().say(critical(), major({components: []})), {mode});
      await opened(shown.element);
      button(shown.element, 'Details').click();
      await waitUntil(() => root(shown.element).querySelector('#details .details'));
      await still(shown);
      await expectAccessible(shown.element);
    });

  for (const theme of ['light', 'dark'])
    it(`over, alone and beside what goes on, ${theme}`, async () => {
      const {say} = freshPage();
      const shown = await popup(say(critical(), major()), {theme});
      await opened(shown.element);
      shown.feed.say(say(critical()));
      await waitUntil(() => textOf(shown.element).includes('disruption is over'));
      await still(shown);
      await expectAccessible(shown.element);
      shown.feed.say(say());
      await waitUntil(() => textOf(shown.element).includes('work as usual'));
      await still(shown);
      await expectAccessible(shown.element);
    });
});
