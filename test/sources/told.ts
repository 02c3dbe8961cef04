import { lookup } from '../../utils/sources/lookup.ts';
import type { Outcome, Source, SourceConfig } from '../../utils/sources/types.ts';
import { questionAbout } from '../tools/questions.ts';

/** One answer of a service, as a table row writes it. */
export interface Told {
  /** JSON, unless it is a text or bytes. */
  readonly body?: unknown;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What was asked about; an example without it. */
  readonly about?: string;
  readonly config?: SourceConfig;
}

/** What the extension makes of `answer`, given to every request of `source`. */
export async function told(source: Source, answer: Told): Promise<Outcome> {
  const question = questionAbout(source, answer.about);
  if (!question) throw new Error(`${source.id} is not asked about ${answer.about}`);
  const { body, status = 200, headers = {} } = answer;
  const raw = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
  const bytes = (raw ? (body ?? null) : JSON.stringify(body)) as BodyInit | null;
  const config = { ...question.config, ...answer.config };
  return lookup(
    source,
    { ...question, config },
    { admits: () => true, fetch: async () => new Response(bytes, { status, headers }) },
  );
}
