import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Disclosure } from '../../utils/link/disclosure.ts';
import { isNoticed } from '../../utils/lookup/disclosure.ts';
import type { Source } from '../../utils/lookup/types.ts';
import { pivots } from '../../utils/pivots/catalog.ts';
import type { Pivot } from '../../utils/pivots/types.ts';
import { policyKeys } from '../../utils/policy/schema.ts';
import { sources } from '../../utils/sources/index.ts';

const texts: Record<string, { message: string }> = messages;

/** Which source stands behind a resource of the list, where their ids differ. */
const sourceOf: Record<string, string> = { urlscan: 'urlscan-search' };

const levels: Record<Disclosure, string> = {
  nothing: 'nothing',
  'hash-prefix': 'the beginning of a hash',
  hash: 'a hash of the link',
  domain: 'the domain',
  hostname: 'the host name',
  ip: 'the address (IP)',
  url: 'the whole link',
  visit: 'the whole link, and opens it',
};

const lists: Record<Source['group'], string> = {
  reputation: 'at once',
  context: 'for specialists',
  own: 'at once',
};

/** The tables of the README by the name of their marker. */
export const tables: Readonly<Record<string, () => string>> = {
  'what-leaves': () =>
    table(
      ['Service', 'Learns at most', "Seen by the name's owner", 'When', 'At the start'],
      [...sources]
        .sort(onFirst)
        .map(source => [
          source.name,
          learns(source),
          isNoticed(source) ? 'can be' : '',
          source.atOnce ? 'at once' : lists[source.group],
          source.enabledByDefault
            ? source.key.need === 'required'
              ? 'waits for a key'
              : 'on'
            : 'off',
        ]),
    ),
  policy: () =>
    table(
      ['Key', 'Means'],
      policyKeys.map(key => [`\`${key}\``, texts[`policyMeans_${key}`]?.message ?? '']),
    ),
  sources: () =>
    table(
      ['Id', 'Service', 'What it adds', 'Key', 'Terms'],
      sources.map(source => [
        `\`${source.id}\``,
        source.name,
        texts[`source_${source.id.replaceAll('-', '_')}`]?.message ?? '',
        source.keyOf ? `that of \`${source.keyOf}\`` : source.key.need,
        source.terms ?? '',
      ]),
    ),
  resources: () =>
    table(
      [
        '#',
        'Resource',
        'Asked as a source',
        'Key',
        'What the source is sent',
        'Opens as a pivot',
        'State',
      ],
      pivots
        .filter(pivot => pivot.of34 !== undefined)
        .sort((a, b) => (a.of34 ?? 0) - (b.of34 ?? 0))
        .map(resourceRow),
    ),
};

function onFirst(a: Source, b: Source): number {
  return Number(b.enabledByDefault) - Number(a.enabledByDefault);
}

function resourceRow(pivot: Pivot): string[] {
  const source = sources.find(it => it.id === (sourceOf[pivot.id] ?? pivot.id));
  return [
    String(pivot.of34),
    pivot.name,
    source ? `yes, ${source.enabledByDefault ? 'on' : 'off'} at the start` : 'no API',
    source ? source.key.need : '',
    source ? learns(source) : '',
    pivot.paste ? 'copies, the person pastes' : 'prefilled',
    pivot.status ?? '',
  ];
}

function learns(source: Source): string {
  const most = source.disclosesWith?.({ sendUrl: true });
  const usual = levels[source.discloses];
  return most && most !== source.discloses ? `${usual} (${levels[most]} if you allow it)` : usual;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(it => it.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `readme` with every table between its markers made anew. */
export function withTables(readme: string): string {
  return Object.entries(tables).reduce((text, [name, make]) => {
    const [begin, end] = [`<!-- table: ${name} -->`, `<!-- end: ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${begin} and ${end}.`);
    return `${text.slice(0, from + begin.length)}\n${make()}\n${text.slice(to)}`;
  }, readme);
}
