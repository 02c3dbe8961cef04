import { buffer } from 'node:stream/consumers';
import { lookup } from '../../utils/lookup/lookup.ts';
import type { Question } from '../../utils/lookup/types.ts';
import { sourceById, sources } from '../../utils/sources/index.ts';
import { questionAbout } from './questions.ts';

const usage = `Usage: node test/tools/interpret.ts <source-id> <http-status> [content-type] [--indicator VALUE] [--send-url] < body
Sources: ${sources.map(it => it.id).join(', ')}`;

/** What a run leaves behind: an exit code and what it prints on either stream. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * What the extension makes of one answer of a service, as JSON: the finding or the problem. Nothing
 * is sent anywhere. Arguments it cannot follow end with code 2 and the list of sources.
 */
export async function interpret(words: readonly string[], body: Uint8Array): Promise<Run> {
  const { value, sendUrl, rest } = readFlags(words);
  const [id = '', status = '', contentType = 'application/json'] = rest;
  const source = sourceById(id);
  if (!source) return refuse(`No source is called "${id}".`);
  if (!/^[1-5]\d\d$/.test(status)) return refuse(`"${status}" is no HTTP status.`);
  const example = questionAbout(source, value);
  if (!example)
    return refuse(`${id} is not asked about "${value}", only: ${source.accepts.join(', ')}.`);

  const question = sendUrl ? { ...example, config: { ...example.config, sendUrl } } : example;
  const outcome = await lookup(source, question, {
    admits: () => true,
    fetch: async (input, init) =>
      supporting(new URL(String(input)), question, String(init?.body)) ??
      given(Number(status), contentType, body),
  });
  return { code: 0, out: `${JSON.stringify(outcome, null, 2)}\n`, err: '' };
}

function readFlags(words: readonly string[]) {
  const rest = [...words];
  const at = rest.indexOf('--indicator');
  const [, value] = at < 0 ? [] : rest.splice(at, 2);
  const sendUrl = rest.includes('--send-url');
  return { value, sendUrl, rest: rest.filter(it => it !== '--send-url') };
}

/** Answers of requests that only lead to the one in question; undefined for that one. */
function supporting(url: URL, { indicator }: Question, body: string): Response | undefined {
  if (url.hostname === 'data.iana.org') {
    // A bootstrap file in which whichever top-level domain is asked about has a registry.
    const tld = indicator.value.slice(indicator.value.lastIndexOf('.') + 1);
    const services = [[[tld], ['https://rdap.registry.example/']]];
    return Response.json({ version: '1.0', services });
  }
  if (url.pathname !== '/api/job/_search') return undefined;
  // Cortex: one finished job about whatever is searched for; the answer in question is its report.
  const data = /"data","_value":"([^"]*)"/.exec(body)?.[1];
  return Response.json([{ id: 'example', data, status: 'Success', workerName: 'Example' }]);
}

function given(status: number, contentType: string, body: Uint8Array): Response {
  const isBare = [204, 205, 304].includes(status) || status < 200;
  const headers = { 'content-type': contentType };
  // A browser never shows a status below 200.
  return new Response(isBare ? null : Uint8Array.from(body), {
    status: Math.max(200, status),
    headers,
  });
}

function refuse(words: string): Run {
  return { code: 2, out: '', err: `${words}\n${usage}\n` };
}

if (import.meta.main) {
  const { code, out, err } = await interpret(process.argv.slice(2), await buffer(process.stdin));
  process.stderr.write(err);
  process.stdout.write(out);
  process.exitCode = code;
}
