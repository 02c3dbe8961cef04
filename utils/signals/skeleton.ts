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

/** ASCII digits and pairs of letters read as the letters they stand in for; two readings of `1`. */
export function readDigits(text: string): string[] {
  if (!/[a-z]\d|\d[a-z]|vv|rn/.test(text)) return [];
  const letters = text.replace(/vv|rn|[034578]/g, found => stands[found] ?? found);
  return text.includes('1')
    ? [letters.replaceAll('1', 'l'), letters.replaceAll('1', 'i')]
    : [letters];
}

const stands: Record<string, string> = {
  vv: 'w',
  rn: 'm',
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
};

function index(): Map<string, string> {
  const map = new Map<string, string>();
  for (const row of confusableRows.trim().split('\n')) {
    const [looks = '', characters = ''] = row.split(' ');
    for (const character of characters) map.set(character, looks);
  }
  return map;
}
