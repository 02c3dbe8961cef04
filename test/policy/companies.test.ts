import { describe, expect, it } from 'vitest';
import { companyNames, withMembers } from '../../utils/policy/companies.ts';
import { combine } from '../../utils/policy/effective.ts';
import { resolver, services } from '../../utils/policy/services.ts';
import { sources } from '../../utils/sources/index.ts';

describe('the companies', () => {
  it.each(companyNames)('%s has members that there are', name => {
    const known = [...sources, ...Object.values(services), resolver].map(it => it.id);
    const members = withMembers([name]).slice(1);
    expect(members.length).toBeGreaterThan(0);
    expect(members.filter(id => !known.includes(id))).toEqual([]);
  });

  it('hold every source that is asked at a company’s origin or with its key', () => {
    const strays = sources.filter(source => {
      const holder = source.keyOf ?? source.id;
      const related = sources.filter(
        it =>
          it.id !== source.id &&
          (it.keyOf === holder || it.origins.some(o => source.origins.includes(o))),
      );
      return related.some(it => !companyNames.some(name => withMembers([name]).includes(it.id)));
    });
    expect(strays.map(it => it.id)).toEqual([]);
  });
});

describe('a forbidden urlscan.io', () => {
  it('leaves no way of scanning to choose', () => {
    const known = [{ id: 'urlscan', enabledByDefault: true }];
    const { scan } = combine({ forbiddenSources: ['urlscan'] }, { scan: 'automatic' }, known);
    expect(scan).toEqual({ value: 'off', origin: 'policy', locked: true });
  });
});
