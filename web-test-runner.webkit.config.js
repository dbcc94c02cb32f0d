import {webdriverLauncher} from '@web/test-runner-webdriver';
import {tsImport} from 'tsx/esm/api';
import {config} from './web-test-runner.config.js';

const {startWebKitDriver} = await tsImport('./scripts/engines.ts', import.meta.url);
const {port, capabilities} = await startWebKitDriver();

const browser = webdriverLauncher({
  automationProtocol: 'webdriver',
  hostname: '127.0.0.1',
  port,
  path: '/',
  // The driver speaks WebDriver classic only and refuses a session that asks for BiDi.
  capabilities: {...capabilities, 'wdio:enforceWebDriverClassic': true},
});

// With one page at a time the launcher opens real pages; otherwise it runs tests inside iframes.
export default {...config('webkit', browser), concurrency: 1};
