import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { Refusal } from '../../core/base/refusal.ts';

/** IPv4 that leads to this machine, to its own network, or nowhere (RFC 6890). */
const OWN = new BlockList();
for (const [from, bits] of [
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
] as const)
  OWN.addSubnet(from, bits, 'ipv4');

/** IPv6 that is given out to the world (2000::/3), and what of it hides an IPv4 address or is for examples. */
const WORLD = new BlockList();
WORLD.addSubnet('2000::', 3, 'ipv6');
const HIDDEN = new BlockList();
HIDDEN.addSubnet('2001::', 23, 'ipv6');
HIDDEN.addSubnet('2001:db8::', 32, 'ipv6');
HIDDEN.addSubnet('2002::', 16, 'ipv6');
HIDDEN.addSubnet('3fff::', 20, 'ipv6');

export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !OWN.check(address, 'ipv4');
  return isIP(address) === 6 && WORLD.check(address, 'ipv6') && !HIDDEN.check(address, 'ipv6');
}

/**
 * The address of a server on the internet, to connect to and no other: a name that answered "public" is not asked a second time.
 * @throws Refusal `mailbox-host-private` when any of its addresses is not public, `mailbox-host-unknown`
 */
export async function publicAddressOf(host: string): Promise<string> {
  const found = await addressesOf(host);
  if (!found.every(isPublicAddress))
    throw new Refusal(
      'mailbox-host-private',
      `${host} is a machine of an own network, not a server on the internet. Only the main workspace, or whoever runs the server, sets such a mailbox up.`,
      { host },
    );
  return found.find((one) => isIP(one) === 4) ?? found[0] ?? host;
}

async function addressesOf(host: string): Promise<string[]> {
  try {
    const found = await lookup(host, { all: true, verbatim: true });
    if (found.length > 0) return found.map(({ address }) => address);
  } catch {
    // Told below, like a name without any address.
  }
  throw new Refusal('mailbox-host-unknown', `No server is called ${host}, or the network does not answer.`, { host });
}
