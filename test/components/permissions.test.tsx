// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { PolicyTable } from '../../components/options/PolicyTable.tsx';
import type { Policy } from '../../utils/policy/schema.ts';
import { english } from '../english.ts';
import { catalog, effective, show } from './screen.ts';

const state = { policy: {}, freshness: 'current', problems: [], kept: [] } as const;
const request = vi.fn(async () => true);

beforeEach(() => {
  request.mockClear();
  browser.permissions.contains = vi.fn(async () => false) as never;
  browser.permissions.request = request as never;
  browser.runtime.getManifest = () => ({ version: '1.0.0' }) as never;
  browser.management.getSelf = async () => ({ installType: 'admin' }) as never;
});

function table(policy: Policy) {
  return show(<PolicyTable state={state} effective={effective(policy)} catalog={catalog} />);
}

describe('what is wrong with a policy', () => {
  it('stands beside its key, with the place in it and the name that was meant', () => {
    const problems = [
      { code: 'misspelled', path: 'visibilty', meant: 'visibility' },
      { code: 'never-matches', path: 'internalDomains.1', message: 'wiki.*' },
    ] as const;
    const { container } = show(
      <PolicyTable state={{ ...state, problems }} effective={effective()} catalog={catalog} />,
    );
    const row = (key: string) => container.querySelector(`[data-policy-key="${key}"]`)?.textContent;
    expect(row('visibilty')).toContain(
      english('policyProblem_misspelled', { meant: 'visibility' }),
    );
    expect(row('internalDomains')).toContain('internalDomains.1 can match no host');
  });
});

describe('what policy switched on and the browser does not permit yet', () => {
  const key = '0123abcd';

  it('is one card, and one click asks for all of it', async () => {
    const { part, button } = table({
      notifications: true,
      sources: { virustotal: { enabled: true, key }, otx: { enabled: true } },
    });
    await waitFor(() => expect(part('missing-permissions')).not.toBeNull());
    fireEvent.click(button('Allow all of them') as Element);
    expect(request).toHaveBeenCalledTimes(1);
    const [[asked]] = request.mock.calls as unknown as [[{ origins: string[] }]];
    expect(asked).toMatchObject({ permissions: ['notifications'] });
    expect(asked.origins).toContain('https://virustotal.example/*');
    expect(asked.origins).toContain('https://otx.example/*');
  });

  it('names whom a heartbeat goes to, and nobody where it is off', async () => {
    const heartbeat = {
      ...{ name: 'SOC', url: 'https://soc.corp.example/in' },
      ...{ kind: 'webhook' as const, secret: `whsec_${'a'.repeat(32)}` },
    };
    const { part } = table({ heartbeat, sources: { otx: { enabled: true } } });
    await waitFor(() => expect(part('missing-permissions')).not.toBeNull());
    expect(part('missing-permissions')?.textContent).toContain('https://soc.corp.example');
    const without = table({ heartbeat: { kind: 'off' }, sources: { otx: { enabled: true } } });
    await waitFor(() => expect(without.part('missing-permissions')).not.toBeNull());
    expect(without.part('missing-permissions')?.textContent).not.toContain('soc.corp');
  });

  it('does not name an address that the organization locked: it is tried without', async () => {
    const { part } = table({
      sources: {
        otx: { enabled: true },
        virustotal: { enabled: true, base: 'https://gateway.corp.example/virustotal' },
      },
    });
    await waitFor(() => expect(part('missing-permissions')?.textContent).toContain('otx'));
    expect(part('missing-permissions')?.textContent).not.toContain('gateway');
  });
});
