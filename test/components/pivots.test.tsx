// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Pivots } from '../../components/Pivots.tsx';
import { allowedOffers, groupOffers, pivotTarget } from '../../components/pivots.ts';
import type { Check } from '../../utils/check/types.ts';
import type { Offer } from '../../utils/pivots/types.ts';
import type { Policy, Settings } from '../../utils/policy/schema.ts';
import { english } from '../english.ts';
import { check, samples } from './samples.ts';
import { effective, show } from './screen.ts';

const write = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  write.mockResolvedValue(undefined);
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: write },
    configurable: true,
  });
});

async function pivots(of: Check, policy: Policy = {}, settings: Settings = {}) {
  const shown = show(<Pivots check={of} effective={effective(policy, settings)} />);
  await waitFor(() => expect(shown.part('pivots')).not.toBeNull());
  return shown;
}

const groupsOn = (container: Element) =>
  [...container.querySelectorAll('h4')].map(it => it.textContent);

describe('Pivots', () => {
  it('says before the click who learns what', async () => {
    const { container } = await pivots(samples.malicious);
    const item = container.querySelector('[data-pivot="otx"]');
    expect(item?.textContent).toContain(english('pivot_reveals', { host: 'otx.alienvault.com' }));
    expect(item?.querySelector('a')?.getAttribute('rel')).toBe('noreferrer');
  });

  it('puts favorites first, in a group of their own', async () => {
    const { container } = await pivots(samples.malicious, {}, { favouritePivots: ['otx'] });
    expect(groupsOn(container)[0]).toBe(english('pivotGroup_favorites'));
    expect(container.querySelector('[data-pivot]')?.getAttribute('data-pivot')).toBe('otx');
    expect(container.querySelectorAll('[data-pivot="otx"]')).toHaveLength(1);
  });

  it('finds one by its name', async () => {
    const { container } = await pivots(samples.malicious);
    fireEvent.input(container.querySelector('input[type="search"]') as Element, {
      target: { value: 'ALIEN' },
    });
    await waitFor(() => expect(container.querySelectorAll('[data-pivot]')).toHaveLength(1));
  });

  it('adds the organization’s own and leaves out what it hides', async () => {
    const { container } = await pivots(samples.malicious, {
      customPivots: [{ name: 'Our wiki', template: 'https://wiki.company.example/?q={host}' }],
      hiddenPivots: ['otx'],
    });
    expect(container.querySelector('[data-pivot="custom-our-wiki"]')).not.toBeNull();
    expect(container.querySelector('[data-pivot="otx"]')).toBeNull();
  });

  it('copies what is to be pasted when the page is opened', async () => {
    const { container } = await pivots(samples.malicious);
    const item = [...container.querySelectorAll('[data-pivot]')].find(it =>
      it.textContent?.includes(english('pivot_paste')),
    );
    fireEvent.click(item?.querySelector('a') as Element);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('lets nobody change favorites that the organization chose', async () => {
    const { container } = await pivots(samples.malicious, { favouritePivots: ['otx'] });
    expect(container.querySelector('[aria-pressed]')).toBeNull();
  });
});

const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
  id,
  name: id,
  group: 'dns',
  url: `https://${id}.example/`,
  host: `${id}.example`,
  value: 'evil.example',
  discloses: 'hostname',
  ...more,
});

describe('what pivots may give away', () => {
  it.each([
    ['asking', samples.asking],
    ['refused', samples.internal],
  ])('is nothing while the guard is %s', (_, of) => {
    expect(pivotTarget(of)).toBeNull();
  });

  it('is the redacted link once that was the answer', () => {
    const guard = {
      state: 'cleared' as const,
      options: [],
      redacted: 'https://shop.example/orders',
      answer: 'redacted' as const,
    };
    const of = { ...samples.asking, stage: 'done' as const, guard };
    expect(pivotTarget(of)?.url).toBe('https://shop.example/orders');
  });

  it.each([
    [undefined, {}, ['host', 'link']],
    ['as-is', {}, ['host', 'link']],
    ['host-only', {}, ['host']],
    ['cancel', {}, ['host']],
    [undefined, { maxDisclosure: 'hostname' as const }, ['host']],
    ['as-is', { maxDisclosure: 'nothing' as const }, []],
  ] as const)('after the answer %s and under %j', (answer, rules, expected) => {
    const whole = 'https://host.example/?q=https%3A%2F%2Fevil.example%2Fa';
    const offers = [offer('host', { whole }), offer('link', { discloses: 'url' })];
    const guard = { state: 'cleared' as const, options: [], redacted: null };
    const of = check({ guard: { ...guard, ...(answer ? { answer } : {}) } });
    const allowed = allowedOffers(offers, of, rules);
    expect(allowed.map(it => it.id)).toEqual(expected);
    expect(allowed.some(it => it.whole)).toBe(allowed.length > 1);
  });
});

describe('groupOffers', () => {
  it('leaves no group empty and none twice', () => {
    const offers = [offer('a'), offer('b', { group: 'whois' }), offer('c')];
    expect(
      groupOffers(offers, ['c'], '').map(it => [it.group, it.offers.map(one => one.id)]),
    ).toEqual([
      ['favorites', ['c']],
      ['dns', ['a']],
      ['whois', ['b']],
    ]);
  });
});
