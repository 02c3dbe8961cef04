import { createInterface } from 'node:readline';
import { readLocally } from '../../utils/check/local-reading.ts';

/**
 * Prints what the extension reads from each line of the standard input by itself, as one JSON
 * object a line. Opens no connection. Usage: `node test/tools/analyze.ts < links.txt`.
 */
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (!process.stdout.write(`${JSON.stringify(readLocally(line))}\n`)) {
    await new Promise(resolve => process.stdout.once('drain', resolve));
  }
}
