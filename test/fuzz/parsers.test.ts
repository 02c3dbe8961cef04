import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bounded } from '../../utils/lookup/bounded.ts';
import { outcomeSchema, type Question } from '../../utils/lookup/types.ts';
import { forEach, patienceMs } from '../properties/for-all.ts';
import { type Case, cases } from '../sources/contract.ts';
import { questionAbout } from '../tools/questions.ts';
import { answerOf, answersTo, type Given } from './answers.ts';

import { counts } from './counts.ts';
import { mutate, mutations } from './mutations.ts';

/** Room for two dozen facts, the engines and a link. */
const mostLetters = 20_000;

function questionOf({ source, config }: Case): Question {
  const question = questionAbout(source);
  if (!question) throw new Error(`${source.id} is asked about nothing`);
  return { ...question, config: { ...question.config, ...config } };
}

describe.each(cases)('$label, whatever it answers', { timeout: patienceMs }, given => {
  const { source } = given;
  let seeds: readonly Given[];
  beforeAll(async () => {
    seeds = await answersTo(given);
    if (seeds.length === 0)
      seeds = [{ status: 200, headers: new Headers(), bytes: new TextEncoder().encode('{}') }];
  });

  it('gives an outcome that can be kept and shown', async () => {
    const question = questionOf(given);
    const statuses = fc.constantFrom(200, ...(source.meaningful ?? []));
    await forEach([fc.nat(), mutations, statuses], counts.answers, async (at, all, status) => {
      const seed = seeds[at % seeds.length] as Given;
      const answer = answerOf({ ...seed, status, bytes: mutate(seed.bytes, all) });
      source.refusal?.(answer);
      const outcome = bounded(await source.interpret(answer, question));
      expect(outcomeSchema.safeParse(outcome).error).toBeUndefined();
      expect(JSON.stringify(outcome).length).toBeLessThan(mostLetters);
      if (outcome.kind === 'problem') return;
      expect(outcome.link ?? 'https://').toMatch(/^https?:\/\//i);
      const isBad = outcome.rating === 'malicious' || outcome.rating === 'suspicious';
      expect(outcome.strength !== undefined, 'a bad finding and its strength').toBe(isBad);
    });
  });
});
