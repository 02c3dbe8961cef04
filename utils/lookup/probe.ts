import { lookup } from './lookup.ts';
import type { Outcome, Question, Source, SourceConfig } from './types.ts';

/** Questions about nobody: enough to learn whether a key is accepted. */
const examples: Record<Question['indicator']['type'], string> = {
  url: 'https://example.com/',
  domain: 'example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
};

/**
 * Tries a key by a question about `example.com`, which says nothing of the person's links. A
 * finding, whatever its rating, means that the key works.
 */
export function probeKey(
  source: Source,
  config: SourceConfig,
  fetch?: typeof globalThis.fetch,
): Promise<Outcome> {
  const type = source.accepts[0] ?? 'hostname';
  const indicator = { type, value: examples[type] };
  const question: Question = {
    indicator,
    domain: 'example.com',
    config,
    shared: false,
    resolved: null,
    now: Date.now(),
  };
  return lookup(source, question, { admits: () => true, ...(fetch ? { fetch } : {}) });
}
