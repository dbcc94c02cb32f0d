import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {delimiter, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** How to start a Chromium: what playwright, puppeteer and the test runner all take. */
export interface ChromiumLaunchOptions {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The pages are our own and local, and the sandbox needs rights that containers and root do not give. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Of the packaged build's own flags: one process dies with the second page, and no web security hides faults. */
const unwanted = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
  "--headless='shell'",
]);

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Tests read local times: a zone that is not UTC shows where one was forgotten. */
const environment = (extra: Record<string, string> = {}): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  TZ: 'Asia/Dubai',
  ...extra,
});

const packageVersion = (): string => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const file = join(dirname(entry), '../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version;
};

/** The package's own names folders of one cloud; a bare host has no font at all. */
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`;

/**
 * Unpacks the npm package's browser, its libraries and its fonts into a folder of this version, once. It runs
 * in a process of its own because the package takes both the folder and "with libraries" from the environment.
 */
const unpack = (): string => {
  const folder = join(root, '.cache', `chromium-${packageVersion()}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, {recursive: true});
  const script = `import('@sparticuz/chromium').then(({default: chromium}) => chromium.executablePath())`;
  const {status, stderr} = spawnSync(process.execPath, ['-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x'},
  });
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
  writeFileSync(join(partial, 'fonts/fonts.conf'), fontsConfig);
  try {
    renameSync(partial, folder);
  } catch {
    // Another process was faster; its copy is the same.
    rmSync(partial, {recursive: true, force: true});
  }
  return folder;
};

const starts = (executablePath: string, env: Record<string, string>): boolean =>
  spawnSync(executablePath, ['--no-sandbox', '--version'], {env}).status === 0;

/** The Chromium that npm brought, for hosts without one. */
export const packagedChromium = async (): Promise<ChromiumLaunchOptions> => {
  const folder = unpack();
  const executablePath = join(folder, 'chromium');
  const {default: chromium} = await import('@sparticuz/chromium');
  const args = [...chromium.args.filter(arg => !unwanted.has(arg)), ...quiet];
  const fonts = {FONTCONFIG_FILE: join(folder, 'fonts/fonts.conf')};
  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
    .filter(Boolean)
    .join(delimiter);
  for (const extra of [fonts, {...fonts, LD_LIBRARY_PATH: libraries}]) {
    const env = environment(extra);
    if (starts(executablePath, env)) return {executablePath, args, env};
  }
  throw new Error(`The Chromium of npm does not start here. Install Chromium or set CHROME_PATH.`);
};

/**
 * How to start Chromium on this machine: CHROME_PATH, an installed one, else the one that npm brought, with its
 * own system libraries where the host has none.
 */
export const chromiumLaunchOptions = async (): Promise<ChromiumLaunchOptions> => {
  const wanted = process.env['CHROME_PATH'];
  if (wanted && !existsSync(wanted)) throw new Error(`CHROME_PATH names no file: ${wanted}`);
  const executablePath = wanted ?? installed.find(path => existsSync(path));
  return executablePath ? {executablePath, args: quiet, env: environment()} : packagedChromium();
};
