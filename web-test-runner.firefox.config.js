import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {tsImport} from 'tsx/esm/api';
import {config} from './web-test-runner.config.js';

const {firefoxPath} = await tsImport('./scripts/engines.ts', import.meta.url);

const browser = puppeteerLauncher({
  launchOptions: {
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    // A camera that shows a test picture, and nobody who has to allow it.
    extraPrefsFirefox: {
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
    },
    env: {...process.env, TZ: 'Asia/Dubai'},
  },
});

// One page at a time: only one has the focus.
export default {...config('firefox', browser), concurrency: 1};
