import { describe, expect, it } from 'vitest';
import { exported, headOf, lineOf } from '../../utils/check/export.ts';
import type { Check } from '../../utils/check/types.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import { check, receipt, samples } from '../components/samples.ts';

const of = (url: string, more: Partial<Check> = {}) =>
  check({ target: parseTarget(url), input: url, ...more });

const csv = (it: Check, whole = false, rules = {}) => lineOf(exported(it, rules, whole), 'csv');
const json = (it: Check, whole = false, rules = {}) => lineOf(exported(it, rules, whole), 'jsonl');

/** Cells of one RFC 4180 record. */
function cells(record: string): string[] {
  expect(record.endsWith('"\r\n')).toBe(true);
  return [...record.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, cell = '']) =>
    cell.replaceAll('""', '"'),
  );
}

const names = cells(headOf('csv').slice(1));
const cell = (record: string, name: string) => cells(record)[names.indexOf(name)];

describe('a CSV file', () => {
  it('begins with the mark of UTF-8 and the names of its columns', () => {
    expect(headOf('csv')).toMatch(/^\uFEFF"startedAt","verdict","address",/);
  });

  it.each([
    ['=HYPERLINK("https://evil.example","open")'],
    ["+1+cmd|' /C calc'!A0"],
    ['-2+3'],
    ['@SUM(1+1)'],
    ['\t=1+1'],
    ['\r=1+1'],
    ['\n=1+1'],
    ['＝1+1'],
  ])('has no cell that a spreadsheet runs: %j', text => {
    const record = csv(check({ target: null, other: { scheme: text, url: text } }), true);
    expect(cell(record, 'address')).toBe(`'${text}`);
    const reasons = [{ id: text, weight: 'note' as const }];
    const said = check({ verdict: { ...samples.harmless.verdict, reasons } });
    expect(cell(csv(said), 'reasons')).toBe(`'${text}`);
  });

  it('keeps quotes, commas and line ends inside their cell', () => {
    const text = 'data:text/html,"a"\r\n"b","c"';
    const record = csv(check({ target: null, other: { scheme: 'data', url: text } }), true);
    expect(cells(record)).toHaveLength(names.length);
    expect(cell(record, 'address')).toBe(text);
  });

  it('has as many cells as names, whatever was checked', () => {
    for (const sample of Object.values(samples)) {
      expect(cells(csv(sample))).toHaveLength(names.length);
    }
  });
});

const leaky =
  'https://shop.example/orders?who=mary.major%40corp.example&token=Zq8rT2vXw4Lk9pBn7sYd3GhJ';
const secrets = ['mary.major', 'corp.example', 'Zq8rT2vXw4Lk9pBn7sYd3GhJ'];

describe.each([
  ['csv', csv],
  ['jsonl', json],
] as const)('the disarmed form as %s', (_, write) => {
  it.each<[string, Check]>([
    ['in the address', of(leaky)],
    [
      'in what was sent as it is',
      of(leaky, {
        receipts: [
          receipt('urlscan', { sends: leaky, discloses: 'visit', visibility: 'private' }),
          receipt('otx', { sends: leaky, discloses: 'url' }),
        ],
      }),
    ],
    ['in a user name', of('https://mary.major:Zq8rT2vXw4Lk9pBn7sYd3GhJ@shop.example/corp.example')],
    [
      'in the values of a reason',
      of(leaky, {
        verdict: {
          ...samples.harmless.verdict,
          reasons: [{ id: 'signal_recipient', weight: 'weak', values: { who: secrets.join() } }],
        },
      }),
    ],
    ['in what was pasted', of('https://shop.example/', { input: secrets.join(' ') })],
    [
      'behind another scheme',
      check({ target: null, other: { scheme: 'mailto', url: `mailto:${secrets.join()}` } }),
    ],
    [
      'in a record of before that knew no leak',
      of(leaky, { leaks: [], guard: { state: 'cleared', options: [], redacted: null } }),
    ],
  ])('gives nobody away: %s', (_where, it) => {
    const line = write(it);
    for (const secret of secrets.filter(part => part !== 'corp.example')) {
      expect(line).not.toContain(secret);
    }
    if (it.target?.url === leaky) expect(line).toContain('hxxps://shop[.]example/orders');
  });

  it('holds nothing that can be clicked', () => {
    const it = of('https://www.evil.example/a.b/c?d=https://other.example/', {
      receipts: [
        receipt('otx', { sends: 'www.evil.example', origin: 'https://otx.example' }),
        receipt('shodan', { sends: '203.0.113.77', origin: 'https://shodan.example' }),
        receipt('urlscan', {
          sends: 'https://www.evil.example/a.b/c',
          origin: 'https://u.example',
        }),
      ],
    });
    const line = write(it);
    expect(line).not.toMatch(/https?:\/\/www\.evil|www\.evil\.example|203\.0\.113\.77/);
    expect(line).toContain('hxxps://www[.]evil[.]example/a.b/c');
  });
});

describe('a host that tells who is meant', () => {
  it('is not named, and neither is what was sent of it', () => {
    const it = of('http://payroll-server/list', {
      receipts: [receipt('otx', { sends: 'payroll-server' })],
    });
    const line = json(it) + csv(it);
    expect(line).not.toContain('payroll-server');
  });

  it('is not named where only a link inside the link leads there', () => {
    const it = of('https://shop.example/', {
      receipts: [receipt('otx', { sends: 'payroll.corp.example' })],
    });
    expect(json(it, false, { internalDomains: ['corp.example'] })).not.toContain('payroll');
    expect(json(it)).toContain('payroll[.]corp[.]example');
  });

  it('of the organization by policy is not named either', () => {
    const rules = { internalDomains: ['corp.example'] };
    const it = of('https://payroll.corp.example/list');
    expect(json(it, false, rules)).not.toContain('payroll');
  });
});

describe('the whole form', () => {
  it('has the link as it was checked', () => {
    expect(cell(csv(of(leaky), true), 'address')).toBe(leaky);
    expect(JSON.parse(json(of(leaky), true)).address).toBe(leaky);
  });

  it('is refused where a policy closes it, whatever was clicked', () => {
    const closed = { exportWhole: false };
    expect(json(of(leaky), true, closed)).toBe(json(of(leaky), false, closed));
    expect(csv(of(leaky), true, closed)).not.toContain(leaky);
    expect(json(of(leaky), true, { exportWhole: true })).toContain(leaky);
  });
});
