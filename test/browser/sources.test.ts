import {expect} from '@open-wc/testing';
import {detectProvider, loadSource, parseStatus, providerNames, readStatus} from '../../src/status/index.js';
import {now, providerAnswers} from '../helpers/answers/index.js';

const quiet = (): void => undefined;

describe('status sources in a browser', () => {
  for (const {provider, state, severity, main, parts} of providerAnswers)
    it(`read ${provider}: ${state}`, () => {
      const snapshot = parseStatus(provider, main, {now, parts, warn: quiet});
      expect(snapshot.severity).to.equal(severity);
      expect(detectProvider(main)).to.equal(provider);
    });

  it('load one by one and read the same as all at once', async () => {
    for (const {provider, main, parts} of providerAnswers) {
      const source = await loadSource(provider);
      const options = {now, parts, warn: quiet};
      expect(readStatus(source, main, options)).to.deep.equal(parseStatus(provider, main, options));
    }
  });

  it('are unknown for anything that is no answer', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    // Objects of the platform, and of another window, have getters and lists of their own kind.
    for (const payload of [window, document, frame.contentWindow, new Response(), document.body.childNodes])
      for (const provider of providerNames)
        expect(parseStatus(provider, payload, {now, warn: quiet}).severity, provider).to.equal('unknown');
    frame.remove();
  });
});
