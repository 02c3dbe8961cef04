import { readLocally } from '../../utils/check/local-reading.ts';

/**
 * Prints what the extension reads from each line of the standard input by itself, as one JSON
 * object a line. Opens no connection. Usage: `node test/tools/analyze.ts [--link] [--json] < links.txt`.
 *
 * `--link`: each line is the address of a right-clicked link, not a text. `--json`: each line is a
 * JSON string, so that a text may have line breaks.
 */
const isLink = process.argv.includes('--link');
const isJson = process.argv.includes('--json');

for await (const line of linesOf(process.stdin)) {
  const text = isJson ? String(JSON.parse(line)) : line;
  if (!process.stdout.write(`${JSON.stringify(readLocally(text, isLink))}\n`)) {
    await new Promise(resolve => process.stdout.once('drain', resolve));
  }
}

/** Lines end at line feeds only: U+2028 and a lone carriage return are part of what was pasted. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest) yield rest.replace(/\r$/, '');
}
