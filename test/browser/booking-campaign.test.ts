import {expect} from '@open-wc/testing';
import type {BookingWay} from '../../src/booking/index.js';
import {find, next} from '../helpers/banner.js';
import {card, spoken, verified} from '../helpers/booking-card.js';
import {readCode} from '../helpers/read-code.js';
import {waitUntil} from '../helpers/wait-until.js';

const at = (path: string): string => new URL(path, location.origin).href;
const shop = at('/f/7q3k');
const tags = '?utm_source=standby';
const online: BookingWay = {
  kind: 'online',
  href: shop,
  links: {night: at('/f/night')},
  campaign: {utm_source: 'standby'},
};
const partner: BookingWay = {kind: 'partner', href: at('/partner?v=1'), campaign: {utm_medium: 'card'}};
const link = (element: Element): string => find<HTMLAnchorElement>(element, '.link').href;

describe('links of a venue with campaigns and events', () => {
  it('have their tags where people click, and in the code where that costs no distance', async () => {
    const {element} = await card({ways: [online, partner, {kind: 'desk'}]});
    const {href, result} = await next(element, 'standby-booking-verified');
    expect(href).to.equal(shop + tags);
    expect(result.ok && result.code.readableTo).to.be.at.least(0.4);
    expect(await readCode(await verified(element), 300)).to.equal(shop + tags);
    expect(link(element)).to.equal(shop + tags);
    expect(find<HTMLAnchorElement>(element, 'li a').href).to.equal(`${partner.href}&utm_medium=card`);
    expect(find(element, '.link').textContent, 'what people read').to.equal(`${location.host}/f/7q3k`);
  });

  it('leave tags out of the code that would make it harder to read, not off the link', async () => {
    const long = 'x'.repeat(90);
    const {element} = await card({ways: [{...online, campaign: {utm_campaign: long}}]});
    expect(await readCode(await verified(element), 300)).to.equal(shop);
    expect(link(element)).to.equal(`${shop}?utm_campaign=${long}`);
  });

  it('lead to the event or product that the card names, and to another one when that changes', async () => {
    const {element} = await card({ways: [online, partner], attributes: {for: 'night'}});
    expect(await readCode(await verified(element), 300)).to.equal(at('/f/night') + tags);
    expect(link(element)).to.equal(at('/f/night') + tags);
    expect(find<HTMLAnchorElement>(element, 'li a').href, 'has no page for it').to.contain('/partner');
    element.removeAttribute('for');
    await element.updateComplete;
    expect(await readCode(await verified(element), 300)).to.equal(shop + tags);
  });

  it('an unknown event is told, and leads to the shop', async () => {
    const errors: string[] = [];
    const listen = (event: Event): void => void errors.push((event as ErrorEvent).message);
    document.addEventListener('standby-error', listen);
    const {element} = await card({ways: [online], attributes: {for: 'constructor'}});
    await spoken(element);
    document.removeEventListener('standby-error', listen);
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain('for="constructor"');
    await waitUntil(() => link(element) === shop + tags, 'the shop');
  });

  it('a sheet of paper keeps its distance: its code has no tags, its name does not depend on them', async () => {
    const {element} = await card({ways: [online], attributes: {format: 'poster'}});
    await waitUntil(() => element.matches(':state(verified)'), 'the code is verified', {timeout: 8000});
    const poster = find(element, '.sheet') as unknown as SVGElement;
    expect(await readCode(poster, 1600)).to.equal(shop);
  });
});
