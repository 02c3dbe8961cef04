import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The non-empty lines of a file, plain or gzipped. */
export function readLines(file: string): string[] {
  const bytes = readFileSync(file);
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isZipped ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split(/\r?\n/).filter(line => line.trim());
}
