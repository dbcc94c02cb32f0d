import {byId, money} from './page.js';

/** What became of an order. */
export type OrderResult =
  | {kind: 'booked'; reference: string; amountCents: number; email: 'sent' | 'queued' | 'none'}
  | {kind: 'refused'; reason: 'noTickets' | 'declined' | 'unavailable'};

const most = 10;

/** Makes the ticket counters of the page count, keeps the total, and gives the way to read and reset them. */
export const watchCounters = () => {
  const counters = [...document.querySelectorAll<HTMLElement>('.counter')].map(element => {
    const {name = '', cents, start} = element.dataset;
    const buttons = [...element.querySelectorAll<HTMLButtonElement>('button')];
    const output = element.querySelector('output');
    let count = Number(start);
    const set = (next: number): void => {
      count = Math.min(most, Math.max(0, next));
      if (output) output.value = String(count);
      for (const button of buttons)
        button.disabled = button.dataset.step === '1' ? count === most : count === 0;
    };
    for (const button of buttons)
      button.addEventListener('click', () => {
        set(count + Number(button.dataset.step));
        showTotal();
      });
    return {name, cost: () => count * Number(cents), count: () => count, reset: () => set(Number(start))};
  });
  const showTotal = (): void => {
    byId<HTMLOutputElement>('total').value = money(counters.reduce((sum, {cost}) => sum + cost(), 0));
  };
  const reset = (): void => {
    for (const counter of counters) counter.reset();
    showTotal();
  };
  reset();
  return {reset, read: () => Object.fromEntries(counters.map(({name, count}) => [name, count()]))};
};

const reasons: Readonly<Record<string, 'noTickets' | 'declined'>> = {
  'no-tickets': 'noTickets',
  'payment-declined': 'declined',
};

/** Sends an order to the invented platform; never rejects. */
export const placeOrder = async (channel: 'website' | 'kiosk', tickets: object): Promise<OrderResult> => {
  try {
    const response = await fetch('/api/orders', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({channel, ...tickets}),
    });
    const answer = (await response.json()) as {error?: string} & Omit<
      Extract<OrderResult, {kind: 'booked'}>,
      'kind'
    >;
    if (response.ok) return {...answer, kind: 'booked'};
    return {kind: 'refused', reason: reasons[answer.error ?? ''] ?? 'unavailable'};
  } catch {
    return {kind: 'refused', reason: 'unavailable'};
  }
};
