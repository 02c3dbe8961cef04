import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toldAtOnce, toldForMore } from '../components/welcome/sent.ts';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import ja from '../public/_locales/ja/messages.json' with { type: 'json' };
import { mostChecks } from '../utils/check/prune.ts';
import { isWithin } from '../utils/link/disclosure.ts';
import { lifetimeMs } from '../utils/lookup/lifetimes.ts';
import { ratings } from '../utils/lookup/types.ts';
import { policyKeys } from '../utils/policy/schema.ts';
import { choices } from '../utils/policy/settings/choices.ts';
import { patienceMs } from '../utils/report/schedule.ts';
import { sources } from '../utils/sources/index.ts';
import { atTheStart, servicesTable, startTable } from './tools/privacy.ts';

const dayMs = 86_400_000;
const { historyDays, visibility, scan } = choices;
const takes = (days: number) => historyDays.schema.safeParse(days).success;
const [anySource] = sources;

const learnt = [...toldAtOnce(atTheStart), ...toldForMore(atTheStart)];
const longestKeptMs = Math.max(
  ...ratings.map(rating =>
    anySource ? lifetimeMs(anySource, { kind: 'finding', rating, facts: [] }) : Infinity,
  ),
);

/** What the texts say beside their tables, and whether the code agrees. */
const claims: readonly { en: string; ja: string; holds: boolean }[] = [
  {
    en: `${historyDays.builtIn} days (0 to 365, as you choose)`,
    ja: `${historyDays.builtIn} 日間（0～365 日から選べます）`,
    holds: takes(0) && takes(365) && !takes(366),
  },
  {
    en: `never more than the newest ${mostChecks.toLocaleString('en')}`,
    ja: `最大 ${mostChecks.toLocaleString('en')} 件`,
    holds: true,
  },
  {
    en: 'as long as the service says, else a day at most',
    ja: '指定がなければ最長 1 日',
    holds: longestKeptMs === dayMs,
  },
  {
    en: `tried again for ${patienceMs / dayMs} days`,
    ja: `届かない報告は ${patienceMs / dayMs} 日間`,
    holds: true,
  },
  {
    en: 'The scan is **private**, unless',
    ja: 'スキャンは**非公開**です',
    holds: visibility.builtIn === 'private',
  },
  {
    en: 'Once a key for urlscan.io is entered, each check gives urlscan.io the whole link',
    ja: 'urlscan.io の API キーを登録すると、調べるたびにリンク全体を urlscan.io に送り',
    holds: scan.builtIn === 'automatic',
  },
  {
    en: 'None of these services learns the page, only the website.',
    ja: 'これらのサービスに伝わるのはサイトまでで、どのページかは伝わりません。',
    holds: learnt.length > 0 && learnt.every(({ level }) => isWithin(level, 'ip')),
  },
  {
    en: "Without your organisation's word none of the three exists.",
    ja: '組織が設定しない限り、この 3 つはいずれも動作しません。',
    holds: Object.keys(atTheStart.rules).length === 0,
  },
];

/** Settings of an organization that send something to it. */
const toTheOrganization = ['reportTo', 'organizationList', 'heartbeat'];

/** What the product calls the things that the texts send people to. */
const named = [
  ...(['menuCheckLink', 'receipts', 'organization', 'pastTitle', 'clearHistory'] as const),
  ...(['clearEverything', 'specialists', 'pivots'] as const),
];

const languages = {
  en: { file: 'privacy.md', messages: en },
  ja: { file: 'privacy.ja.md', messages: ja },
};

describe.each(['en', 'ja'] as const)('the privacy text in %s', language => {
  const { file, messages } = languages[language];
  const text = readFileSync(resolve(import.meta.dirname, '../.github', file), 'utf8');
  const prose = text.replace(/<!-- table: [\s\S]*?<!-- end: /g, '');

  it.each(claims)('$en', claim => {
    expect(prose.includes(claim[language]), `The text does not say so: ${claim[language]}`).toBe(
      true,
    );
    expect(claim.holds, 'The code says something else: change the text, or the code.').toBe(true);
  });

  it('names every service in its tables', () => {
    const rows = servicesTable(language);
    expect(text.includes(rows), 'Run `npm run readme`.').toBe(true);
    expect(sources.filter(({ name }) => !rows.includes(`| ${name} |`))).toEqual([]);
    expect(text.includes(startTable(language)), 'Run `npm run readme`.').toBe(true);
  });

  it('says of no source outside the tables what nobody compares', () => {
    const told = sources.filter(({ name }) => new RegExp(`\\b${name}\\b(?!\\.io)`).test(prose));
    const analyzing = sources.filter(it => it.analysis);
    expect(told.map(it => it.id)).toEqual(analyzing.map(it => it.id));
  });

  it('names what only an organization can have sent, by the key of its policy', () => {
    for (const key of toTheOrganization) expect(prose).toContain(`\`${key}\``);
    expect(policyKeys).toEqual(expect.arrayContaining(['reportTo', 'organizationList']));
  });

  it.each(named)('calls %s as the product does', key => {
    expect(prose.includes(messages[key].message), messages[key].message).toBe(true);
  });
});
