import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {dirname} from 'node:path';
import {describe, it} from 'node:test';

const languages = ['de', 'en', 'fr', 'it', 'nl'] as const;

/** Words that are the same in another language, per language. */
const sameAsEnglish: Record<string, readonly string[]> = {
  de: ['Details', 'Pause', 'Website'],
  fr: ['Maintenance', 'maintenance', 'E-mails', 'e-mail'],
  it: ['Back office', 'e-mail'],
  nl: ['Details', 'Website', 'Partners', 'E-mails', 'e-mail'],
};

const folders = [
  ...new Set(
    readdirSync('src', {recursive: true, encoding: 'utf8'})
      .filter(name => /\/strings\/\w+\.ts$/.test(name))
      .map(dirname),
  ),
];

/** Every text of a dictionary by its path; of a text with gaps its source stands for it. */
const textsOf = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'function') return [[path, String(value)]];
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
};

const read = async (folder: string, language: string): Promise<Map<string, string>> => {
  const {strings} = (await import(`../../src/${folder}/${language}.ts`)) as {strings: unknown};
  return new Map(textsOf(strings));
};

/** Whether there is something to translate beside the gaps. */
const hasWords = (text: string): boolean => /[a-z]{3}/i.test(text.replace(/\$\{[^}]*\}|\([^)]*\) =>/g, ''));

/** The texts themselves, without the code around those with gaps. */
const wordsOf = (text: string): string =>
  text.includes('=>') ? [...text.matchAll(/'[^']*'|`[^`]*`/g)].join('\n') : text;

it('finds the strings', () => assert.ok(folders.length >= 2, `only ${folders.join(', ')}`));

for (const folder of folders)
  describe(folder, () => {
    it('is there in every language', () =>
      assert.deepEqual(
        readdirSync(`src/${folder}`).sort(),
        languages.map(language => `${language}.ts`),
      ));

    for (const language of languages.filter(name => name !== 'en'))
      it(`${language} says everything, in its own words`, async () => {
        const [english, translated] = await Promise.all([read(folder, 'en'), read(folder, language)]);
        assert.deepEqual([...translated.keys()].sort(), [...english.keys()].sort());
        const empty = [...translated].filter(([, text]) => !text.trim());
        assert.deepEqual(empty, []);
        const copied = [...translated].filter(
          ([path, text]) =>
            text === english.get(path) && hasWords(text) && !sameAsEnglish[language]?.includes(text),
        );
        assert.deepEqual(copied, [], 'still English');
      });

    it('fr keeps its signs on the line of their words', async () => {
      const broken = [...(await read(folder, 'fr'))].filter(([, text]) =>
        /« |\S [?!;:»](?!\w)/.test(wordsOf(text)),
      );
      assert.deepEqual(broken, []);
    });
  });
