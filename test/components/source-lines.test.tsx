// @vitest-environment happy-dom
import { act, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Catalog } from '../../components/actions.ts';
import { Sources } from '../../components/options/Sources.tsx';
import { useHashTarget } from '../../components/useHashTarget.ts';
import type { Policy, Settings } from '../../utils/policy/schema.ts';
import { english } from '../english.ts';
import { catalog, effective, show, source } from './screen.ts';

const given: Policy = {};

function Page({ settings = {}, policy = given }: { settings?: Settings; policy?: Policy }) {
  useHashTarget(true);
  const changes = { set: vi.fn(), setSource: vi.fn() };
  return <Sources effective={effective(policy, settings)} {...{ catalog, changes }} />;
}

const line = (container: Element, id: string) =>
  container.querySelector<HTMLElement>(`#source-${id}`) as HTMLElement;
const shownIds = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>('li[data-source]')]
    .filter(it => !it.hidden && !it.closest('.group[hidden]'))
    .map(it => it.dataset.source);

function type(container: Element, text: string) {
  const box = container.querySelector('input[type="search"]') as Element;
  fireEvent.input(box, { target: { value: text } });
}

async function follow(hash: string) {
  await act(async () => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
    await new Promise(resolve => setTimeout(resolve));
  });
}

afterEach(() => {
  location.hash = '';
});

describe('the sources', () => {
  it('stand by name within their group, whatever their ids and capitals are', () => {
    const ids = ['virustotal', 'otx', 'quad9'];
    const named: Catalog = new Map(
      ['beta', 'Alpha', 'Gamma'].map((name, at) => [ids[at] ?? '', source(ids[at] ?? '', name)]),
    );
    const changes = { set: vi.fn(), setSource: vi.fn() };
    const { container } = show(
      <Sources effective={effective()} catalog={named} changes={changes} />,
    );
    const names = [...container.querySelectorAll('.name')].map(it => it.textContent);
    expect(names).toEqual(['Alpha', 'beta', 'Gamma']);
  });

  it('are folded, also one that lacks its key', () => {
    const { container } = show(<Page />);
    expect(container.querySelectorAll('details').length).toBeGreaterThan(3);
    expect(container.querySelector('details[open]')).toBeNull();
  });

  it.each([
    [{}, {}, 'virustotal', 'needs-key'],
    [{}, { sources: { virustotal: { key: 'a'.repeat(64) } } }, 'virustotal', 'on'],
    [{ sources: { virustotal: { base: 'https://gateway.example/vt' } } }, {}, 'virustotal', 'on'],
    [{}, { sources: { otx: { enabled: false } } }, 'otx', 'off'],
    [{}, { sources: { misp: { enabled: true } } }, 'misp', 'needs-address'],
    [{ forbiddenSources: ['otx'] }, {}, 'otx', 'forbidden'],
  ] as const)('under %j and %j say of %s: %s', (policy, settings, id, state) => {
    const { container } = show(<Page policy={policy as Policy} settings={settings as Settings} />);
    expect(line(container, id).dataset.state).toBe(state);
    const key = `sourceState_${state.replace('-', '_')}` as 'sourceState_on';
    expect(line(container, id).querySelector('summary')?.textContent).toContain(english(key));
  });

  it('have boxes that are called as they are', () => {
    const { container } = show(<Page />);
    const box = line(container, 'otx').querySelector('input[type="checkbox"]');
    const name = box?.getAttribute('aria-labelledby') ?? '';
    expect(container.querySelector(`#${name}`)?.textContent).toBe('AlienVault OTX');
  });
});

describe('the search', () => {
  it.each(['ALIEN', 'otx', 'researchers'])('finds by name, id and what it adds: %s', text => {
    const { container, part } = show(<Page />);
    type(container, text);
    expect(shownIds(container)).toEqual(['otx']);
    expect(part('sources-found')?.textContent).toBe(english('sourcesFound', { count: 1 }));
  });

  it('hides groups of which nothing is left, and says so', () => {
    const { container, part } = show(<Page />);
    type(container, 'no such thing');
    expect(shownIds(container)).toEqual([]);
    expect(container.querySelectorAll('.group:not([hidden])')).toHaveLength(0);
    expect(part('sources-found')?.textContent).toBe(english('sourcesFound', { count: 0 }));
  });

  it('keeps what was typed into a source that it leaves out', () => {
    const { container } = show(<Page />);
    const key = line(container, 'virustotal').querySelector('form input') as HTMLInputElement;
    fireEvent.input(key, { target: { value: 'half a key' } });
    type(container, 'otx');
    type(container, '');
    expect(line(container, 'virustotal').querySelector('form input')).toBe(key);
    expect(key.value).toBe('half a key');
  });
});

describe('a link to a source', () => {
  it('opens it alone and leads to the box for its key', async () => {
    const { container } = show(<Page />);
    await follow('#source-virustotal');
    const open = [...container.querySelectorAll('details[open]')];
    expect(open.map(it => it.closest('li')?.dataset.source)).toEqual(['virustotal']);
    expect(document.activeElement).toBe(line(container, 'virustotal').querySelector('form input'));
  });

  it('ends a search that has hidden it', async () => {
    const { container } = show(<Page />);
    type(container, 'otx');
    await follow('#source-virustotal');
    expect(line(container, 'virustotal').hidden).toBe(false);
    expect(container.querySelector<HTMLInputElement>('input[type="search"]')?.value).toBe('');
  });

  it('to all of them opens none', async () => {
    const { container } = show(<Page />);
    await follow('#sources');
    expect(container.querySelector('details[open]')).toBeNull();
  });
});
