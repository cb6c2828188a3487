import { describe, expect, test } from 'vitest';
import { isPublicAddress, publicAddressOf } from './public-address.ts';

describe('an address is public', () => {
  test.each(['8.8.8.8', '193.252.22.84', '2a01:cb00::1', '2606:4700::1111', '172.32.0.1', '100.128.0.1'])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('an address leads inside', () => {
  test.each([
    ...['127.0.0.1', '127.9.9.9', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '0.0.0.0', '100.64.0.1'],
    ...['224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1'],
    ...['2002:7f00:1::', '2001:0:4136:e378::1', '2001:db8::1', 'localhost', ''],
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

test.each(['localhost', '127.0.0.1', '0', '0x7f000001', '2130706433', '::1'])(
  '%s is refused before anything is connected to',
  async (host) => {
    await expect(publicAddressOf(host)).rejects.toMatchObject({ code: 'mailbox-host-private' });
  },
);

test('a public number is what is connected to', async () => {
  expect(await publicAddressOf('8.8.8.8')).toBe('8.8.8.8');
});

test('a name that nobody bears is told as such', async () => {
  await expect(publicAddressOf(`${'x'.repeat(64)}.example`)).rejects.toMatchObject({ code: 'mailbox-host-unknown' });
});
