// The addresses that a document is never fetched from: this machine, its network, and those that stand for them.

import { BlockList, isIP } from 'node:net';

// Two lists: one list would take an IPv4 address for the IPv6 address that wraps it.
const blocked4 = new BlockList();
const blocked6 = new BlockList();
for (const [net, prefix] of [
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
  blocked4.addSubnet(net, prefix, 'ipv4');
// Only global unicast is fetched from; within it, documentation, 6to4 and Teredo, which wrap IPv4 addresses.
for (const [net, prefix] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  blocked6.addSubnet(net, prefix, 'ipv6');

/** Whether the address is one of a public server. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  const family = isIP(plain);
  if (family === 0) return false;
  return family === 6 ? !blocked6.check(plain, 'ipv6') : !blocked4.check(plain, 'ipv4');
}
