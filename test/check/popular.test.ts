import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '../../utils/check/types.ts';
import { sources } from '../../utils/sources/index.ts';
import { keys } from '../simulator/keys.ts';
import { soon } from '../tools/soon.ts';
import { startBackground } from './background.ts';

/**
 * Honest sites that everybody knows: 200 made-up names, or with `NAMES=<file.gz>` the first 200 of
 * a list with one host or URL a line.
 */
const names = process.env.NAMES
  ? gunzipSync(readFileSync(process.env.NAMES)).toString().split('\n').filter(Boolean).slice(0, 200)
  : Array.from({ length: 200 }, (_, at) => `site-${String(at + 1).padStart(3, '0')}.example`);

const outside = sources.filter(source => source.group !== 'own');
const all = Object.fromEntries(
  outside.map(({ id, keyOf }) => {
    const key = keys[keyOf ?? id];
    return [id, { enabled: true, ...(key && !keyOf ? { key } : {}) }];
  }),
);
// Scans take their time, and are tried elsewhere.
const settings = { scan: 'off' as const, sources: { ...all, urlscan: { key: keys.urlscan } } };

afterEach(() => vi.unstubAllGlobals());

type Background = Awaited<ReturnType<typeof startBackground>>;

/** The check of one site after "More", in a world where it is popular. */
async function check(background: Background, name: string, at: number): Promise<Check> {
  const url = name.includes('://') ? name : `https://${name}/`;
  background.simulator.world.hosts.set(new URL(url).hostname, {
    kind: 'popular',
    addresses: [`198.51.100.${100 + (at % 100)}`],
    registered: '2004-05-06T00:00:00Z',
    listedBy: [],
    title: 'A popular site',
  });
  const { id } = await background.begin({ text: url, origin: 'link', private: true });
  await background.advance(id);
  await background.handle({ kind: 'more', check: id }, { private: true });
  return soon(async () => {
    const found = await background.records.readCheck(id);
    if (found?.stage !== 'done' || !found.verdict.final) throw new Error(`${name} is not done`);
    return found;
  });
}

describe('popular honest sites, of which somebody always says something bad', () => {
  it('are never called bad, and nearly all have no known threat', {
    timeout: 300_000,
  }, async () => {
    const background = await startBackground(settings);
    const checks: Check[] = [];
    for (const [at, name] of names.entries()) checks.push(await check(background, name, at));

    const warned = checks.flatMap(it => it.rows).filter(isWarning);
    expect(warned.length, 'services warn, or this tries nothing').toBeGreaterThan(names.length);
    const blamed = checks.filter(it => ['suspicious', 'malicious'].includes(it.verdict.word));
    expect(blamed.map(told)).toEqual([]);
    const rest = checks.filter(it => it.verdict.word !== 'no-threat-found').map(told);
    expect(rest.length, rest.join('\n')).toBeLessThanOrEqual(names.length * 0.05);
  });
});

function isWarning(row: Check['rows'][number]): boolean {
  if (row.state !== 'answered' || row.outcome.kind !== 'finding') return false;
  return row.outcome.rating === 'suspicious' || row.outcome.rating === 'malicious';
}

function told({ target, verdict }: Check): string {
  return `${target?.host}: ${verdict.word} ${verdict.reasons.map(it => it.id).join(' ')}`;
}
