// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { soon } from '../tools/soon.ts';

const themeOf = () => document.documentElement.dataset.theme;

/** A page that has just been opened: its modules are new, what the browser kept is not. */
async function openPage() {
  vi.resetModules();
  delete document.documentElement.dataset.theme;
  const { useTheme } = await import('../../components/useTheme.ts');
  return function Page({ theme }: { theme?: 'system' | 'light' | 'dark' }) {
    useTheme(theme);
    return null;
  };
}

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the color scheme', () => {
  it('is on the page once it is known, and on the next page before anything is known', async () => {
    const First = await openPage();
    expect(themeOf()).toBeUndefined();
    render(<First theme="dark" />);
    await soon(() => expect(themeOf()).toBe('dark'));
    const Second = await openPage();
    expect(themeOf()).toBe('dark');
    render(<Second />);
    expect(themeOf()).toBe('dark');
  });

  it('is the browser’s again for this page and the next, where it is left to it', async () => {
    localStorage.setItem('theme', 'light');
    const First = await openPage();
    render(<First theme="system" />);
    await soon(() => expect(themeOf()).toBeUndefined());
    await openPage();
    expect(themeOf()).toBeUndefined();
  });

  it('is nothing that somebody else wrote into its place', async () => {
    localStorage.setItem('theme', 'x" onload="');
    await openPage();
    expect(themeOf()).toBeUndefined();
  });
});
