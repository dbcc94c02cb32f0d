import {qrMedia, readingDistance} from './plain-plan.js';
import type {QrPlanOptions} from './plain-plan.js';
import {planQr} from './qr-plan.js';

/** What tells a shop where its guests come from: `utm_source` and its like, by name. */
export type Campaign = Readonly<Record<string, string>>;

/**
 * An address with campaign tags at the end of its query. What the address says already stays as it is written, its
 * fragment stays at the end, and a tag that it has itself is not added again. Throws for what is no absolute address.
 */
export const withCampaign = (href: string, campaign: Campaign = {}): string => {
  const url = new URL(href);
  for (const [name, value] of Object.entries(campaign))
    if (!url.searchParams.has(name))
      url.search += `${url.search ? '&' : '?'}${new URLSearchParams([[name, value]]).toString()}`;
  return url.href;
};

/**
 * What a code says: the address with its tags where the modules stay as wide as without them, or as wide as the
 * distance asks for; else without. `payloadAdvice` tells where tags are left out. Never throws.
 */
export const codeAddress = (href: string, campaign: Campaign | undefined, options: QrPlanOptions): string => {
  if (!campaign) return href;
  try {
    const tagged = withCampaign(href, campaign);
    const distance = options.distance ?? qrMedia[options.medium].distance;
    const plain = planQr(href, options).moduleMm;
    const {moduleMm} = planQr(tagged, options);
    return moduleMm >= plain || readingDistance(moduleMm) >= distance ? tagged : href;
  } catch {
    return href;
  }
};
