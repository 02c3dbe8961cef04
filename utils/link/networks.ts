import { ipv4Number, ipv6Groups } from './ipnumbers.ts';

/** A range of addresses: its beginning and the bits that all of them share. */
interface Network {
  readonly bits: readonly number[];
  readonly shared: number;
}

/** Whether the address `ip` lies in `range`, written like `203.0.113.0/24` or `2001:db8::/32`. */
export function isInRange(ip: string, range: string): boolean {
  const network = parseNetwork(range);
  const bits = bitsOf(ip);
  if (!network || bits?.length !== network.bits.length) return false;
  return network.bits.slice(0, network.shared).every((bit, at) => bit === bits[at]);
}

/** Whether `text` is a range of addresses that `isInRange` understands. */
export function isRange(text: string): boolean {
  return parseNetwork(text) !== null;
}

function parseNetwork(range: string): Network | null {
  const match = /^([\d.]+|[\da-f:.]+)\/(\d{1,3})$/i.exec(range);
  const bits = bitsOf(match?.[1] ?? '');
  const shared = Number(match?.[2]);
  return bits && shared <= bits.length ? { bits, shared } : null;
}

function bitsOf(ip: string): number[] | null {
  const four = ipv4Number(ip);
  if (four !== null) return toBits(four, 32);
  return ipv6Groups(ip)?.flatMap(group => toBits(group, 16)) ?? null;
}

function toBits(number: number, length: number): number[] {
  return Array.from({ length }, (_, at) => Math.floor(number / 2 ** (length - 1 - at)) % 2);
}
