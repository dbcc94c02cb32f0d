import {byId, make, money, pageTexts, timeOfDay, wholeNumber} from '../shared/page.js';
import type {OfficeStrings} from './strings/en.js';

interface Order {
  reference: string;
  channel: 'website' | 'kiosk' | 'counter' | 'partner';
  tickets: number;
  amountCents: number;
  email: 'sent' | 'queued' | 'none';
  admitted: boolean;
  orderedAt: string;
}

interface Orders {
  figures: {orders: number; tickets: number; amountCents: number; queuedEmails: number};
  orders: Order[];
}

const texts = pageTexts<OfficeStrings>();
const everySeconds = 5;
let shown = '';

const row = ({reference, channel, tickets, amountCents, email, admitted, orderedAt}: Order): HTMLElement =>
  make(
    'tr',
    {},
    make('td', {}, make('time', {datetime: orderedAt}, timeOfDay(orderedAt))),
    make('th', {scope: 'row'}, reference),
    make('td', {}, channel === 'kiosk' ? texts.kioskChannel : texts[channel]),
    make('td', {class: 'number'}, wholeNumber(tickets)),
    make('td', {class: 'number'}, money(amountCents)),
    make('td', {'data-email': email}, texts[email]),
    make('td', {}, admitted ? texts.yes : texts.no),
  );

const show = ({figures, orders}: Orders): void => {
  byId('orders').textContent = wholeNumber(figures.orders);
  byId('tickets').textContent = wholeNumber(figures.tickets);
  byId('amountCents').textContent = money(figures.amountCents);
  byId('queuedEmails').textContent = wholeNumber(figures.queuedEmails);
  byId('rows').replaceChildren(...orders.map(row));
};

const load = async (): Promise<void> => {
  const answer = await fetch('/api/orders').then(
    response => (response.ok ? response.text() : undefined),
    () => undefined,
  );
  byId('problem').textContent = answer === undefined ? texts.unavailable : '';
  if (answer === undefined || answer === shown) return;
  shown = answer;
  show(JSON.parse(answer) as Orders);
};

const keepLoading = async (): Promise<void> => {
  if (document.visibilityState === 'visible') await load();
  setTimeout(() => void keepLoading(), everySeconds * 1000);
};

void keepLoading();
