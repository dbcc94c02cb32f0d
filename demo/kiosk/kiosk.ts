import {placeOrder, watchCounters} from '../shared/order.js';
import {byId, pageTexts} from '../shared/page.js';
import type {KioskStrings} from './strings/en.js';

const texts = pageTexts<KioskStrings>();
const form = byId<HTMLFormElement>('order');
const done = byId('done');
const pay = byId<HTMLButtonElement>('pay');
const counters = watchCounters();

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
