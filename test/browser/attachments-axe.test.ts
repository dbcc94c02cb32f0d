import {expect} from '@open-wc/testing';
import {expectAccessible} from '../helpers/axe.js';
import {
  appears,
  attach,
  attachmentsForm,
  find,
  pngFile,
  reviewed,
  twoColours,
} from '../helpers/attachments.js';
import {languages} from '../../src/i18n/index.js';
import {waitUntil} from '../helpers/wait-until.js';

describe('attachments are for everybody', () => {
  for (const theme of ['light', 'dark'])
    it(`in every state, ${theme}`, async () => {
      const form = await attachmentsForm();
      form.element.setAttribute('theme', theme);
      await expectAccessible(form.element);
      await reviewed(form, await pngFile('screen.png', twoColours(600, 300)));
      await expectAccessible(form.element);
      find(form, '.add')!.click();
      await appears(form, '.box');
      find(form, '.add')!.click();
      await waitUntil(() => form.element.shadowRoot!.querySelectorAll('.box').length === 2);
      await expectAccessible(form.element);
      await attach(form);
      await form.element.take([new File([''], 'empty.txt')]);
      await form.element.take([new File(['a'], 'log.txt')]);
      await appears(form, 'dialog:modal .warning');
      await expectAccessible(form.element);
      find(form, 'dialog .later')!.click();
      await waitUntil(() => !find(form, 'dialog:modal'));
      await expectAccessible(form.element);
    });

  for (const language of languages)
    it(`fits 320 pixels in ${language}`, async () => {
      const form = await attachmentsForm({}, language);
      form.element.style.width = '288px';
      await reviewed(form, await pngFile('a-very-long-name-of-a-file-without-a-single-space-in-it.png'));
      const dialog = find(form, 'dialog')!;
      dialog.style.width = '304px';
      find(form, '.add')!.click();
      await appears(form, '.box');
      expect(dialog.scrollWidth).to.be.at.most(304);
      await attach(form);
      const group = find(form, '.group')!;
      expect(group.scrollWidth).to.be.at.most(288);
    });
});
