import { describe, expect, it } from 'vitest';
import { combine } from '../../utils/policy/effective.ts';
import { overviewOf } from '../../utils/policy/overview.ts';
import { parsePolicy } from '../../utils/policy/parse.ts';
import type { Policy } from '../../utils/policy/schema.ts';
import { supportSummary } from '../../utils/policy/support.ts';

const read = (policy: unknown, last: Policy = {}) => parsePolicy(policy, [], last);
const png = 'data:image/png;base64,iVBORw0KGgo=';
const desk = {
  name: 'Service desk',
  phone: '+81 3-5550-0123',
  mail: 'desk@corp.example',
  page: 'https://intranet.corp.example/help',
};

describe('whom to ask', () => {
  it('is taken whole, also as JSON text and with blanks around it', () => {
    expect(read({ contact: desk }).policy.contact).toEqual(desk);
    const text = JSON.stringify({ ...desk, phone: ` ${desk.phone} ` });
    expect(read({ contact: text })).toMatchObject({ policy: { contact: desk }, problems: [] });
  });

  it.each([
    ['phone', 'call me'],
    ['phone', 'tel:123'],
    ['phone', 4711],
    ['mail', 'desk@corp.example,other@corp.example'],
    ['mail', 'desk'],
    ['page', 'http://intranet.corp.example/'],
    ['page', 'javascript:alert(1)'],
    ['page', 'https://user@intranet.corp.example/'],
    ['name', ''],
    ['name', 'x'.repeat(121)],
  ])('loses only a broken %s (%j), and names it', (field, written) => {
    const { policy, problems } = read({ contact: { ...desk, [field]: written } });
    const { [field as keyof typeof desk]: _, ...rest } = desk;
    expect(policy.contact).toEqual(rest);
    expect(problems).toMatchObject([{ path: `contact.${field}` }]);
  });

  it('keeps the last good part in the place of a broken one, and the whole of an unreadable one', () => {
    const last = { contact: desk };
    expect(read({ contact: { ...desk, phone: 'soon' } }, last).policy.contact).toEqual(desk);
    expect(read({ contact: 'the desk' }, last).policy.contact).toEqual(desk);
    expect(read({ contact: ['desk'] }, last).policy.contact).toEqual(desk);
    expect(read({ contcat: desk }, last).policy.contact).toEqual(desk);
  });
});

describe("the organization's name and picture", () => {
  it.each(['png', 'jpeg', 'webp'])('takes a picture as %s', kind => {
    const organization = { name: 'Corp', picture: `data:image/${kind};base64,AAAA` };
    expect(read({ organization })).toMatchObject({ policy: { organization }, problems: [] });
  });

  it.each([
    ['an SVG, which can hold a program', 'data:image/svg+xml;base64,AAAA'],
    ['an address, which would be fetched', 'https://corp.example/logo.png'],
    ['something else than base64', 'data:image/png,%89PNG'],
    ['more than one picture', `${png} ${png}`],
    ['a page', 'data:text/html;base64,AAAA'],
    ['what is too large', `data:image/png;base64,${'A'.repeat(70_000)}`],
  ])('refuses %s, and keeps the name', (_, picture) => {
    const { policy, problems } = read({ organization: { name: 'Corp', picture } });
    expect(policy.organization).toEqual({ name: 'Corp' });
    expect(problems).toMatchObject([{ code: 'unusable-picture', path: 'organization.picture' }]);
  });

  it('tells in the summary for support that there is a picture, and not which', () => {
    const { policy, problems } = read({ organization: { name: 'Corp', picture: png } });
    const state = { policy, problems, freshness: 'current', kept: [] } as const;
    const rows = overviewOf(combine(policy, {}, []), state);
    const summary = supportSummary(rows, state, {
      version: '1.0.0',
      browser: 'Any',
      installType: null,
      missingOrigins: [],
      missingNotifications: false,
      list: null,
    });
    expect(summary).toContain('organization = {"name":"Corp","picture":"•••"} (locked)');
    expect(summary).not.toContain('iVBOR');
  });
});

describe('the language', () => {
  it.each([['ja'], [' JA '], ['En']])('%j is one of ours', language => {
    expect(read({ language }).policy.language).toBe(language.trim().toLowerCase());
  });

  it.each([
    ['ja-JP', 'ja'],
    ['en_US', 'en'],
  ])('%s is ours without its region', (written, language) => {
    expect(read({ language: written })).toMatchObject({ policy: { language }, problems: [] });
  });

  it.each([['de'], ['en-'], ['japanese'], [7]])('%j is none, and the last one stays', language => {
    const { policy, problems } = read({ language }, { language: 'ja' });
    expect(policy.language).toBe('ja');
    expect(problems).toMatchObject([{ code: 'left-out', path: 'language' }]);
  });
});
