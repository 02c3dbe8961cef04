// @vitest-environment happy-dom
import { waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Appearance } from '../../components/options/Appearance.tsx';
import { History } from '../../components/options/History.tsx';
import { Scanning } from '../../components/options/Scanning.tsx';
import { Pivots } from '../../components/Pivots.tsx';
import type { Policy } from '../../utils/policy/schema.ts';
import { choices } from '../../utils/policy/settings/choices.ts';
import { samples } from './samples.ts';
import { effective, show } from './screen.ts';

/** Every page part that holds a control of a setting, under a policy. */
async function controls(policy: Policy) {
  const changes = { set: vi.fn(), setSource: vi.fn() };
  const props = { effective: effective(policy), changes };
  const shown = show(
    <>
      <Scanning {...props} />
      <Appearance {...props} />
      <History {...props} />
      <Pivots check={samples.malicious} effective={props.effective} />
    </>,
  );
  await waitFor(() => expect(shown.part('pivots')).not.toBeNull());
  return (key: string) => shown.container.querySelector(`[data-setting="${key}"]`);
}

describe.each(Object.entries(choices))('the control of %s', (key, { builtIn }) => {
  it('is open where no policy says anything', async () => {
    const control = (await controls({}))(key);
    expect(control, `nothing lets a person choose ${key}`).not.toBeNull();
    expect(control?.getAttribute('data-locked')).toBe('false');
  });

  it('is closed and says "Set by your organisation" where a policy locks it', async () => {
    const control = (await controls({ [key]: builtIn }))(key);
    const fields = [...(control?.querySelectorAll('input:not([type="search"]), select') ?? [])];
    const stars = control?.querySelectorAll('button[aria-pressed]') ?? [];
    expect(control?.textContent, `nobody sees that ${key} is locked`).toContain('Set by your');
    expect(fields.every(it => (it as HTMLInputElement).disabled)).toBe(true);
    expect(stars).toHaveLength(0);
  });
});
