import { t } from '../../utils/platform/i18n.ts';
import type { KeyState } from '../useKeyTest.ts';
import { word } from '../words.ts';

/** How the trial of a key went, in words. */
export function KeyResult({ state, name }: { state: KeyState; name: string }) {
  return (
    <div
      role="status"
      class="key-result"
      data-result={typeof state === 'string' ? state : state.code}
    >
      {sentence(state, name).map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function sentence(state: KeyState, source: string): string[] {
  if (state === 'idle') return [];
  if (typeof state === 'string') return [word('keyState', state, { source }) ?? state];
  const own = state.message && t('ownWords', { words: state.message });
  const why = word('problem', state.code, { source });
  return state.code === 'bad-key'
    ? [t('keyState_refused', { source }), ...(own ? [own] : [])]
    : [t('keyState_untested'), ...(why ? [why] : [])];
}
