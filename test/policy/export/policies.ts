import * as fc from 'fast-check';
import { leakActions, leakKinds } from '../../../utils/leaks/types.ts';
import { disclosures } from '../../../utils/link/disclosure.ts';
import { visibilities } from '../../../utils/policy/visibility.ts';

/** Letters that some format has to escape, and words around them. */
const awkward = fc.array(
  fc.constantFrom(
    ...[
      '"',
      "'",
      '\\',
      '\n',
      '\r\n',
      '\t',
      '\r',
      '&',
      '<',
      '>',
      ']]>',
      '&amp;',
      '%',
      '$x',
      '`',
      ';',
      '#',
      '’',
      '‘',
      '\u2028',
      '情報システム部へ',
      'ｶﾅ',
      '😀',
      'é',
      '"@',
      "'@",
      '\\"',
      'C:\\temp\\',
      '{url}',
      '$(x)',
      '=',
      '[x]',
      ' ',
      'a',
      '0',
      'true',
      'null',
      '1e5',
      '//',
      '/*',
    ],
  ),
  { maxLength: 12 },
);
const awkwardText = awkward.map(it => it.join(''));
const domain = fc.constantFrom('corp.example', 'lan.example');
const name = fc.oneof(domain, fc.constantFrom('203.0.113.0/24', '*intern.example'));
const ids = fc.uniqueArray(fc.constantFrom('otx', 'quad9', 'virustotal'));
const source = fc.record(
  {
    enabled: fc.boolean(),
    key: awkwardText.map(it => it.trim()),
    base: fc.constantFrom('https://gateway.example/a%20b?x="1"&y=<2>', "https://g.example/it's"),
    sendUrl: fc.boolean(),
  },
  { requiredKeys: [] },
);
const choices = {
  visibility: fc.constantFrom(...visibilities),
  scan: fc.constantFrom('automatic', 'on-request', 'off'),
  theme: fc.constantFrom('system', 'light', 'dark'),
  notifications: fc.boolean(),
  historyDays: fc.integer({ min: 0, max: 365 }),
  favouritePivots: fc.array(awkwardText.map(it => it.trim()).filter(Boolean), { maxLength: 3 }),
  sources: fc.dictionary(fc.constantFrom('otx', 'quad9', 'misp', '*'), source),
};

/** Policies without a mistake, full of what formats trip over. */
export const policies: fc.Arbitrary<Record<string, unknown>> = fc
  .record(
    {
      ...choices,
      maxVisibility: fc.constantFrom(...visibilities),
      maxDisclosure: fc.constantFrom(...disclosures),
      allowedSources: ids,
      forbiddenSources: ids,
      internalDomains: fc.array(name, { maxLength: 3 }),
      protectedDomains: fc.array(domain, { maxLength: 3 }),
      leakActions: fc.dictionary(fc.constantFrom(...leakKinds), fc.constantFrom(...leakActions)),
      report: fc.constantFrom(
        { email: 'soc@corp.example' },
        { template: 'https://report.example/?q="{url}"&m=<1>' },
      ),
      heartbeat: fc.constantFrom(
        { kind: 'off' },
        {
          ...{ kind: 'template', name: "O'Brien & <SOC>", url: 'https://soc.example/?q="a"' },
          ...{ header: 'X-Token', key: '$x`"%', body: '{"t":"{{text}} \\"<&>\\" ’"}' },
        },
      ),
      exportWhole: fc.boolean(),
      guidance: awkwardText,
      defaults: fc.record(choices, { requiredKeys: [] }),
      revision: awkwardText.map(it => it.replace(/\s/g, ' ')),
    },
    { requiredKeys: [] },
  )
  .filter(it => Object.keys(it).some(key => key !== 'revision'));
