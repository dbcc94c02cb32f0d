import {placeOrder, watchCounters} from '../shared/order.js';
import type {} from '../../src/elements/status-banner/status-banner.js';
import {byId, pageTexts} from '../shared/page.js';
import type {KioskStrings} from './strings/en.js';

const texts = pageTexts<KioskStrings>();
const form = byId<HTMLFormElement>('order');
const done = byId('done');
const pay = byId<HTMLButtonElement>('pay');
const counters = watchCounters();

/** A kiosk that cannot sell says so before somebody has chosen, not after. */
const close = (isClosed: boolean): void => {
  form.classList.toggle('closed', isClosed);
  pay.disabled = isClosed;
  byId('problem').textContent = isClosed ? texts.unavailable : '';
};

document.querySelector('standby-status-banner')?.addEventListener('standby-status-change', ({snapshot}) => {
  const {components, reach} = snapshot;
  close(
    reach === 'live' &&
      components.some(
        ({capability, state}) =>
          (capability === 'kiosk' || capability === 'payments') && state === 'major_outage',
      ),
  );
});

const submit = async (): Promise<void> => {
  byId('problem').textContent = '';
  pay.disabled = true;
  pay.textContent = texts.paying;
  const result = await placeOrder('kiosk', counters.read());
  pay.disabled = false;
  pay.textContent = texts.pay;
  if (result.kind === 'refused') {
    byId('problem').textContent = texts[result.reason];
    return;
  }
  byId('reference').textContent = result.reference;
  form.hidden = true;
  done.hidden = false;
  done.focus();
};

form.addEventListener('submit', event => {
  event.preventDefault();
  void submit();
});

byId('again').addEventListener('click', () => {
  counters.reset();
  done.hidden = true;
  form.hidden = false;
});
