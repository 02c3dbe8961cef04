import { strengthOfEngines } from '../lookup/engines.ts';
import type { Finding } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';
import type { Voice } from './case.ts';

/** Engines and lists that collections count and that are asked sources too, by the family of the source. */
const engines: Readonly<Record<string, readonly string[]>> = {
  'abuse-ch': ['urlhaus', 'threatfox', 'abuse.ch'],
  google: ['google safebrowsing', 'google safe browsing', 'google web risk'],
  otx: ['alienvault', 'alienvault otx'],
  phishtank: ['phishtank'],
  quad9: ['quad9'],
  spamhaus: ['spamhaus', 'spamhaus dbl'],
  urlquery: ['urlquery', 'urlquery.net'],
  urlscan: ['urlscan', 'urlscan.io'],
  abuseipdb: ['abuseipdb'],
  greynoise: ['greynoise'],
};

/**
 * The strength of a finding without the engines whose own source has answered in the same case;
 * null where nothing is left of it. What others say never makes it stronger.
 */
export function strengthLeft(
  { strength = 'weak', engines: named = [] }: Finding,
  voices: readonly Voice[],
): NonNullable<Finding['strength']> | null {
  const answered = voices.filter(it => it.outcome && !isProblem(it.outcome));
  const twice = new Set(answered.flatMap(it => engines[it.family] ?? []));
  const left = named.filter(it => !twice.has(it.toLowerCase())).length;
  if (left === named.length) return strength;
  const counted = strengthOfEngines(left);
  return counted === null || order.indexOf(counted) < order.indexOf(strength) ? counted : strength;
}

const order = ['weak', 'medium', 'strong'];
