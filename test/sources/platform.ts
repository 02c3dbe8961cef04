import type { Sent } from '../../utils/platform/http.ts';
import { type AnalyzingSource, readAnalysis, startAnalysis } from '../../utils/sources/analysis.ts';
import type { Question, SourceConfig } from '../../utils/sources/types.ts';
import { type Disclosure, isWithin } from '../../utils/target/disclosure.ts';
import { keys } from '../simulator/keys.ts';
import type { Fault, SimulatedRequest } from '../simulator/service.ts';
import { services } from '../simulator/services/index.ts';
import { createStage, perform } from '../simulator/stage.ts';
import { domainOf } from '../tools/questions.ts';
import { type Answering, baseOf, readRequest } from './contract.ts';

export interface Given {
  readonly config?: SourceConfig;
  readonly switches?: Readonly<Record<string, string>>;
  readonly cleared?: Disclosure;
}

/** An organization's platform of its own, asked to look into `url`; time passes as the test says. */
export function platform(source: AnalyzingSource, url: string, given: Given = {}) {
  const { config = {}, switches = {}, cleared = 'visit' } = given;
  const stage = createStage(services);
  for (const [name, word] of Object.entries(switches)) stage.switch(source.id, name, word);
  const sent: Sent[] = [];
  const requests: SimulatedRequest[] = [];
  const indicator = { type: 'url' as const, value: url };
  const question: Question = {
    indicator,
    domain: domainOf(indicator),
    config: { base: baseOf(source) ?? '', key: keys[source.id] ?? '', ...config },
    shared: false,
    resolved: null,
    now: Date.now(),
  };
  const deps = (answering?: Answering, limitMs = 2_000) => ({
    admits: (discloses: Disclosure) => isWithin(discloses, cleared),
    onSent: (it: Sent) => void sent.push(it),
    limitMs,
    fetch: async (input: unknown, init: RequestInit = {}) => {
      const request = readRequest(new URL(input as URL), init);
      requests.push(request);
      if (answering) return answering(request);
      const answer = await perform(stage, request, init.signal as AbortSignal);
      const headers = answer.headers ?? {};
      return new Response((answer.body ?? null) as BodyInit | null, { ...answer, headers });
    },
  });
  return {
    stage,
    sent,
    requests,
    key: question.config.key,
    force: (fault: Fault | undefined) => stage.force(source.id, fault),
    start: (answering?: Answering, limitMs?: number) =>
      startAnalysis(source, question, deps(answering, limitMs)),
    read: (jobs: readonly string[], answering?: Answering, limitMs?: number) =>
      readAnalysis(source, jobs, question, deps(answering, limitMs)),
  };
}
