import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canAnalyze } from '../../utils/lookup/analysis.ts';
import { type Outcome, outcomeSchema } from '../../utils/lookup/types.ts';
import { isProblem } from '../../utils/platform/problem.ts';
import { forEach, patienceMs } from '../properties/for-all.ts';
import type { Answering } from '../simulator/fetch.ts';
import { createState, respond } from '../simulator/state.ts';
import { cases, knownBy, listed } from '../sources/contract.ts';
import { ask, platform } from '../sources/harness.ts';
import { counts } from './counts.ts';
import { type Mutation, mutate, mutations } from './mutations.ts';

/** Sources whose next request depends on the answer before. */
const talkative = cases.filter(({ source }) => source.request.length > 1);
const analyzing = [...new Set(talkative.map(it => it.source))].filter(canAnalyze);

/** A simulator of which each answer is damaged as the next of these says. */
function damaging(all: readonly (readonly Mutation[])[]): Answering {
  const simulator = createState();
  let at = 0;
  return async request => {
    const told = await respond(simulator, request, AbortSignal.timeout(5_000));
    const bytes = await new Response((told.body ?? null) as BodyInit | null).arrayBuffer();
    const damage = all[at++] ?? [];
    const body = mutate(new Uint8Array(bytes), damage) as BodyInit;
    return new Response(body, { status: told.status, headers: told.headers ?? {} });
  };
}

/** A source that threw comes back as a problem without a status: a good answer of another part is lost. */
function expectRead(outcome: Outcome): void {
  expect(outcomeSchema.safeParse(outcome).error).toBeUndefined();
  const isBug = isProblem(outcome) && outcome.code === 'unexpected-answer' && !outcome.status;
  expect(isBug ? outcome.message : '').toBe('');
}

const damages = fc.array(fc.oneof(mutations, fc.constant([])), { minLength: 1, maxLength: 6 });

describe.each(talkative)('$label, whatever it answers in turn', { timeout: patienceMs }, given => {
  it('never throws on the way to its outcome', async () => {
    const { source, config, addresses } = given;
    await forEach(
      [damages, fc.constantFrom(...source.accepts)],
      counts.conversations,
      async (all, type) => {
        const more = { config, addresses, type, answering: damaging(all) };
        expectRead((await ask(source, knownBy(source, type), more)).outcome);
      },
    );
  });
});

describe.each(analyzing)(
  'an analysis by $id, whatever it answers',
  { timeout: patienceMs },
  source => {
    it('begins few jobs or none, and tells how they are', async () => {
      await forEach([damages], counts.conversations, async all => {
        const { start, read } = platform(source, listed.url);
        const answering = damaging(all);
        const jobs = await start(answering);
        if (isProblem(jobs)) return expectRead(jobs);
        expect(jobs.length).toBeLessThanOrEqual(100);
        expectRead((await read(jobs, answering)).outcome);
      });
    });
  },
);
