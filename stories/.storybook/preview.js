import {inHost} from '../host-page.ts';

const tool = (title, icon, items) => ({toolbar: {title, icon, items, dynamicTitle: true}});

export default {
  globalTypes: {
    language: tool('Language', 'globe', ['de', 'en', 'fr', 'it', 'nl']),
    scheme: tool('Scheme', 'mirror', ['light', 'dark']),
    host: tool('Host page', 'browser', ['plain', 'hostile']),
  },
  initialGlobals: {language: 'en', scheme: 'light', host: 'plain'},
  parameters: {layout: 'fullscreen', a11y: {test: 'error'}},
  decorators: [(story, {globals}) => inHost(story(), globals)],
};
