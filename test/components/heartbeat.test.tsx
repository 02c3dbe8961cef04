// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { Heartbeat } from '../../components/options/Heartbeat.tsx';
import { type BeatState, beatStates, keepBeat } from '../../utils/check/heartbeat/state.ts';
import type { HeartbeatRule } from '../../utils/policy/settings/heartbeat.ts';
import { english } from '../english.ts';
import { show } from './screen.ts';

const rule: HeartbeatRule = {
  kind: 'webhook',
  name: 'Roll-out',
  url: 'https://soc.corp.example/beat?sig=hidden',
  secret: `whsec_${'a'.repeat(32)}`,
};
const body = '{\n "type": "heartbeat",\n "note": "<b>no markup</b>"\n}';
const at = Date.UTC(2031, 4, 6, 7);

function stateOf(more: Partial<NonNullable<BeatState['latest']>> = {}): BeatState {
  const latest = { id: 'x', body, at, sentAt: at, state: 'arrived' as const, attempts: 1 };
  return { to: 'x', dueAt: at + 86_400_000, latest: { ...latest, ...more } };
}

beforeEach(() => browser.storage.local.clear());

describe('the heartbeat on the options page', () => {
  it('says to whom it will go before there is one, without address or secret', async () => {
    const { text, part } = show(<Heartbeat rule={rule} />);
    await waitFor(() => expect(text()).toContain(english('heartbeatNever')));
    expect(text()).toContain('Roll-out soc.corp.example');
    expect(text()).not.toMatch(/hidden|whsec/);
    expect(part('heartbeat-body')).toBeNull();
  });

  it('shows exactly what was sent, reached by the keyboard', async () => {
    await keepBeat({ ...stateOf(), arrivedAt: at });
    const { part, text } = show(<Heartbeat rule={rule} />);
    await waitFor(() => expect(part('heartbeat-body')?.textContent).toBe(body));
    expect(part('heartbeat-body')?.getAttribute('tabindex')).toBe('0');
    expect(text()).toContain(english('heartbeatSent'));
    expect(text()).not.toContain(english('heartbeatNever'));
  });

  it('says of one that never left that it would be sent', async () => {
    await keepBeat(stateOf({ state: 'not-permitted', attempts: 0, sentAt: undefined }));
    const { text } = show(<Heartbeat rule={rule} />);
    await waitFor(() => expect(text()).toContain(english('heartbeatUnsent')));
    expect(text()).toContain(english('heartbeatState_not_permitted'));
  });

  it('tells the answer of a refusal, and follows what changes', async () => {
    await keepBeat(stateOf({ state: 'refused', status: 401 }));
    const { container, text } = show(<Heartbeat rule={rule} />);
    await waitFor(() => expect(text()).toContain('401'));
    await act(() => keepBeat(stateOf()).then(() => {}));
    await waitFor(() => expect(container.querySelector('[data-state="arrived"]')).not.toBeNull());
  });

  it.each(beatStates)('has words for the state %s', async state => {
    await keepBeat(stateOf({ state }));
    const { container } = show(<Heartbeat rule={rule} />);
    await waitFor(() =>
      expect(container.querySelector(`[data-state="${state}"]`)?.textContent).toMatch(
        /\w{4}.*\.|…/,
      ),
    );
  });
});
