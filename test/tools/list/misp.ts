import { likelyForm, type Row, targetOf } from './rows.ts';

interface Attribute {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly to_ids?: unknown;
  readonly deleted?: unknown;
  readonly timestamp?: unknown;
}

interface Event {
  readonly Attribute?: readonly Attribute[];
  readonly Object?: readonly { readonly Attribute?: readonly Attribute[] }[];
}

const types = ['url', 'uri', 'domain', 'hostname', 'ip-dst', 'ip-src', 'domain|ip'];

/**
 * The rows of events as a MISP exports them: one event, several, or the answer of a search. Only
 * what is marked for detection counts; what is no link is left out. Nothing of an event's own words is taken,
 * since every employee could read them.
 */
export function rowsOfEvents(json: unknown, words: string): Row[] {
  return eventsIn(json).flatMap(event => {
    const attributes = [
      ...listIn(event.Attribute),
      ...listIn(event.Object).flatMap(it => listIn(it.Attribute)),
    ];
    return attributes.flatMap(it => toRow(it, words) ?? []);
  });
}

function eventsIn(json: unknown): Event[] {
  const given = (json as { response?: unknown } | null)?.response ?? json;
  const all: unknown[] = Array.isArray(given) ? given : [given];
  return all.flatMap(it => (it as { Event?: Event } | null)?.Event ?? []);
}

function listIn<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

function toRow({ type, value, to_ids, deleted, timestamp }: Attribute, words: string): Row | null {
  if (!types.includes(String(type)) || typeof value !== 'string') return null;
  if (to_ids !== true || deleted === true) return null;
  const [link = ''] = type === 'domain|ip' ? value.split('|') : [value];
  const seconds = Number(timestamp);
  const day = dayOf(Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : Date.now());
  try {
    const form = type === 'domain' || type === 'domain|ip' ? 'domain' : likelyForm(targetOf(link));
    return { link, form, word: 'bad', day, words, forced: false };
  } catch {
    return null;
  }
}

/** A day as the rows have it. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
