import { confusableRows } from './confusables.ts';

let table: Map<string, string> | undefined;

/** What a person reads in a name with foreign letters: its accents dropped, look-alikes as ASCII. */
export function readAsAscii(text: string): string {
  table ??= index();
  let ascii = '';
  for (const character of text) {
    if (character < '\u0080') {
      ascii += character;
      continue;
    }
    const looks = table.get(character);
    if (looks !== undefined) {
      ascii += looks;
      continue;
    }
    const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
    ascii += bare === character ? bare : readAsAscii(bare);
  }
  return ascii;
}

/**
 * ASCII digits and letters read as the letters they stand in for; two readings of `1`. A capital I
 * at the beginning of a name is what a small `l` passes for, and `cl` together is a `d`.
 */
export function readDigits(text: string): string[] {
  const others = [
    ...(text.includes('cl') ? [text.replaceAll('cl', 'd')] : []),
    ...(/(?<![a-z0-9])l[a-z]/.test(text) ? [text.replace(/(?<![a-z0-9])l(?=[a-z])/g, 'i')] : []),
  ];
  return [...readings(text), ...others];
}

function readings(text: string): string[] {
  if (!/[a-z][013-578]|[013-578][a-z]|vv|rn/.test(text)) return [];
  const read = text
    .replace(/[034578]/g, digit => stands[digit] ?? digit)
    .replaceAll('vv', 'w')
    .replaceAll('rn', 'm');
  return read.includes('1') ? [read.replaceAll('1', 'l'), read.replaceAll('1', 'i')] : [read];
}

const stands: Record<string, string> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };

function index(): Map<string, string> {
  const map = new Map<string, string>();
  for (const row of confusableRows.trim().split('\n')) {
    const [looks = '', characters = ''] = row.split(' ');
    for (const character of characters) map.set(character, looks);
  }
  return map;
}
