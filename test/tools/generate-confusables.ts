import { readFileSync, writeFileSync } from 'node:fs';
import { domainToUnicode } from 'node:url';

/**
 * Writes utils/signals/confusables.ts from Unicode's confusables.txt (unicode.org/Public/security),
 * reduced to the characters that survive a browser's host parser and look like ASCII.
 * Usage: `node test/tools/generate-confusables.ts path/to/confusables.txt`.
 */
const source = process.argv[2];
if (!source) throw new Error("Say where Unicode's confusables.txt is.");
const goal = new URL('../../utils/signals/confusables.ts', import.meta.url);

/** Look-alikes that Chromium's description adds, and small capitals; they win over Unicode's table. */
const extra: Record<string, string> = {
  ae: 'æӕ',
  p: 'ϼҏþᴘ',
  h: 'ħнћңҥӈӊԋԧԩʜ',
  k: 'ĸκкқҝҟҡӄԟᴋ',
  n: 'ŋпԥกחɴ',
  t: 'ŧтҭԏ七丅丆丁ᴛ',
  b: 'ƅьҍвßʙ',
  w: 'ωшщพฟພຟ',
  m: 'мӎᴍ',
  e: 'єҽҿၔᴇ',
  r: 'ґʀ',
  f: 'ғӻꜰ',
  c: 'ҫင',
  y: 'ұ丫',
  x: 'χҳӽӿ乂',
  d: 'ԃძđᴅ',
  g: 'ԍဌɢ',
  s: 'ടรຣຮ',
  l: 'łӏʟ',
  o: 'ø',
  a: 'ᴀ',
  j: 'ᴊ',
  oe: 'œ',
  '-': '–—―⸺⸻ー一',
};

function survives(character: string): boolean {
  try {
    const { hostname } = new URL(`http://a${character}a.example`);
    return domainToUnicode(hostname) === `a${character}a.example`;
  } catch {
    return false;
  }
}

function fromHex(points: string): string {
  return String.fromCodePoint(...points.split(' ').map(point => Number.parseInt(point, 16)));
}

function readTable(text: string): Map<string, string> {
  const table = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [from, to] = (line.split('#', 1)[0] ?? '').replace(/^\uFEFF/, '').split(';');
    if (!from || !to) continue;
    const character = fromHex(from.trim());
    // rn for m is how Unicode writes it; a person sees the m.
    const looks = fromHex(to.trim()).toLowerCase().replaceAll('rn', 'm');
    if (character.charCodeAt(0) < 128 || !/^[a-z0-9.-]+$/.test(looks)) continue;
    if (survives(character)) table.set(character, looks);
  }
  return table;
}

const text = readFileSync(source, 'utf8');
const table = readTable(text);
for (const [looks, characters] of Object.entries(extra)) {
  for (const character of characters) if (survives(character)) table.set(character, looks);
}
const groups = Map.groupBy([...table], ([, looks]) => looks);
const rows = [...groups]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([looks, pairs]) => {
    return `${looks} ${pairs
      .map(([character]) => character)
      .sort()
      .join('')}`;
  });

writeFileSync(
  goal,
  `/**
 * Made by test/tools/generate-confusables.ts from Unicode ${/Version: (\S+)/.exec(text)?.[1]} confusables.txt; do not edit.
 *
 * Copyright © 1991-Present Unicode, Inc. Unicode and the Unicode Logo are registered trademarks of
 * Unicode, Inc. in the U.S. and other countries. Used under the Unicode License v3
 * (SPDX: Unicode-3.0), https://www.unicode.org/license.txt, which asks that this notice go with it.
 *
 * One line for each ASCII text: what it is, and the characters that look like it.
 */
export const confusableRows = \`
${rows.join('\n')}
\`;
`,
);
console.log(`${table.size} characters`);
