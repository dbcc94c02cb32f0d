import {byId, pageTexts} from '../shared/page.js';
import {showEvents} from './events.js';
import {refreshPreviews, watchPreviews} from './previews.js';
import {askLab} from './state.js';
import type {LabState} from './state.js';
import type {LabStrings} from './strings/en.js';

const texts = pageTexts<LabStrings>();
const override = byId<HTMLFormElement>('override');
const inputs = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
let answerTimer: ReturnType<typeof setTimeout> | undefined;

const say = (words: string): void => {
  byId('answer').textContent = words;
  clearTimeout(answerTimer);
  answerTimer = setTimeout(() => (byId('answer').textContent = ''), 6000);
};

const show = (state: LabState): void => {
  for (const input of inputs('situation')) input.checked = state.on.some(id => id === input.value);
  for (const input of inputs('delivery')) input.checked = input.value === state.delivery;
  for (const input of inputs('support')) input.checked = input.value === state.support;
  byId<HTMLButtonElement>('take-back').disabled = !state.override;
  showEvents(state.events, (path, change) => void apply(path, change));
};

const apply = async (path: string, change: object): Promise<void> => {
  try {
    show(await askLab(path, change));
    refreshPreviews();
    say(texts.done);
  } catch {
    say(texts.failed);
    // A switch must not stay where the lab is not.
    await follow();
  }
};

/** Other people may use the lab at the same time. */
const follow = (): Promise<void> => askLab('state').then(show, () => undefined);

for (const input of inputs('situation'))
  input.addEventListener(
    'change',
    () => void apply('situations', {situations: [input.value], on: input.checked}),
  );
for (const input of inputs('delivery'))
  input.addEventListener('change', () => void apply('delivery', {delivery: input.value}));
for (const input of inputs('support'))
  input.addEventListener('change', () => void apply('support', {support: input.value}));
byId('several').addEventListener(
  'click',
  () => void apply('situations', {situations: ['pos-slow', 'emails-late', 'payments-failing'], on: true}),
);
byId('reset').addEventListener('click', () => void apply('reset', {}));
byId('take-back').addEventListener('click', () => void apply('override', {on: false}));
override.addEventListener('submit', event => {
  event.preventDefault();
  const said = Object.fromEntries(new FormData(override));
  void apply('override', {on: true, ...said, lang: document.documentElement.lang.slice(0, 2)});
});

const showWatched = async (): Promise<void> => {
  const {status} = (await (await fetch('/venue.json')).json()) as {status: {src: string}};
  if (status.src.startsWith('https:'))
    byId('watching').textContent = texts.watching.replace('{url}', new URL(status.src).host);
};

watchPreviews();
void follow();
void showWatched();
setInterval(() => {
  if (document.visibilityState === 'visible') void follow();
}, 4000);
