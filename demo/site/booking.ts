import {placeOrder, watchCounters} from '../shared/order.js';
import {byId, pageTexts} from '../shared/page.js';
import type {SiteStrings} from './strings/en.js';

const texts = pageTexts<SiteStrings>();
const form = byId<HTMLFormElement>('order');
const pay = byId<HTMLButtonElement>('pay');
const counters = watchCounters();

form.addEventListener('submit', event => {
  event.preventDefault();
  void submit();
});

const submit = async (): Promise<void> => {
  byId('problem').textContent = '';
  pay.disabled = true;
  pay.textContent = texts.paying;
  const result = await placeOrder('website', counters.read());
  pay.disabled = false;
  pay.textContent = texts.pay;
  if (result.kind === 'refused') {
    byId('problem').textContent = texts[result.reason];
    return;
  }
  byId('reference').textContent = result.reference;
  byId('email').textContent = result.email === 'queued' ? texts.emailQueued : texts.emailSent;
  form.hidden = true;
  byId('done').hidden = false;
  byId('done').focus();
};
