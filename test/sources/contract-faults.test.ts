import { describe, expect, it } from 'vitest';
import { type Fault, faults } from '../simulator/service.ts';
import { cases, listed } from './contract.ts';
import { ask, type Given, servicesOf } from './harness.ts';
import { holdsKey } from './learned.ts';

/** What a fault must be told as, where there is but one right word for it. */
const codes: Partial<Record<Fault, string>> = {
  quota: 'quota',
  'quota-without-reset': 'quota',
  slow: 'timeout',
};

describe.each(cases)('$label under every fault', given => {
  const { source, config, label } = given;
  const type = source.accepts[0] ?? 'hostname';
  const put = (more: Given) => ask(source, listed[type], { ...given, type, ...more });

  // Without a key there is none to refuse.
  const possible = faults.filter(fault => fault !== 'bad-key' || config.key);

  it.each(possible)('%s', async fault => {
    // What it learns once a day it has learned: the fault meets the question itself.
    await put({});
    const began = performance.now();
    const limitMs = fault === 'slow' ? 60 : 5_000;
    const { outcome, sent } = await put({ fault, limitMs });
    expect(performance.now() - began, `${label} ends within its limit`).toBeLessThan(
      limitMs + 2_000,
    );
    expect(
      outcome.kind,
      `${label} takes "${fault}" for an answer: ${JSON.stringify(outcome)}`,
    ).toBe('problem');
    if (outcome.kind !== 'problem') return;
    expect(outcome.code, `${label} calls "${fault}" so`).toBe(
      codes[fault] ?? (fault === 'bad-key' ? 'bad-key' : outcome.code),
    );
    expect(holdsKey(JSON.stringify([outcome, sent]), config.key), `${label} tells its key`).toBe(
      false,
    );
  });

  it.each([
    'null',
    '[]',
    '{}',
    '"text"',
    '0',
    '[[]]',
    '{"data":null}',
    '{"data":{}}',
    '{"response":[]}',
    '\u0000',
    '<html>',
  ])('an answer of %j says nothing', async body => {
    for (const status of [200, 404, 204]) {
      const answering = () => new Response(status === 204 ? null : body, { status });
      const { outcome } = await put({ answering });
      const said = outcome.kind === 'finding' ? outcome.rating : 'problem';
      expect(
        ['problem', 'no-data', 'context'],
        `${label} reads a judgment out of nothing`,
      ).toContain(said);
    }
  });

  it('never reaches a service that is gone', async () => {
    const answering = () => {
      throw new TypeError(`fetch failed ${servicesOf(source)[0]?.hosts} ${config.key}`);
    };
    const { outcome } = await put({ answering });
    expect(outcome).toMatchObject({ kind: 'problem', code: 'offline' });
    expect(holdsKey(JSON.stringify(outcome), config.key)).toBe(false);
  });
});
