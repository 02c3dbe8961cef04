import { useMemo } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { originsOf } from '../utils/check/origins.ts';
import { ask } from '../utils/platform/messages.ts';
import { requestOrigins } from '../utils/platform/permissions.ts';
import type { PageRequest } from '../utils/platform/requests.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import type { Catalog, CheckActions } from './actions.ts';

/** Opens the options page in a tab, at a section where one is named. */
export function openOptions(at?: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`options.html${at ? `#${at}` : ''}`) });
}

/** What a person can do about this check, as requests to the background. */
export function useActions(
  check: string,
  catalog: Catalog | null,
  effective: EffectiveSettings | null,
): CheckActions {
  return useMemo(() => {
    // A failure shows in the record, or leaves it as it is; there is nothing to add here.
    const send = (request: PageRequest) => void ask(request).catch(() => {});
    const askAgain = (source?: string) =>
      send({ kind: 'ask-again', check, ...(source ? { source } : {}) });
    return {
      choose: url => send({ kind: 'choose', check, url }),
      answer: answer => send({ kind: 'answer', check, answer }),
      scan: (again, as) => send({ kind: 'scan', check, again, ...(as ? { as } : {}) }),
      askAgain,
      allow: source => {
        void requestOrigins(originsOf(source, catalog, effective)).then(granted => {
          if (granted) send({ kind: 'permitted', check });
        });
      },
      analyze: source => send({ kind: 'analyze', check, source }),
      askFullName: () => send({ kind: 'ask-full-name', check }),
      more: () => send({ kind: 'more', check }),
      openOptions,
    };
  }, [check, catalog, effective]);
}
