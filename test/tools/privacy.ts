import { type Told, toldAtOnce, toldForMore } from '../../components/welcome/sent.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import ja from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { configurable } from '../../utils/check/configurable.ts';
import type { Source } from '../../utils/lookup/types.ts';
import { combine } from '../../utils/policy/effective.ts';
import { resolver, services } from '../../utils/policy/services.ts';
import { sources } from '../../utils/sources/index.ts';
import { table } from './markdown.ts';
import { type Language, words } from './privacy-words.ts';

const texts: Readonly<Record<Language, Readonly<Record<string, { message: string }>>>> = { en, ja };

/** Everything as it is before a person, a key or a policy changed anything. */
export const atTheStart = combine({}, {}, configurable);

/** When what is sent to whom at the start: made by the code that decides it. */
export function startTable(language: Language): string {
  const text = (key: string) => texts[language][key]?.message ?? '';
  const part = text('specialists');
  return table(
    [text('welcomeSentWhen'), text('welcomeSentWhat')],
    [
      [text('welcomeSentIdle'), text('welcomeSentNothing')],
      [text('welcomeSentInternal'), text('welcomeSentNobody')],
      [text('welcomeSentLeak'), text('welcomeSentAsked')],
      [text('welcomeSentCheck'), tellers(toldAtOnce(atTheStart), language)],
      [text('welcomeSentMore').replace('{part}', part), tellers(toldForMore(atTheStart), language)],
      [
        text('welcomeSentScan').replace('{service}', services.urlscan.name),
        text('welcomeSentNoKey'),
      ],
      [
        text('welcomeSentReport').replace('{service}', services.netcraft.name),
        text('welcomeSentReported'),
      ],
    ],
  );
}

function tellers(told: readonly Told[], language: Language): string {
  const { levels, colon, join } = words[language];
  return told.map(({ level, names }) => `${levels[level]}${colon}${join(names)}`).join('<br>');
}

/** Every service that there is, the most that it can learn, when, and whether it is on at the start. */
export function servicesTable(language: Language): string {
  const { levels, head, when, state, scan, resolve, report } = words[language];
  const name = (service: { name: string }, what: string) =>
    language === 'ja' ? `${service.name}（${what}）` : `${service.name} (${what})`;
  const rows = [
    [name(services.urlscan, scan), levels.visit, when.scan, state.waits],
    [name(resolver, resolve), levels.hostname, when.resolve, state.on],
    [name(services.netcraft, report), levels.url, when.report, state.click],
    ...[...sources]
      .sort(onFirst)
      .map(source => [
        source.name,
        learns(source, language),
        source.atOnce || source.group !== 'context' ? when.check : when.more,
        state[stateOf(source)],
      ]),
  ];
  return table(head, rows);
}

function learns(source: Source, language: Language): string {
  const { levels, most } = words[language];
  const allowed = source.disclosesWith?.({ sendUrl: true }) ?? source.discloses;
  const usual = levels[source.discloses];
  return allowed === source.discloses ? usual : most(usual, levels[allowed]);
}

function stateOf({ enabledByDefault, key, keyOf }: Source): 'on' | 'waits' | 'off' {
  if (!enabledByDefault) return 'off';
  return key.need === 'required' && !keyOf ? 'waits' : 'on';
}

function onFirst(a: Source, b: Source): number {
  const order = ['on', 'waits', 'off'];
  return order.indexOf(stateOf(a)) - order.indexOf(stateOf(b));
}

/** Who answers at each host that a browser allows by the installation alone, and what that is good for. */
export function hostsTable(language: Language): string {
  const text = (key: string) => texts[language][key]?.message ?? '';
  const { hosts: head, scan, resolve } = words[language];
  const asked = [
    { origins: [services.urlscan.origin], name: services.urlscan.name, adds: scan },
    { origins: [resolver.origin], name: resolver.name, adds: resolve },
    ...sources
      .filter(it => it.enabledByDefault && it.key.need !== 'required')
      .map(it => ({ ...it, adds: text(`source_${it.id.replaceAll('-', '_')}`) })),
  ];
  const rows = asked.flatMap(({ origins, name, adds }) =>
    origins.map(origin => [`\`${origin}/*\``, name, adds]),
  );
  return table(
    head,
    rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
}
