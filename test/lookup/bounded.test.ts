import { describe, expect, it } from 'vitest';
import { lookup } from '../../utils/lookup/lookup.ts';
import type { Outcome, Question, Source } from '../../utils/lookup/types.ts';

const long = 'x'.repeat(1_000_000);

/** What a lookup makes of an outcome that its source took over from the service as it came. */
function lookedUp(outcome: Outcome): Promise<Outcome> {
  const source: Source = {
    id: 'talkative',
    name: 'Talkative',
    group: 'reputation',
    family: 'talkative',
    origins: ['https://talkative.example'],
    accepts: ['hostname'],
    discloses: 'hostname',
    key: { need: 'none' },
    enabledByDefault: true,
    request: () => outcome,
    interpret: () => outcome,
  };
  const question: Question = {
    indicator: { type: 'hostname', value: 'shop.example' },
    domain: 'shop.example',
    config: {},
    shared: false,
    resolved: null,
    now: 0,
  };
  return lookup(source, question, { admits: () => true });
}

describe('what a service tells', () => {
  it('is cut to what a row can hold', async () => {
    const facts = Array.from({ length: 500 }, () => ({ label: 'note' as const, value: long }));
    const engines = Array.from({ length: 5_000 }, () => long);
    const told = await lookedUp({ kind: 'finding', rating: 'no-data', facts, engines });
    expect(JSON.stringify(told).length).toBeLessThan(20_000);
  });

  it('loses a link that is too long rather than half of it', async () => {
    const link = `https://talkative.example/${long}`;
    const told = await lookedUp({ kind: 'finding', rating: 'context', facts: [], link });
    expect(told).not.toHaveProperty('link');
  });

  it.each([
    'javascript:alert(1)',
    'http\ufffd//talkative.example/',
    'data:text/html,x',
    '//a.example',
  ])('loses a link that is no web address: %s', async link => {
    const told = await lookedUp({ kind: 'finding', rating: 'context', facts: [], link });
    expect(told).not.toHaveProperty('link');
  });

  it('is cut in a problem too', async () => {
    const told = await lookedUp({ kind: 'problem', code: 'unexpected-answer', message: long });
    expect(JSON.stringify(told).length).toBeLessThan(500);
  });
});
