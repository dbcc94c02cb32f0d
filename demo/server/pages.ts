import {readFile, stat} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import fastifyStatic from '@fastify/static';
import {transform} from 'esbuild';
import type {FastifyInstance} from 'fastify';
import {languages} from '../../src/i18n/index.js';
import type {Language} from '../../src/i18n/index.js';
import {languageNames, sharedStrings} from '../shared/strings.js';
import {escapeText, jsonBlock, markup} from './html.js';
import type {Markup} from './html.js';
import {prices} from './orders.js';
import {scannerPolicy} from './security.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Address below the language, and the file and texts behind it. */
const pages = {
  '': {file: 'site/index.html', strings: 'site'},
  booking: {file: 'site/booking.html', strings: 'site'},
  elsewhere: {file: 'site/elsewhere.html', strings: 'site'},
  screen: {file: 'screen/index.html', strings: 'screen'},
  poster: {file: 'poster/index.html', strings: 'poster'},
  'back-office': {file: 'back-office/index.html', strings: 'back-office'},
  kiosk: {file: 'kiosk/index.html', strings: 'kiosk'},
  gate: {file: 'gate/index.html', strings: 'gate'},
  lab: {file: 'lab/index.html', strings: 'lab'},
  support: {file: 'support/index.html', strings: 'support'},
} as const;
export type PagePath = keyof typeof pages;
export const pagePaths = Object.keys(pages) as PagePath[];

type Strings = Readonly<Record<string, string>>;

const languageSwitch = (path: PagePath, current: Language): Markup =>
  markup`<nav class="languages" aria-label="${sharedStrings[current].language}">${languages.map(
    language => markup`
  <a href="/${language}/${path}" lang="${language}" hreflang="${language}" aria-label="${language.toUpperCase()}, ${languageNames[language]}"${language === current ? markup` aria-current="true"` : ''}>${language.toUpperCase()}</a>`,
  )}
</nav>`;

const demoLinks = (current: Language): Markup => {
  const words = sharedStrings[current];
  return markup`<nav class="demo-links" aria-label="${words.demonstration}">
  <a href="/${current}/">${words.website}</a> <a href="/${current}/back-office">${words.backOffice}</a>
  <a href="/${current}/kiosk">${words.kiosk}</a> <a href="/${current}/gate">${words.gate}</a>
  <a href="/${current}/screen">${words.screen}</a>
  <a href="/${current}/poster">${words.poster}</a>
  <a href="/${current}/lab">${words.lab}</a>
  <a href="/${current}/support">${words.support}</a>
</nav>`;
};

const priceTexts = (locale: string): Strings => {
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  });
  return Object.fromEntries(
    Object.entries(prices).flatMap(([name, cents]) => [
      [`${name}Cents`, String(cents)],
      [`${name}Price`, euros.format(cents / 100)],
    ]),
  );
};

/**
 * Fills `{{text}}` and `{{{markup}}}` of a page file in one language. Throws on a name that nobody filled, so that
 * a forgotten translation is a failing test and never a hole in a page.
 */
export const renderPage = async (path: PagePath, language: Language): Promise<string> => {
  const {file, strings: folder} = pages[path];
  const [template, {strings}] = await Promise.all([
    readFile(`${root}/${file}`, 'utf8'),
    import(`../${folder}/strings/${language}.js`) as Promise<{strings: Strings}>,
  ]);
  // A European museum: 14:32, also in English.
  const locale = language === 'en' ? 'en-GB' : language;
  const texts: Strings = {
    ...sharedStrings[language],
    ...strings,
    ...priceTexts(locale),
    lang: language,
    locale,
  };
  const parts: Readonly<Record<string, Markup>> = {
    languages: languageSwitch(path, language),
    demoLinks: demoLinks(language),
    texts: jsonBlock('texts', strings),
  };
  return template.replaceAll(/\{\{(\{?)(\w+)\}?\}\}/g, (_match, raw: string, name: string) => {
    const value = raw ? parts[name]?.text : texts[name];
    if (value === undefined) throw new Error(`${file} wants ${name} in ${language}, which is not there.`);
    return raw ? value : escapeText(value);
  });
};

export const preferredLanguage = (accepted: string | undefined): Language =>
  accepted
    ?.split(',')
    .map(part => part.trim().slice(0, 2).toLowerCase())
    .map(tag => languages.find(language => language === tag))
    .find(language => language !== undefined) ?? 'en';

const compiled = new Map<string, {changed: number; code: string}>();

/** A browser script of the demo, from TypeScript to JavaScript. */
const compileScript = async (file: string): Promise<string> => {
  const changed = (await stat(file)).mtimeMs;
  const known = compiled.get(file);
  if (known?.changed === changed) return known.code;
  const {code} = await transform(await readFile(file, 'utf8'), {loader: 'ts', target: 'es2022'});
  compiled.set(file, {changed, code});
  return code;
};

const scriptPath = /^(site|back-office|kiosk|gate|lab|screen|support|shared)\/[\w-]+\.js$/;
const assetPath = /^(site|back-office|kiosk|gate|lab|screen|support|shared|status)\/[\w-]+\.(css|svg)$/;

interface PageRoutesOptions {
  /** Whether the invented platform's booking page can be reached. */
  bookingIsUp: () => Promise<boolean>;
}

/** The demo's pages in five languages, with their scripts and styles. */
export const pageRoutes = async (app: FastifyInstance, {bookingIsUp}: PageRoutesOptions): Promise<void> => {
  await app.register(fastifyStatic, {root, serve: false, cacheControl: false, etag: false});

  // Somebody types `/kiosk`, or cuts an address short.
  for (const path of pagePaths)
    app.get(`/${path}`, async (request, reply) =>
      reply.redirect(`/${preferredLanguage(request.headers['accept-language'])}/${path || 'lab'}`),
    );

  for (const language of languages)
    for (const path of pagePaths)
      app.get(`/${language}/${path}`, async (_request, reply) => {
        reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
        if (path === 'gate') reply.header('content-security-policy', scannerPolicy);
        if (path !== 'booking' || (await bookingIsUp())) return reply.send(await renderPage(path, language));
        return reply.code(503).send(await readFile(`${root}/site/platform-down.html`, 'utf8'));
      });

  app.get<{Params: {'*': string}}>('/assets/*', async ({params}, reply) => {
    const path = params['*'];
    reply.header('cache-control', 'no-cache');
    if (assetPath.test(path)) return reply.sendFile(path);
    if (!scriptPath.test(path)) return reply.callNotFound();
    return reply
      .type('text/javascript; charset=utf-8')
      .send(await compileScript(`${root}/${path.slice(0, -3)}.ts`));
  });
};
