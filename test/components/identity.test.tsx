// @vitest-environment happy-dom
import { waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Advice } from '../../components/Advice.tsx';
import { Identity } from '../../components/identity.ts';
import { paintWith, useLanguage } from '../../components/language.ts';
import { OrganizationMark } from '../../components/OrganizationMark.tsx';
import { StorageNotice } from '../../components/StorageNotice.tsx';
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { speak, t } from '../../utils/platform/i18n.ts';
import type { Rules } from '../../utils/policy/schema.ts';
import { samples } from './samples.ts';
import { catalog, show } from './screen.ts';

const contact = {
  name: 'Service desk',
  phone: '+81 (3) 5550-0123',
  mail: 'help+it@corp.example',
  page: 'https://intranet.corp.example/help',
};

describe('whom to ask', () => {
  it.each([
    ['advice', <Advice check={samples.malicious} catalog={catalog} now={0} rules={{}} />],
    ['trouble with the storage', <StorageNotice trouble={{ code: 'disk-full', told: false }} />],
  ])('stands beside the %s', (_, part) => {
    const { container } = show(<Identity.Provider value={{ contact }}>{part}</Identity.Provider>);
    const links = [...container.querySelectorAll('[data-part="contact"] a')];
    expect(container.querySelector('[data-part="contact"]')?.textContent).toContain('Service desk');
    expect(links.map(it => it.getAttribute('href'))).toEqual([
      'tel:+81355500123',
      'mailto:help%2Bit@corp.example',
      'https://intranet.corp.example/help',
    ]);
  });

  it('says which team where only a telephone is known', () => {
    const { part } = show(
      <Identity.Provider value={{ contact: { phone: '4711' } }}>
        <Advice check={samples.malicious} catalog={catalog} now={0} rules={{}} />
      </Identity.Provider>,
    );
    expect(part('contact')?.textContent).toBe('Your IT or security team4711');
  });

  it.each([[{}], [{ contact: {} }]])('is nothing where a policy says %j', rules => {
    const { part } = show(
      <Identity.Provider value={rules}>
        <Advice check={samples.malicious} catalog={catalog} now={0} rules={{}} />
      </Identity.Provider>,
    );
    expect(part('contact')).toBeNull();
  });
});

describe('the head of a page', () => {
  it('shows the picture and the name, as text', () => {
    const organization = { name: '<b>Corp</b>', picture: 'data:image/png;base64,AAAA' };
    const { part } = show(
      <Identity.Provider value={{ organization }}>
        <OrganizationMark />
      </Identity.Provider>,
    );
    expect(part('organization-mark')?.textContent).toBe('<b>Corp</b>');
    expect(part('organization-mark')?.querySelector('img')?.src).toBe(organization.picture);
  });
});

describe('the language of a page', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', async (address: string) => ({
      json: async () => (address.includes('/ja/') ? japanese : Promise.reject(new Error())),
    }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    localStorage.clear();
    speak(null);
  });
  const Page = ({ rules }: { rules?: Rules }) => {
    useLanguage(rules);
    return null;
  };

  it("is the browser's, painted at once, where the organization wants none", () => {
    const paint = vi.fn();
    paintWith(paint);
    expect(paint).toHaveBeenCalledExactlyOnceWith('');
    show(<Page rules={{}} />);
    expect(paint).toHaveBeenCalledTimes(1);
  });

  it('becomes the one that a policy wants, and the next page begins with it', async () => {
    const paint = vi.fn();
    paintWith(paint);
    show(<Page rules={{ language: 'ja' }} />);
    await waitFor(() => expect(paint).toHaveBeenLastCalledWith('ja'));
    expect(t('saved')).toBe(japanese.saved.message);

    speak(null);
    const next = vi.fn();
    paintWith(next);
    await waitFor(() => expect(next).toHaveBeenCalledExactlyOnceWith('ja'));
  });

  it("is the browser's again once no policy wants another", async () => {
    const paint = vi.fn();
    paintWith(paint);
    const { rerender } = show(<Page rules={{ language: 'ja' }} />);
    await waitFor(() => expect(paint).toHaveBeenLastCalledWith('ja'));
    rerender(<Page rules={{}} />);
    await waitFor(() => expect(paint).toHaveBeenLastCalledWith(''));
    expect(localStorage.getItem('language')).toBeNull();
  });

  it('waits for nothing while no policy was read, and keeps what it began with', () => {
    localStorage.setItem('language', 'ja');
    show(<Page />);
    expect(localStorage.getItem('language')).toBe('ja');
  });

  it('stays what it is where the texts cannot be read', async () => {
    localStorage.setItem('language', 'xx');
    const paint = vi.fn();
    paintWith(paint);
    await waitFor(() => expect(paint).toHaveBeenCalledExactlyOnceWith(''));
  });
});
