import {expect} from '@open-wc/testing';
import {fakeCamera} from '../helpers/fake-camera.js';
import type {FakeCamera} from '../helpers/fake-camera.js';
import {scanner} from '../helpers/scanner.js';
import {waitUntil} from '../helpers/wait-until.js';

// A page of its own: browsers take their time to end the workers of so many starts.
describe('<standby-scanner> that comes and goes', () => {
  let camera: FakeCamera;
  beforeEach(() => (camera = fakeCamera()));
  afterEach(() => camera.restore());

  it('leaves no track running when it goes, whenever that is, 200 times', async function () {
    this.timeout(200_000);
    const {element} = await scanner();
    const holder = element.parentElement;
    const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve));
    for (let round = 0; round < 200; round++) {
      const release = round % 2 ? camera.hold() : (): void => undefined;
      element.start();
      // Another moment of the start in every round.
      for (let wait = 0; wait < round % 8; wait++) await turn();
      element.remove();
      release();
      await turn();
      await waitUntil(() => camera.isSettled, `round ${round} is asked for`, {interval: 1});
      await turn();
      expect(camera.running, `after round ${round}`).to.equal(0);
      holder?.append(element);
    }
    element.remove();
    await waitUntil(() => camera.running === 0, `${camera.running} tracks run`, {timeout: 20_000});
    expect(camera.asked).to.be.greaterThan(20);
  });
});
