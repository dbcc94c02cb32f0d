import {codeAddress, withCampaign} from '../../booking/index.js';
import type {BookingWay, Campaign, QrPlanOptions} from '../../booking/index.js';
import {webAddress} from '../../status/index.js';

/** The tags of a venue's links, by address; loaded only where a venue has some. */
export class Campaigns {
  readonly #tags: ReadonlyMap<string | undefined, Campaign | undefined>;

  constructor(ways: readonly BookingWay[]) {
    this.#tags = new Map(ways.map(({href, campaign}) => [webAddress(href), campaign]));
  }

  /** What people click. */
  linkTo(href: string): string {
    return withCampaign(href, this.#tags.get(href));
  }

  /** What a code says that is drawn like this. */
  inCode(href: string, plan: QrPlanOptions): string {
    return codeAddress(href, this.#tags.get(href), plan);
  }
}
