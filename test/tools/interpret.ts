import { buffer } from 'node:stream/consumers';
import { sourceById, sources } from '../../utils/sources/index.ts';
import { lookup } from '../../utils/sources/lookup.ts';
import { questionAbout } from './questions.ts';

/**
 * Prints what the extension makes of one answer of a service, as JSON: the finding or the problem.
 * The body comes from the standard input; nothing is sent anywhere. Usage:
 * `node test/tools/interpret.ts <source-id> <http-status> [content-type] [--indicator VALUE] < body`.
 */
const words = process.argv.slice(2);
const flag = words.indexOf('--indicator');
const [, value] = flag < 0 ? [] : words.splice(flag, 2);
const [id = '', status = '', contentType = 'application/json'] = words;

const source = sourceById(id);
if (!source)
  stop(`No source is called "${id}". There are: ${sources.map(it => it.id).join(', ')}.`);
if (!/^[1-5]\d\d$/.test(status)) stop(`"${status}" is no HTTP status.`);
const question = questionAbout(source, value);
if (!question)
  stop(`${source.id} is not asked about "${value}", only: ${source.accepts.join(', ')}.`);

const body = await buffer(process.stdin);
const outcome = await lookup(source, question, {
  admits: () => true,
  fetch: async input => {
    const url = new URL(String(input));
    if (url.hostname === 'data.iana.org')
      return Response.json(bootstrapFor(question.indicator.value));
    const empty = [204, 205, 304].includes(Number(status)) || Number(status) < 200;
    const headers = { 'content-type': contentType };
    return new Response(empty ? null : body, { status: Math.max(200, Number(status)), headers });
  },
});
process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);

/** A bootstrap file in which whichever top-level domain is asked about has a registry. */
function bootstrapFor(domain: string): unknown {
  const tld = domain.slice(domain.lastIndexOf('.') + 1);
  return { version: '1.0', services: [[[tld], ['https://rdap.registry.example/']]] };
}

function stop(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(2);
}
