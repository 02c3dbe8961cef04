import type { Outcome } from './types.ts';

/** What fits a row and a record; no honest answer comes near. */
const most = {
  facts: 24,
  value: 200,
  message: 300,
  link: 2_000,
  engines: 120,
  engine: 80,
} as const;

/**
 * The outcome with every text and list from outside cut to what a row can hold, so that no service
 * fills the record or the page. A link is left out rather than cut: half of one leads elsewhere. One
 * that is no web address is left out too, for it comes out of an answer and waits for a click.
 */
export function bounded(outcome: Outcome): Outcome {
  const { link, ...rest } = outcome;
  const isKept = link && link.length <= most.link && /^https?:\/\//i.test(link);
  const kept = isKept ? { link } : {};
  if (rest.kind === 'problem') {
    const words = rest.message ? { message: rest.message.slice(0, most.message) } : {};
    return { ...rest, ...words, ...kept };
  }
  const facts = rest.facts
    .slice(0, most.facts)
    .map(fact => ({ ...fact, value: fact.value.slice(0, most.value) }));
  const engines = rest.engines?.slice(0, most.engines).map(name => name.slice(0, most.engine));
  return { ...rest, facts, ...(engines ? { engines } : {}), ...kept };
}
