import {spawn} from 'node:child_process';
import type {ChildProcess, StdioOptions} from 'node:child_process';
import {existsSync} from 'node:fs';
import {connect} from 'node:net';
import type {Readable} from 'node:stream';
import {setTimeout as pause} from 'node:timers/promises';
import {freePort} from './free-port.js';

const firstExisting = (what: string, paths: readonly (string | undefined)[]): string => {
  const found = paths.find(path => path && existsSync(path));
  if (!found) throw new Error(`${what} is not installed; see CONTRIBUTING.md.`);
  return found;
};

/** The installed Firefox, or FIREFOX_PATH. */
export const firefoxPath = (): string =>
  firstExisting('Firefox', [
    process.env['FIREFOX_PATH'],
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);

/** Starts a process in a group of its own and ends that group with this process. */
const start = (
  command: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
  stdio: StdioOptions = 'ignore',
): ChildProcess => {
  const child = spawn(command, args, {env: {...process.env, ...env}, stdio, detached: true});
  process.once('exit', () => {
    try {
      if (child.pid) process.kill(-child.pid);
    } catch {
      // It has ended already.
    }
  });
  return child;
};

/** A virtual screen; Xvfb picks the free display and writes its number. */
const startScreen = async (): Promise<string> => {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const screen = start(firstExisting('Xvfb', ['/usr/bin/Xvfb']), args, {}, [
    'ignore',
    'ignore',
    'ignore',
    'pipe',
  ]);
  for await (const number of screen.stdio[3] as Readable) return `:${String(number).trim()}`;
  throw new Error('Xvfb ended before it had a display.');
};

const answers = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/**
 * Starts WebKitGTK's driver on a free port and a virtual screen, both ended with this process. Resolves when the
 * driver answers.
 */
export const startWebKitDriver = async (): Promise<{port: number; binary: string}> => {
  const driver = firstExisting('WebKitWebDriver', ['/usr/bin/WebKitWebDriver']);
  const binary = firstExisting('MiniBrowser of WebKitGTK', [
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.0/MiniBrowser`,
  ]);
  const port = await freePort();
  const child = start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: await startScreen(),
    TZ: 'Asia/Dubai',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    // Needed as root; the pages are our own and local.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  while (!(await answers(port))) {
    await pause(20);
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with code ${child.exitCode}.`);
  }
  return {port, binary};
};
