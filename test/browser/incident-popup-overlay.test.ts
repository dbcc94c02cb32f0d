import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  button,
  critical,
  freshPage,
  gone,
  isOpen,
  major,
  opened,
  popup,
  root,
  settled,
  spoken,
  surface,
  textOf,
} from '../helpers/popup.js';
import {waitUntil} from '../helpers/wait-until.js';

const deepFocus = (): Element | null => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
};

const nameOf = (element: Element | null): string => element?.ariaLabel ?? element?.textContent?.trim() ?? '';

const pageButton = async (text = 'Sell a ticket'): Promise<HTMLButtonElement> => {
  const control = await fixture<HTMLButtonElement>(html`<button>${text}</button>`);
  control.focus();
  return control;
};

describe('incident pop-up: as an overlay', () => {
  afterEach(() => localStorage.clear());

  describe('toast', () => {
    it('leaves the focus and the page alone', async () => {
      const work = await pageButton();
      const {element} = await popup(freshPage().say(major()));
      await opened(element);
      expect(document.activeElement).to.equal(work);
      expect(surface(element)?.matches(':popover-open')).to.equal(true);
      const {x, y} = work.getBoundingClientRect();
      expect(document.elementFromPoint(x + 2, y + 2)).to.equal(work);
    });

    it('lies above everything, at the end of the window, also from inside a transformed box', async () => {
      const {element} = await popup(freshPage().say(major()));
      const cover = await fixture<HTMLElement>(html`<div class="cover"></div>`);
      Object.assign(cover.style, {position: 'fixed', inset: '0', zIndex: '2147483647'});
      Object.assign((element.parentElement as HTMLElement).style, {
        transform: 'scale(.5)',
        overflow: 'clip',
        inlineSize: '50px',
      });
      await opened(element);
      await Promise.all(
        surface(element)
          ?.getAnimations()
          .map(({finished}) => finished) ?? [],
      );
      const box = (surface(element) as HTMLElement).getBoundingClientRect();
      expect(innerHeight - box.bottom).to.be.closeTo(box.width > innerWidth - 40 ? 8 : 16, 1);
      expect(document.elementFromPoint(box.x + 30, box.y + 30)).to.equal(element);
    });

    it('is reached by keyboard, and Escape gives the focus back', async () => {
      const {element} = await popup(freshPage().say(major()));
      const work = document.createElement('button');
      work.textContent = 'Sell a ticket';
      element.before(work);
      work.focus();
      await opened(element);
      const closedByPage: string[] = [];
      const listen = (event: KeyboardEvent): void => void closedByPage.push(event.key);
      addEventListener('keydown', listen);
      button(element, 'Details').focus();
      await sendKeys({press: 'Escape'});
      removeEventListener('keydown', listen);
      await gone(element);
      expect(deepFocus()).to.equal(work);
      expect(closedByPage, 'nothing else on the page takes it for its own').to.deep.equal([]);
      expect(localStorage.length, 'closed, not dismissed').to.equal(0);
    });

    it('does not react to an Escape that is meant for others', async () => {
      await pageButton();
      const {element} = await popup(freshPage().say(major()));
      await opened(element);
      await sendKeys({press: 'Escape'});
      await settled(element);
      expect(isOpen(element)).to.equal(true);
    });

    it('waits while the page has a modal open, under which it would be dead', async () => {
      const modal = await fixture<HTMLDialogElement>(html`<dialog><button>Save</button></dialog>`);
      modal.showModal();
      const {element} = await popup(freshPage().say(major()));
      await settled(element);
      expect(isOpen(element)).to.equal(false);
      modal.close();
      await opened(element);
      await waitUntil(() => spoken(element).status.length, 'it is announced when it opens');
    });

    it('also sees a modal inside the shadow tree that has the focus', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const modal = document.createElement('dialog');
      modal.append(document.createElement('button'));
      host.attachShadow({mode: 'open'}).append(modal);
      modal.showModal();
      const {element} = await popup(freshPage().say(major()));
      await settled(element);
      expect(isOpen(element)).to.equal(false);
      modal.close();
      await opened(element);
    });

    it('does not yank away what somebody is about to press', async () => {
      const {say} = freshPage();
      const {element, feed} = await popup(say(major()));
      await opened(element);
      button(element, 'Details').focus();
      feed.say(say(major(), critical()));
      await settled(element);
      expect(textOf(element)).to.contain('Ticket sales at the counter').and.contain('2 of 2');
    });
  });

  describe('dialog', () => {
    it('takes the focus, makes the page inert, and gives the focus back', async () => {
      const work = await pageButton();
      const {element} = await popup(freshPage().say(major()), {mode: 'dialog'});
      await opened(element);
      expect(surface(element)?.matches(':modal')).to.equal(true);
      expect(nameOf(deepFocus())).to.equal('Details');
      const {x, y} = work.getBoundingClientRect();
      expect(document.elementFromPoint(x + 2, y + 2)).not.to.equal(work);
      work.focus();
      expect(nameOf(deepFocus())).to.equal('Details');
      button(element, 'Close').click();
      await gone(element);
      expect(deepFocus()).to.equal(work);
    });

    it('closes on Escape, which is not "do not show again"', async () => {
      const work = await pageButton();
      const {say} = freshPage();
      const {element, feed} = await popup(say(major()), {mode: 'dialog'});
      await opened(element);
      await sendKeys({press: 'Escape'});
      await gone(element);
      expect(deepFocus()).to.equal(work);
      expect(localStorage.length).to.equal(0);
      feed.say(say(major({severity: 'critical'})));
      await opened(element);
    });

    it('stays when the page prevents it, however the browser closed it', async () => {
      const {element} = await popup(freshPage().say(major()), {mode: 'dialog'});
      await opened(element);
      element.addEventListener('standby-dismiss', event => event.preventDefault());
      await sendKeys({press: 'Escape'});
      await settled(element);
      expect(isOpen(element)).to.equal(true);
      (surface(element) as HTMLDialogElement).close();
      await waitUntil(() => isOpen(element));
    });

    it('takes a close request of the browser for what it is', async () => {
      const {element} = await popup(freshPage().say(major()), {mode: 'dialog'});
      await opened(element);
      const actions: string[] = [];
      element.addEventListener('standby-dismiss', ({action}) => actions.push(action));
      (surface(element) as HTMLDialogElement).close();
      await gone(element);
      await settled(element);
      expect(isOpen(element)).to.equal(false);
      // Firefox tells of it in a task of its own.
      await waitUntil(() => actions.length, 'it was told');
      expect(actions).to.deep.equal(['close']);
    });

    it('goes through its controls in order and stays inside', async () => {
      const {element} = await popup(freshPage().say(major(), critical()), {mode: 'dialog'});
      await opened(element);
      button(element, 'Close').focus();
      const names: string[] = [];
      for (let press = 0; press < 6; press += 1) {
        await sendKeys({press: 'Tab'});
        names.push(nameOf(deepFocus()));
      }
      expect(names.slice(0, 2)).to.deep.equal(['Details', 'Remind me in 30 min']);
      expect(names).to.include('Next disruption');
    });

    it('lies above a modal of the page and leaves that open', async () => {
      const modal = await fixture<HTMLDialogElement>(html`<dialog><button>Save</button></dialog>`);
      modal.showModal();
      const save = modal.querySelector('button');
      const {element} = await popup(freshPage().say(major()), {mode: 'dialog'});
      await opened(element);
      await sendKeys({press: 'Escape'});
      await gone(element);
      expect(modal.open).to.equal(true);
      expect(deepFocus()).to.equal(save);
      modal.close();
    });

    it('is read out by itself: nothing is said twice', async () => {
      const {say} = freshPage();
      const {element, feed} = await popup(say(), {mode: 'dialog'});
      feed.say(say(major()));
      await opened(element);
      feed.say(say(major({stage: 'identified'})));
      await waitUntil(() => spoken(element).status.length);
      expect(spoken(element)).to.deep.equal({
        status: ['Ticket sales at the counter are slow. Cause found'],
        alert: [],
      });
      const dialog = surface(element) as HTMLDialogElement;
      expect(dialog.contains(root(element).querySelector('[role=status]')), 'heard inside a modal').to.equal(
        true,
      );
      expect(dialog.getAttribute('aria-labelledby')).to.equal('title');
    });

    it('turns into a toast for "it is over"', async () => {
      const work = await pageButton();
      const {say} = freshPage();
      const {element, feed} = await popup(say(major()), {mode: 'dialog'});
      await opened(element);
      feed.say(say());
      await waitUntil(() => surface(element)?.matches(':popover-open'));
      expect(textOf(element)).to.contain('disruption is over');
      expect(deepFocus()).to.equal(work);
      expect(root(element).querySelectorAll('[role=status]')).to.have.length(1);
    });

    it('never blocks a page on which it cannot be seen', async () => {
      const work = await pageButton();
      const {say} = freshPage();
      const {element, feed} = await popup(say(), {mode: 'dialog'});
      (element.parentElement as HTMLElement).style.display = 'none';
      feed.say(say(major()));
      await settled(element);
      expect(isOpen(element)).to.equal(false);
      expect(document.activeElement).to.equal(work);
      (element.parentElement as HTMLElement).style.display = '';
      await opened(element);
      element.hidden = true;
      await gone(element);
      expect(deepFocus()).to.equal(work);
      element.hidden = false;
      await opened(element);
    });
  });

  for (const mode of ['toast', 'dialog']) {
    it(`survives being moved and removed while open (${mode})`, async () => {
      const work = await pageButton();
      const {element} = await popup(freshPage().say(major()), {mode});
      await opened(element);
      const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
      elsewhere.append(element);
      await opened(element);
      await settled(element);
      expect(isOpen(element)).to.equal(true);
      element.remove();
      expect(deepFocus()).to.equal(work);
      const {x, y} = work.getBoundingClientRect();
      expect(document.elementFromPoint(x + 2, y + 2), 'the page is usable').to.equal(work);
      await settled(element);
      elsewhere.append(element);
      await opened(element);
    });

    it(`unfolds its details (${mode})`, async () => {
      const {element} = await popup(freshPage().say(major()), {mode});
      await opened(element);
      const details = button(element, 'Details');
      details.click();
      await waitUntil(() => root(element).querySelector('#details .details'));
      expect(details.getAttribute('aria-expanded')).to.equal('true');
      expect(textOf(element)).to.contain('slow requests');
      details.click();
      await settled(element);
      expect(root(element).querySelector<HTMLElement>('#details')?.hidden).to.equal(true);
    });
  }
});
