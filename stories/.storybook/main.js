import {fileURLToPath} from 'node:url';

const lit = fileURLToPath(new URL('../../node_modules/lit', import.meta.url));

/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.ts'],
  staticDirs: ['../public'],
  addons: ['@storybook/addon-a11y'],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  viteFinal: config => ({
    ...config,
    // The elements' own Lit: Storybook brings a second one.
    resolve: {...config.resolve, alias: [{find: /^lit(?=\/|$)/, replacement: lit}]},
  }),
};
