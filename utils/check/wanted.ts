import { brokenDot, refang } from '../link/refang.ts';
import type { VerdictWord } from '../verdict/types.ts';
import type { Check } from './types.ts';

/** Which past checks a person or an auditor looks for; what is empty or null leaves all in. */
export interface Wanted {
  /** Words that all occur in what was checked, also as a disarmed link. */
  readonly words: string;
  readonly verdict: VerdictWord | null;
  /** Somebody who was sent something: a source's or a service's id; `nobody` where nothing was sent. */
  readonly asked: string | null;
}

/** Stands among ids of receivers for "nothing was sent to anyone". */
export const nobody = '-';

const dot = new RegExp(brokenDot, 'gi');

/** Tells of each check whether it is wanted. */
export function matcherOf({ words, verdict, asked }: Wanted): (check: Check) => boolean {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  // Whoever looks for a link may have it from a ticket, where it was disarmed.
  const either = parts.map(part =>
    [part, refang(part), part.replace(dot, '.')].map(it => it.toLowerCase()),
  );
  return check =>
    (!verdict || check.verdict.word === verdict) &&
    (!asked || wasAsked(check, asked)) &&
    (either.length === 0 || holds(textIn(check), either));
}

function wasAsked({ receipts }: Check, asked: string): boolean {
  return asked === nobody ? receipts.length === 0 : receipts.some(({ to }) => to === asked);
}

function holds(text: string, either: readonly (readonly string[])[]): boolean {
  return either.every(spellings => spellings.some(it => text.includes(it)));
}

function textIn({ target, other, input, shown, carried, scan, choices }: Check): string {
  const result = scan.state === 'none' ? undefined : scan.result;
  const texts = [
    target?.url,
    target?.unicodeHost,
    other?.url,
    input,
    shown,
    result?.title,
    result?.pageUrl,
    ...choices,
    ...(carried ?? []).map(it => it.target.url),
  ];
  return texts.filter(Boolean).join('\n').toLowerCase();
}
