import { likelyForm, type Row, targetOf } from './rows.ts';

interface Attribute {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly to_ids?: unknown;
  readonly deleted?: unknown;
  readonly timestamp?: unknown;
}

interface Event {
  readonly Attribute?: readonly (Attribute | null)[];
  readonly Object?: readonly ({ readonly Attribute?: readonly (Attribute | null)[] } | null)[];
}

const types = ['url', 'uri', 'domain', 'hostname', 'ip-dst', 'ip-src', 'domain|ip'];

/**
 * The rows of events as a MISP exports them: one event, several, or the answer of a search for events
 * or attributes. Only what is marked for detection counts; what is no link is left out. Nothing of an
 * event's own words is taken, since every employee could read them. Throws where there is none of
 * these, such as a refusal: a list without all that was in it would warn nobody any more.
 */
export function rowsOfEvents(json: unknown, words: string, now: number): Row[] {
  return eventsIn(json).flatMap(event => {
    const attributes = [
      ...listIn(event.Attribute),
      ...listIn(event.Object).flatMap(it => listIn(it?.Attribute)),
    ];
    return attributes.flatMap(it => toRow(it ?? {}, words, now) ?? []);
  });
}

function eventsIn(json: unknown): Event[] {
  const given = (json as { response?: unknown } | null)?.response ?? json;
  const all: unknown[] = Array.isArray(given) ? given : [given];
  const events = all.flatMap(it => eventIn(it) ?? []);
  if (all.length > 0 && events.length === 0) throw new Error('These are no events of a MISP.');
  return events;
}

/** An event in its wrapper, or bare as some libraries write it. */
function eventIn(given: unknown): Event | null {
  const { Event: wrapped, ...bare } = (given ?? {}) as Event & { readonly Event?: Event };
  if (wrapped) return wrapped;
  return Array.isArray(bare.Attribute) ? bare : null;
}

function listIn<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

function toRow(
  { type, value, to_ids, deleted, timestamp }: Attribute,
  words: string,
  now: number,
): Row | null {
  if (!types.includes(String(type)) || typeof value !== 'string') return null;
  if (to_ids !== true || deleted === true) return null;
  const [link = ''] = type === 'domain|ip' ? value.split('|') : [value];
  // The path of a kit, in which the name of a brand may stand.
  if (link.startsWith('/')) return null;
  const at = Number(timestamp) * 1000;
  // What is not over yet would stand above every later word.
  const day = dayOf(at > 0 && at <= now ? at : now);
  try {
    const likely = likelyForm(targetOf(link));
    const form = type === 'domain' || type === 'domain|ip' ? 'domain' : likely;
    return { link, form, word: 'bad', day, words, forced: false };
  } catch {
    return null;
  }
}

/** A day as the rows have it. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
