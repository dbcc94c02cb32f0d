import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isPublicAddress} from '../../demo/server/relay-address.js';

describe('addresses that the relay may reach', () => {
  it('tells public addresses from all others', () => {
    const outside = ['1.1.1.1', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '193.0.0.1'];
    const inside = [
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '224.0.0.1',
    ];
    const special = [
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'ff02::1',
      '2001:db8::1',
      '2002:a00:1::',
      '64:ff9b::a00:1',
      '::ffff:1.1.1.1',
      'text',
    ];
    for (const address of outside) assert.equal(isPublicAddress(address), true, address);
    for (const address of [...inside, ...special]) assert.equal(isPublicAddress(address), false, address);
  });
});
