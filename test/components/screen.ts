import 'fake-indexeddb/auto';
import { cleanup, configure, render } from '@testing-library/preact';
import type { VNode } from 'preact';
import { afterEach, beforeAll, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Catalog, CheckActions } from '../../components/actions.ts';
import { loadAll } from '../../components/later.tsx';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Source } from '../../utils/lookup/types.ts';
import { combine } from '../../utils/policy/effective.ts';
import type { Policy, Settings } from '../../utils/policy/schema.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
// What the pieces load when they need it is here from the start: none of it may arrive after its test.
import '../../utils/check/effective.ts';
import '../../utils/pivots/custom.ts';
import '../../utils/pivots/open.ts';
import '../../utils/scan/pictures.ts';
import '../../utils/sources/index.ts';

const texts: Record<string, { message: string }> = messages;

// The fake browser has no texts of its own.
browser.i18n.getMessage = key => texts[String(key)]?.message ?? '';
browser.i18n.getUILanguage = () => 'en-GB';

// This DOM would really open a link that is clicked; no test may leave this machine.
document.addEventListener('click', event => {
  if ((event.target as Element).closest('a')) event.preventDefault();
});

// Pages read from a database; a machine that does much else takes its time.
configure({ asyncUtilTimeout: 20_000 });

// What a page loads after its first frame is here at once.
beforeAll(loadAll);

afterEach(cleanup);

/** Renders for a test; `part` finds a section by its name. */
export function show(content: VNode) {
  const { container, rerender } = render(content);
  return {
    container,
    rerender,
    text: () => container.textContent ?? '',
    part: (name: string) => container.querySelector(`[data-part="${name}"]`),
    button: (name: string) =>
      [...container.querySelectorAll('button')].find(it => it.textContent?.includes(name)),
  };
}

/** Actions that only remember that they were asked for. */
export function fakeActions() {
  return {
    choose: vi.fn(),
    answer: vi.fn(),
    scan: vi.fn(),
    askAgain: vi.fn(),
    allow: vi.fn(),
    analyze: vi.fn(),
    askFullName: vi.fn(),
    more: vi.fn(),
    openOptions: vi.fn(),
  } satisfies CheckActions;
}

/** A source of which only the outside matters. */
export function source(id: string, name: string, more: Partial<Source> = {}): Source {
  return {
    id,
    name,
    group: 'reputation',
    family: id,
    origins: [`https://${id}.example`],
    accepts: ['hostname'],
    discloses: 'hostname',
    key: { need: 'none' },
    enabledByDefault: true,
    request: () => ({ url: `https://${id}.example/`, sends: '' }),
    interpret: () => ({ kind: 'finding', rating: 'no-data', facts: [] }),
    ...more,
  };
}

export const catalog: Catalog = new Map(
  [
    source('otx', 'AlienVault OTX'),
    source('quad9', 'Quad9', { resolves: true }),
    source('virustotal', 'VirusTotal', {
      key: { need: 'required', shape: /^[0-9a-f]{8}$/, where: 'https://virustotal.example/key' },
      discloses: 'hash',
      disclosesWith: config => (config.sendUrl ? 'url' : 'hash'),
      terms: 'non-commercial',
    }),
    source('misp', 'MISP', { group: 'own', origins: [], enabledByDefault: false }),
    source('intelowl', 'IntelOwl', {
      group: 'own',
      origins: [],
      enabledByDefault: false,
      analysis: {
        start: async () => [],
        request: () => ({ url: '', sends: '' }),
        progress: () => 'running',
        page: () => '',
      },
    }),
    source('rdap', 'RDAP', { group: 'context', discloses: 'domain' }),
  ].map(it => [it.id, it]),
);

/** Settings as this policy and person make them. */
export function effective(policy: Policy = {}, settings: Settings = {}): EffectiveSettings {
  const known = [{ id: 'urlscan', enabledByDefault: true }, ...catalog.values()];
  return combine(policy, settings, known);
}
