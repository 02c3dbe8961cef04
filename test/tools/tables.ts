import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Disclosure } from '../../utils/link/disclosure.ts';
import { isNoticed } from '../../utils/lookup/disclosure.ts';
import type { Source } from '../../utils/lookup/types.ts';
import { pivots } from '../../utils/pivots/catalog.ts';
import type { Pivot } from '../../utils/pivots/types.ts';
import { policyKeys } from '../../utils/policy/schema.ts';
import { resolver, services } from '../../utils/policy/services.ts';
import { sources } from '../../utils/sources/index.ts';
import { table } from './markdown.ts';
import { hostsTable, servicesTable, startTable } from './privacy.ts';

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

/** The tables of all documents by the name of their marker. */
export const tables = {
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
  'allow-list': () => table(['Host', 'For (ids in a policy)', 'Asked', 'At the start'], hostRows()),
  'data-sheet': () =>
    table(['Receiver (id)', 'Learns at most', 'When', "Seen by the name's owner"], dataRows()),
  'privacy-start-en': () => startTable('en'),
  'privacy-start-ja': () => startTable('ja'),
  'privacy-services-en': () => servicesTable('en'),
  'privacy-services-ja': () => servicesTable('ja'),
  'store-hosts-en': () => hostsTable('en'),
  'store-hosts-ja': () => hostsTable('ja'),
} satisfies Readonly<Record<string, () => string>>;

/** Which documents hold generated tables, and which ones. */
export const documents: Readonly<Record<string, readonly (keyof typeof tables)[]>> = {
  'README.md': ['what-leaves', 'sources', 'resources'],
  '.github/administrators.md': ['policy', 'allow-list', 'data-sheet'],
  '.github/privacy.md': ['privacy-start-en', 'privacy-services-en'],
  '.github/privacy.ja.md': ['privacy-start-ja', 'privacy-services-ja'],
  '.github/store/en.md': ['store-hosts-en'],
  '.github/store/ja.md': ['store-hosts-ja'],
};

/** One row for each host that anything may be sent to without somebody naming its address. */
function hostRows(): string[][] {
  const uses = [
    { origin: services.urlscan.origin, id: services.urlscan.id, when: 'scan', on: true },
    { origin: resolver.origin, id: resolver.id, when: 'lookup that needs an address', on: true },
    {
      origin: services.netcraft.origin,
      id: services.netcraft.id,
      when: 'report, at a click',
      on: false,
    },
    ...sources.flatMap(source =>
      source.origins.map(origin => ({
        origin,
        id: source.id,
        when: 'lookup',
        on: source.enabledByDefault && source.key.need !== 'required',
      })),
    ),
  ];
  const hosts = [...new Set(uses.map(({ origin }) => new URL(origin).hostname))].sort();
  const rows = hosts.map(host => {
    const here = uses.filter(({ origin }) => new URL(origin).hostname === host);
    const ids = [...new Set(here.map(({ id }) => `\`${id}\``))];
    const when = [...new Set(here.map(it => it.when))];
    return [`\`${host}\``, ids.join(', '), when.join(', '), here.some(it => it.on) ? 'yes' : ''];
  });
  const named = ['organizationList', 'reportTo', 'heartbeat'].map(key => `\`${key}\``).join(', ');
  const when = 'the list every five minutes, reports at a click, the heartbeat once a day';
  return [...rows, ['hosts of your own that your policy names', named, when, '']];
}

function dataRows(): string[][] {
  const { urlscan, netcraft } = services;
  return [
    [
      `${urlscan.name} (\`${urlscan.id}\`), scans`,
      levels.visit,
      'at once where `scan` is `automatic`, else at a click',
      'yes: the page is opened',
    ],
    [
      `${resolver.name} (\`${resolver.id}\`)`,
      levels.hostname,
      'at once, for sources that take only addresses',
      'can be',
    ],
    [
      'your own list of links (`organizationList`)',
      'nothing of any link',
      'every five minutes, and with a check when the copy is older',
      '',
    ],
    [
      'your own recipient of heartbeats (`heartbeat`)',
      'nothing of any link: a random id, version, what is wrong with the policy, missing permissions, totals',
      'once a day, where your policy names one',
      '',
    ],
    [
      `${netcraft.name} (\`${netcraft.id}\`)`,
      `${levels.url}, and the e-mail address that the person enters`,
      'at a click',
      'can be',
    ],
    ...[...sources]
      .sort(onFirst)
      .map(source => [
        `${source.name} (\`${source.id}\`)`,
        learns(source),
        source.atOnce || source.group !== 'context' ? 'at once' : 'when "For specialists" opens',
        isNoticed(source) ? 'can be' : '',
      ]),
  ];
}

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

/** A document with every table between its markers made anew. Throws where a marker is missing. */
export function withTables(document: string, text: string): string {
  return (documents[document] ?? []).reduce((made, name) => {
    const [begin, end] = [`<!-- table: ${name} -->`, `<!-- end: ${name} -->`];
    const [from, to] = [made.indexOf(begin), made.indexOf(end)];
    if (from < 0 || to < from)
      throw new Error(`${document} lacks the markers ${begin} and ${end}.`);
    return `${made.slice(0, from + begin.length)}\n${tables[name]()}\n${made.slice(to)}`;
  }, text);
}
