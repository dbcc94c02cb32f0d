import {lookup} from 'node:dns';
import {BlockList, isIP} from 'node:net';
import type {LookupFunction} from 'node:net';

/** Networks that are not the public internet (IANA special-purpose registries for IPv4 and IPv6). */
const inside = new BlockList();
const v4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
for (const [network, prefix] of v4) inside.addSubnet(network, prefix, 'ipv4');

// Of IPv6 only global unicast is outside, without the parts of it that wrap or lead to IPv4 addresses.
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
const v6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
for (const [network, prefix] of v6) inside.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address belongs to the public internet. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, 'ipv4');
  return family === 6 && globalUnicast.check(address, 'ipv6') && !inside.check(address, 'ipv6');
};

/**
 * Resolves names to public addresses only. Given to the connection itself, so that the address that was checked
 * is the one connected to, whatever the name server says the next time.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, {...options, all: true}, (error, addresses) => {
    if (error) return callback(error, []);
    const hidden = addresses.find(({address}) => !isPublicAddress(address));
    if (hidden || !addresses[0])
      return callback(Object.assign(new Error('not a public address'), {code: 'PRIVATE_ADDRESS'}), []);
    if (options.all) return callback(null, addresses);
    return callback(null, addresses[0].address, addresses[0].family);
  });
};
