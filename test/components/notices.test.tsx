// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Notices } from '../../components/Notices.tsx';
import type { Check } from '../../utils/check/types.ts';
import type { StorageTrouble } from '../../utils/storage/trouble.ts';
import { english } from '../english.ts';
import { answered, check, finding, now, samples } from './samples.ts';
import { catalog, fakeActions, show } from './screen.ts';

function notices(of: Check, trouble: StorageTrouble | null = null) {
  const actions = fakeActions();
  const storage = { trouble, tell: () => {} };
  return { actions, ...show(<Notices check={of} {...{ catalog, actions, now, storage }} />) };
}

function partsOn(container: Element): (string | null)[] {
  return [...container.querySelectorAll('[data-part]')].map(it => it.getAttribute('data-part'));
}

const cached = [answered('otx', finding('no-data'), { cached: true, at: now - 7_200_000 })];
const forbidden = [...cached, answered('quad9', { kind: 'problem', code: 'not-permitted' })];
const further = { ...samples.harmless.verdict, about: 'behind.example' };
const full: StorageTrouble = { code: 'disk-full', told: false };

describe('the one line of notices', () => {
  it.each<[string, Check, StorageTrouble | null]>([
    ['alarm', { ...samples.alarm, waitingForPolicy: true }, full],
    ['waiting-for-policy', check({ waitingForPolicy: true, verdict: further }), full],
    ['storage-trouble', check({ verdict: further, rows: forbidden }), full],
    ['about', check({ verdict: further, rows: forbidden }), { ...full, told: true }],
    ['permission', check({ rows: forbidden }), null],
    ['answers-age', check({ rows: cached }), null],
  ])('says only the most urgent: %s', (part, of, trouble) => {
    expect(partsOn(notices(of, trouble).container)).toEqual([part]);
  });

  it('keeps its room where there is nothing to say', () => {
    const { container } = notices(check({ rows: [answered('otx', finding('no-data'))] }));
    expect(container.querySelector('.lines')?.textContent).toBe('');
  });

  it('says how old answers are only where all of them are from before', () => {
    const rows = [...cached, answered('quad9', finding('no-data'))];
    expect(partsOn(notices(check({ rows })).container)).toEqual([]);
    expect(notices(check({ rows: cached })).text()).toContain('2 hours ago');
  });

  it('asks for a permission in the click', () => {
    const { actions, button } = notices(check({ rows: forbidden }));
    fireEvent.click(button(english('allowIt')) as Element);
    expect(actions.allow.mock.calls).toEqual([['quad9']]);
  });

  it('asks for none on behalf of a gateway that may just be down', () => {
    const gateway = { host: 'gateway.corp.example', trouble: 'unheard' } as const;
    const silent = { kind: 'problem', code: 'not-permitted', gateway } as const;
    const { button } = notices(check({ rows: [answered('virustotal', silent)] }));
    expect(button(english('allowIt'))).toBeUndefined();
  });

  it('names the wrapping that was taken off', () => {
    const { text } = notices(samples.malicious);
    expect(text()).toContain(english('unwrapped', { name: 'Microsoft Safe Links' }));
  });
});
