import { expect, it } from 'vitest';
import { parsePolicy } from '../../utils/policy/parse.ts';

it('reads the organization’s own wrappers', () => {
  const wrappers = [
    { host: 'go.vendor.example', path: '/r/', parameter: 'to', encoding: 'base64' },
    { host: 'scan.corp.example', segment: 2 },
  ];
  expect(parsePolicy({ wrappers }, [])).toMatchObject({ policy: { wrappers }, problems: [] });
});

it('keeps the others where one is unusable, and of that one the host: its links stay hidden', () => {
  const good = { host: 'scan.corp.example', segment: 2 };
  const bad = { host: 'go.vendor.example', parameter: 'to', encoding: 'rot13' };
  const { policy, problems } = parsePolicy({ wrappers: [bad, good, 'nonsense'] }, []);
  expect(policy.wrappers).toEqual([{ host: 'go.vendor.example' }, good]);
  expect(problems.map(it => it.path)).toEqual(['wrappers.0.encoding', 'wrappers.2']);
});

it('says that a list is needed', () =>
  expect(parsePolicy({ wrappers: 'go.vendor.example' }, []).problems).toMatchObject([
    { code: 'left-out', path: 'wrappers' },
  ]));

it('reads what can mean only one thing', () => {
  const written = '[{"host":" go.vendor.example ","segment":"2","encoding":"Base64"}]';
  expect(parsePolicy({ wrappers: written }, [])).toMatchObject({
    policy: { wrappers: [{ host: 'go.vendor.example', segment: 2, encoding: 'base64' }] },
    problems: [],
  });
});

it('reads one rule as a list of one', () =>
  expect(parsePolicy({ wrappers: { host: 'go.vendor.example' } }, [])).toMatchObject({
    policy: { wrappers: [{ host: 'go.vendor.example' }] },
    problems: [],
  }));

it.each([
  'https://go.vendor.example/',
  '*.go.vendor.example',
  'GO.vendor.example.',
  'go.vendor.example:443',
])('takes the host of %s', host =>
  expect(parsePolicy({ wrappers: [{ host }] }, [])).toMatchObject({
    policy: { wrappers: [{ host: 'go.vendor.example' }] },
    problems: [],
  }),
);

it('names a host that no link can have', () =>
  expect(parsePolicy({ wrappers: [{ host: 'go.*' }] }, [])).toMatchObject({
    policy: { wrappers: [] },
    problems: [{ code: 'never-matches', path: 'wrappers.0.host' }],
  }));
