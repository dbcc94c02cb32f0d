import {webAddress} from '../status/index.js';
import {codeAddress, withCampaign} from './campaign.js';
import type {Campaign} from './campaign.js';
import {qrMatrix} from './qr-matrix.js';
import type {QrPlanOptions} from './plain-plan.js';

/**
 * - `not-a-web-address`, `not-https`: phones do not open it, or warn;
 * - `foreign-host`: not the venue's own domain, so the paper dies with somebody else's service;
 * - `tracking-in-code`: campaign tags make the code larger; the redirect can add them;
 * - `campaign-left-out`: with the venue's campaign tags the modules would be too narrow for the distance, so the
 *   card has them on its links only; `text` is what the redirect should lead to;
 * - `long-path`: a short path on the own domain gives larger modules;
 * - `upper-case`: all capitals give a smaller code, where the server takes the path in any letter case.
 */
export type PayloadAdviceCode =
  | 'not-a-web-address'
  | 'not-https'
  | 'foreign-host'
  | 'tracking-in-code'
  | 'campaign-left-out'
  | 'long-path'
  | 'upper-case';

export interface PayloadAdviceOptions {
  /** The venue's own (`museum.example`); hosts under it are its own too. */
  domain?: string;
  /** Campaign tags of the link. */
  campaign?: Campaign;
  /** How the code is drawn: where, and how much room it has; a card in a page when absent. */
  plan?: QrPlanOptions;
}

export interface PayloadAdvice {
  code: PayloadAdviceCode;
  /** What to encode instead, where that can be told. */
  text?: string;
}

const tags = /^(utm_\w+|gclid|fbclid|msclkid|mc_[ce]id)$/i;

/** Up to version 3 a code of 12 cm is read from a metre. */
const largestVersion = 3;

/** An address without the campaign tags that are usual; throws for what is no absolute address. */
export const withoutTags = (address: string): string => {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (tags.test(name)) url.searchParams.delete(name);
  return url.href;
};

const versionOf = (text: string): number => {
  try {
    return qrMatrix(text).version;
  } catch {
    return Infinity;
  }
};

/** How the text of a code gets better, most important first. Never throws. */
export const payloadAdvice = (
  text: string,
  {domain, campaign, plan = {medium: 'card'}}: PayloadAdviceOptions = {},
): PayloadAdvice[] => {
  const address = webAddress(text);
  if (!address) return [{code: 'not-a-web-address'}];
  const {protocol, host, pathname, search, hash} = new URL(address);
  const advice: PayloadAdvice[] = [];
  if (protocol !== 'https:') advice.push({code: 'not-https', text: address.replace(/^http:/, 'https:')});
  const home = domain?.toLowerCase();
  if (home && host !== home && !host.endsWith(`.${home}`)) advice.push({code: 'foreign-host'});
  const plain = withoutTags(address);
  if (plain !== address) advice.push({code: 'tracking-in-code', text: plain});
  const tagged = withCampaign(address, campaign);
  if (tagged !== address && codeAddress(address, campaign, plan) === address)
    advice.push({code: 'campaign-left-out', text: tagged});
  const version = versionOf(text);
  if (version > largestVersion) advice.push({code: 'long-path', ...(home && {text: `https://${home}/f/`})});
  // A query or fragment carries values whose letter case means something.
  const capitals = `${protocol}//${host}${pathname}`.toUpperCase();
  if (!search && !hash && versionOf(capitals) < version) advice.push({code: 'upper-case', text: capitals});
  return advice;
};
