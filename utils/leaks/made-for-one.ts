import { isBelowAny, isInternalHost } from '../link/addresses.ts';
import type { Target } from '../link/types.ts';
import { isRandom } from '../signals/randomness.ts';
import { isCanary, isTenant } from './tenants.ts';

/** Names that are the organization's own: whoever resolves them tells nobody else. */
interface OwnNames {
  readonly internalDomains?: readonly string[] | undefined;
  readonly protectedDomains?: readonly string[] | undefined;
}

/**
 * Where a target's host name may have been made for one person, so that resolving it would tell its
 * maker that this person's copy was looked at: the registrable domain, to be asked about instead.
 * Null for every other target.
 */
export function madeForOne(target: Target, own: OwnNames = {}): string | null {
  const { host, domain, ip } = target;
  if (ip || !domain || host === domain) return null;
  if (isOwn(host, own)) return null;
  if (isCanary(host)) return domain;
  if (isTenant(host, target.sharedSuffix)) return null;
  const labels = host.slice(0, -domain.length - 1).split('.');
  return labels.some(isMadeUp) ? domain : null;
}

function isOwn(host: string, { internalDomains = [], protectedDomains = [] }: OwnNames): boolean {
  return isInternalHost(host, internalDomains) || isBelowAny(host, protectedDomains);
}

/** Hexadecimal digits, base32, UUIDs and the like, alone or between hyphens. */
function isMadeUp(label: string): boolean {
  if (label.startsWith('xn--')) return false;
  const joined = label.replaceAll('-', '');
  if (/^[0-9a-f]{32}$/.test(joined)) return true;
  return label.split(/[-_]/).some(isCode);
}

// Lengths were chosen by how seldom honest hosts have such a label.
function isCode(part: string): boolean {
  const { length } = part;
  if (length < 8 || !/^[a-z0-9]+$/.test(part)) return false;
  const digits = part.match(/\d/g)?.length ?? 0;
  if (digits === length) return length >= 12;
  const changes = part.match(/\d(?=[a-z])|[a-z](?=\d)/g)?.length ?? 0;
  if (/^[0-9a-f]+$/.test(part)) return digits >= 2 && (changes >= 2 || length >= 12);
  if (digits >= 2 && length >= 10) return changes >= 3 || (length >= 14 && isRandom(part));
  return length >= 16 && isRandom(part) && isUnpronounceable(part);
}

/** Long words of languages that love consonants are no code. */
function isUnpronounceable(part: string): boolean {
  const vowels = part.match(/[aeiouy]/g)?.length ?? 0;
  const rare = new Set(part.match(/[jqvwxz]/g)).size;
  return vowels < part.length * 0.35 && rare >= 3;
}
