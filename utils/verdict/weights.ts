import type { Finding } from '../lookup/types.ts';
import { staleness } from './age.ts';
import type { Case, Voice } from './case.ts';
import { strengthLeft } from './engines.ts';
import type { Reason } from './types.ts';

/** Why a bad word weighs little: text `reason_discounted_<why>`. */
export type Discount = 'shared' | 'offline' | 'old' | 'counted' | 'alone';

/** What one bad word weighs in this case, and why it is little where it is. */
interface Weight {
  readonly weight: Reason['weight'];
  readonly discount: Discount | null;
}

/** The weight of what a voice holds against the target. */
export function weightOf(voice: Voice, finding: Finding, given: Case): Weight {
  // An organization's own word does not age: it is withdrawn, or it expires there.
  if (voice.group === 'own') return { weight: finding.strength ?? 'weak', discount: null };
  const subject = subjectOf(voice, finding);
  if (isAddress(subject) && !given.isAddress) return { weight: 'note', discount: 'shared' };
  if (subject === 'domain' && given.publisher !== 'owner') return weak('shared');
  const stale = staleness(finding, given.now);
  if (stale) return weak(stale);
  const left = strengthLeft(finding, given.voices);
  if (left === null) return { weight: 'note', discount: 'counted' };
  if (left !== 'weak') return { weight: left, discount: null };
  const isAboutMany = given.publisher === 'strangers' && subject !== 'url';
  return weak(isAboutMany ? 'shared' : 'alone');
}

/** Whether a good word is about this page: nothing that names more than one publisher's is. */
export function isCleared(voice: Voice, finding: Finding, given: Case): boolean {
  const subject = subjectOf(voice, finding);
  if (subject === 'url') return true;
  if (isAddress(subject)) return given.isAddress;
  // Those who clear a host outside mean its registrable domain; an organization means the host.
  const knowsHost = voice.group === 'own' && subject === 'hostname';
  return given.publisher === 'owner' || (knowsHost && given.publisher === 'tenant');
}

function subjectOf(voice: Voice, finding: Finding) {
  return finding.names ?? voice.askedAbout;
}

function isAddress(subject: Voice['askedAbout']): boolean {
  return subject === 'ipv4' || subject === 'ipv6';
}

function weak(discount: Discount): Weight {
  return { weight: 'weak', discount };
}
