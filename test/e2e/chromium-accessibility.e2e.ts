import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { visit } from './chromium-states.ts';
import { type State, states } from './states.ts';

/** A scan takes half a minute of its own; one stands for all whose first screens hold the same parts. */
const alike = ['malware', 'wrapper-opened', 'exposed-scan', 'unknown', 'scan-quota', 'full-disk'];
const wanted = states.filter(it => !alike.includes(it.name));

/** Every second state in either language; the scheme changes after two. */
const shares = { en: wanted.filter((_, at) => at % 2 === 0), ja: wanted.filter((_, at) => at % 2) };

describe.each(['en', 'ja'] as const)('in %s', lang => {
  it('no state of any page has a violation, and each shows what it must', async () => {
    const faults: string[] = [];
    await visit(shares[lang], {
      lang,
      show: async (view, state) => {
        const scheme = shares[lang].indexOf(state) % 2 ? 'dark' : 'light';
        await view.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await view.page.bringToFront();
        expect(await view.run(() => document.documentElement.lang)).toMatch(new RegExp(`^${lang}`));
        await view.screenshot(`states/${state.name}-${lang}-${scheme}`);
        faults.push(...(await violations(view)).map(it => `${state.name}: ${it}`));
      },
      fail: (state: State, error) => faults.push(`${state.name}: ${String(error)}`),
    });
    expect(faults).toEqual([]);
  }, 240_000);
});
