import { isOutOfSight } from '../link/types.ts';
import { whoPublishes } from '../signals/publishing.ts';
import { sourceById } from '../sources/index.ts';
import type { Case, Voice } from '../verdict/case.ts';
import { judge } from '../verdict/judge.ts';
import type { Reason, Verdict } from '../verdict/types.ts';
import { isVouchedFor } from '../verdict/vouching.ts';
import { indicatorFor } from './plan.ts';
import { type Place, placesIn, type Subject, subjectAt } from './subject.ts';
import type { Check, Row } from './types.ts';

/**
 * The check with the verdict that follows from what it holds now: about the link itself, or about
 * an address that it leads on to, whichever is worse.
 */
export function assess(check: Check, now = Date.now()): Check {
  const verdicts = placesIn(check).map(place => verdictAt(check, place, now));
  const [own, ...others] = verdicts;
  if (!own) return check;
  const verdict = worseOf(own, others, isHidden(check));
  return { ...check, verdict: { ...verdict, reasons: [...verdict.reasons, ...carries(check)] } };
}

/** What else the link holds, said under "Why" whatever the verdict is. */
function carries({ carried = [], mentions = [] }: Check): Reason[] {
  const note = (id: string, addresses: readonly string[]): Reason[] =>
    addresses.length > 0 ? [{ id, weight: 'note', values: { hosts: [...addresses] } }] : [];
  const hosts = mentions.flatMap(url => URL.parse(url)?.hostname ?? []);
  return [
    ...note('reason_leadsOn', [...new Set(carried.map(it => it.target.host))]),
    ...note('reason_mentions', [...new Set(hosts)]),
  ];
}

/** Whether the link's own site is one that nobody needs to look at twice: old, and of one owner. */
export function isEstablished(check: Check, now = Date.now()): boolean {
  return isVouchedFor(caseAt(check, 'link', now));
}

function verdictAt(check: Check, place: Place, now: number): Verdict {
  const verdict = judge(caseAt(check, place, now));
  const host = subjectAt(check, place)?.target.host ?? '';
  return place === 'link' ? verdict : { ...verdict, about: host };
}

function caseAt(check: Check, place: Place, now: number): Case {
  const subject = subjectAt(check, place);
  const { scan, carried = [] } = check;
  return {
    signals: subject?.signals ?? check.signals,
    voices: subject?.rows.flatMap(row => voiceOf(row, subject) ?? []) ?? [],
    scan: place !== 'link' || scan.state === 'none' ? null : scan,
    isAddress: Boolean(subject?.target.ip),
    publisher: subject ? whoPublishes(subject.target) : 'owner',
    listed: check.listed?.find(it => it.url === subject?.target.url) ?? null,
    hidden: place === 'link' && isHidden(check) && carried.length === 0,
    pending: isPending(check),
    now,
  };
}

const badness = ['no-threat-found', 'unknown', 'suspicious', 'malicious'];

/**
 * The worst of the verdicts; of two alike the one about the link. An address that nobody could be
 * asked about does not make a link unknown that is known by itself; of a link whose own host says
 * nothing only the others speak.
 */
function worseOf(own: Verdict, others: readonly Verdict[], isHiddenLink: boolean): Verdict {
  const rank = ({ word }: Verdict) => badness.indexOf(word);
  const known = others.filter(it => it.coverage.asked > 0 || rank(it) > badness.indexOf('unknown'));
  const worst = [...known].sort((a, b) => rank(b) - rank(a))[0];
  if (!worst) return own;
  const speaks = rank(worst) > rank(own) || (isHiddenLink && own.word === 'unknown');
  return speaks ? { ...worst, ...(own.cap ? { cap: own.cap } : {}) } : own;
}

/** Whether nobody can see where the link leads before it is opened. */
export function isHidden({ target }: Pick<Check, 'target'>): boolean {
  return Boolean(target?.wrappers.some(isOutOfSight));
}

/** Whether something that may change the verdict is still under way. */
function isPending(check: Check): boolean {
  const { scan, guard } = check;
  const scanning = scan.state !== 'none' && scan.state !== 'done' && scan.state !== 'failed';
  return (
    check.stage === 'reading' ||
    guard.state === 'asking' ||
    scanning ||
    placesIn(check).some(place =>
      subjectAt(check, place)?.rows.some(row => row.state !== 'answered'),
    )
  );
}

/** Done where nothing is under way any more; a question to the person keeps a check open. */
export function conclude(check: Check): Check {
  if (check.stage === 'done' || check.guard.state === 'asking') return check;
  return isPending(check) ? check : assess({ ...check, stage: 'done' });
}

function voiceOf(row: Row, { target, addresses }: Subject): Voice | null {
  const source = sourceById(row.source);
  if (!source) return null;
  return {
    source: source.id,
    name: source.name,
    family: source.family,
    group: source.group,
    askedAbout: indicatorFor(source, target, addresses)?.type ?? 'hostname',
    outcome: row.state === 'answered' ? (row.outcome as Voice['outcome']) : null,
  };
}
