import {fileURLToPath} from 'node:url';

const inHouse = name => fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));

/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.ts'],
  staticDirs: ['../public'],
  addons: ['@storybook/addon-a11y'],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  viteFinal: config => ({
    ...config,
    resolve: {
      ...config.resolve,
      alias: [
        // The elements' own Lit: Storybook brings a second one.
        {find: /^lit(?=\/|$)/, replacement: inHouse('lit')},
        // The helpers of the tests without what speaks with the test runner.
        {find: /^@open-wc\/testing$/, replacement: inHouse('@open-wc/testing-helpers/index.js')},
      ],
    },
  }),
};
