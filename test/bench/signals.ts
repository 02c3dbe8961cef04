import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readLink } from '../../utils/link/read.ts';
import { findSignals, strongestLevel } from '../../utils/signals/find.ts';
import { readLines } from './lines.ts';

/**
 * Measures the local signals on lists of links, one a line: what share of phishing they find, what
 * share of honest links they accuse. Usage:
 * `node test/bench/signals.ts --phishing FILE… --benign FILE…`.
 */
const { tokens } = parseArgs({
  options: { phishing: { type: 'boolean' }, benign: { type: 'boolean' } },
  allowPositionals: true,
  tokens: true,
});

type Side = 'phishing' | 'benign';

interface Result {
  readonly file: string;
  readonly side: Side;
  readonly links: number;
  readonly unread: number;
  readonly levels: ReadonlyMap<string, number>;
  readonly signals: ReadonlyMap<string, number>;
}

function listFiles(): { side: Side; file: string }[] {
  let side: Side | undefined;
  const files: { side: Side; file: string }[] = [];
  for (const token of tokens) {
    if (token.kind === 'option') side = token.name as Side;
    else if (token.kind === 'positional' && side) files.push({ side, file: token.value });
  }
  return files;
}

function measure({ side, file }: { side: Side; file: string }): Result {
  const levels = new Map<string, number>();
  const signals = new Map<string, number>();
  const lines = readLines(file);
  let unread = 0;
  for (const line of lines) {
    const [target] = readLink(line).targets;
    if (!target) unread += 1;
    const found = target ? findSignals(target, { raw: line }) : [];
    count(levels, strongestLevel(found));
    for (const id of new Set(found.map(signal => signal.id))) count(signals, id);
  }
  return { file: basename(file), side, links: lines.length, unread, levels, signals };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`;
}

function printLevels(results: readonly Result[]): void {
  const rows = results.map(({ file, side, links, unread, levels }) => {
    const strong = levels.get('strong') ?? 0;
    const worth = levels.get('worth-a-scan') ?? 0;
    return {
      file,
      side,
      links,
      unread,
      strong: percent(strong, links),
      'worth-a-scan or above': percent(strong + worth, links),
      note: percent(levels.get('note') ?? 0, links),
      none: percent(levels.get('none') ?? 0, links),
    };
  });
  console.table(rows);
}

function printSignals(results: readonly Result[]): void {
  const ids = new Set(results.flatMap(result => [...result.signals.keys()]));
  const rows = [...ids]
    .sort()
    .map(id => [
      id,
      Object.fromEntries(
        results.map(it => [`${it.side} ${it.file}`, percent(it.signals.get(id) ?? 0, it.links)]),
      ),
    ]);
  console.table(Object.fromEntries(rows));
}

const results = listFiles().map(measure);
if (results.length === 0) {
  console.error('Usage: node test/bench/signals.ts --phishing FILE… --benign FILE…');
  process.exitCode = 1;
} else {
  printLevels(results);
  printSignals(results);
}
