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

const found = <T>(find: () => T): T | undefined => {
  try {
    return find();
  } catch {
    return undefined;
  }
};

export const findFirefox = (): string | undefined => found(firefoxPath);

const webkitParts = (): Record<'driver' | 'binary' | 'screen', string> => {
  const folder = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
  return {
    driver: firstExisting('WebKitWebDriver', ['/usr/bin/WebKitWebDriver']),
    binary: firstExisting('MiniBrowser of WebKitGTK', [
      `${folder}/webkit2gtk-4.1/MiniBrowser`,
      `${folder}/webkit2gtk-4.0/MiniBrowser`,
    ]),
    screen: firstExisting('Xvfb', ['/usr/bin/Xvfb']),
  };
};

/** Where WebKitGTK, its driver and a screen for it are, when all are installed. */
export const findWebKit = (): ReturnType<typeof webkitParts> | undefined => found(webkitParts);

const end = ({pid}: ChildProcess): void => {
  try {
    if (pid) process.kill(-pid);
  } catch {
    // It has ended already.
  }
};

/** Starts a process in a group of its own and ends that group with this process. */
const start = (
  command: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
  stdio: StdioOptions = 'ignore',
): ChildProcess => {
  const child = spawn(command, args, {env: {...process.env, ...env}, stdio, detached: true});
  process.once('exit', () => end(child));
  // Whoever has nothing else to wait for ends, and it with him.
  child.unref();
  return child;
};

/** A virtual screen; Xvfb picks the free display and writes its number. */
export const startScreen = async (command: string): Promise<string> => {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const screen = start(command, args, {}, ['ignore', 'ignore', 'ignore', 'pipe']);
  // The number and the end of its line are two writes: who stops reading between them kills the screen.
  let number = '';
  for await (const part of screen.stdio[3] as Readable) {
    number += String(part);
    if (number.endsWith('\n')) return `:${number.trim()}`;
  }
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

/** Firm ground for a browser that otherwise asks a desktop which a build machine has not got. */
export const withoutDesktop = {
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  GIO_USE_VFS: 'local',
  GSETTINGS_BACKEND: 'memory',
  NO_AT_BRIDGE: '1',
};

const longestStart = 30_000;
const longestPlay = 120_000;
const mostStarts = 4;

/** Plays a picture of its own: the first video on a machine waits until every codec was looked through. */
const playOnce = `
  const done = arguments[arguments.length - 1];
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const video = document.createElement('video');
  Object.assign(video, {muted: true, playsInline: true, srcObject: canvas.captureStream(30)});
  const painting = setInterval(() => context.fillRect(0, 0, Math.random() * 300, 150), 33);
  video.addEventListener('loadeddata', () => done(clearInterval(painting)));
  video.play();
`;

/** Opens and ends one session, as a rehearsal: the first one fills the caches of fonts and codecs. */
const rehearse = async (port: number, capabilities: object): Promise<void> => {
  const sessions = `http://127.0.0.1:${port}/session`;
  const ask = async (address: string, method: string, longest: number, body?: object): Promise<unknown> => {
    const signal = AbortSignal.timeout(longest);
    const response = await fetch(address, {method, signal, ...(body && {body: JSON.stringify(body)})});
    const {value} = (await response.json()) as {value: unknown};
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const started = await ask(sessions, 'POST', longestStart, {capabilities: {alwaysMatch: capabilities}});
  const session = `${sessions}/${(started as {sessionId: string}).sessionId}`;
  await ask(`${session}/timeouts`, 'POST', longestStart, {script: longestPlay});
  await ask(`${session}/execute/async`, 'POST', longestPlay, {script: playOnce, args: []});
  await ask(session, 'DELETE', longestStart);
};

/**
 * Starts WebKitGTK's driver on a free port and a virtual screen, both ended with this process. Resolves when the
 * driver has opened a browser; one that hangs while it starts is ended and started again.
 */
export const startWebKitDriver = async (): Promise<{port: number; capabilities: object}> => {
  const {driver, binary, screen} = webkitParts();
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {binary, args: ['--automation']},
  };
  const DISPLAY = await startScreen(screen);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      ...withoutDesktop,
      DISPLAY,
      TZ: 'Asia/Dubai',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // Needed as root; the pages are our own and local.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    });
    while (!(await answers(port))) {
      await pause(20);
      if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with code ${child.exitCode}.`);
    }
    try {
      await rehearse(port, capabilities);
      return {port, capabilities};
    } catch (error) {
      end(child);
      if (attempt === mostStarts) throw error;
      console.error(`WebKit did not start (attempt ${attempt}): ${String(error)}`);
    }
  }
};
