import type { HttpAnswer } from '../../utils/platform/http.ts';
import { createState, respond } from '../simulator/state.ts';
import { type Case, knownBy } from '../sources/contract.ts';
import { ask } from '../sources/harness.ts';

/** One answer that a simulated service gave. */
export interface Given {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** What the simulated services answer to each question that a source can be asked. */
export async function answersTo({ source, config, addresses }: Case): Promise<Given[]> {
  const given: Given[] = [];
  const simulator = createState();
  for (const type of source.accepts) {
    await ask(source, knownBy(source, type), {
      ...{ config, addresses, type },
      answering: async request => {
        const {
          status,
          headers = {},
          body = null,
        } = await respond(simulator, request, AbortSignal.timeout(5_000));
        const response = new Response(body as BodyInit | null, { status, headers });
        const bytes = new Uint8Array(await response.clone().arrayBuffer());
        given.push({ status, headers: response.headers, bytes });
        return response;
      },
    });
  }
  return given;
}

/** An answer as the parsers get it. */
export function answerOf({ status, headers, bytes }: Given): HttpAnswer {
  return {
    status,
    bytes,
    header: name => headers.get(name),
    text: () => new TextDecoder().decode(bytes),
  };
}
