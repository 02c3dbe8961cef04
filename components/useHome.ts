import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { latestChecks } from '../utils/check/records.ts';
import type { ShownLink } from '../utils/check/rich.ts';
import type { Check } from '../utils/check/types.ts';
import { ask, onAnnouncement } from '../utils/platform/messages.ts';
import type { PageRequest } from '../utils/platform/requests.ts';

/** The page in the current tab, where it is one that can be checked. */
export interface CurrentPage {
  readonly url: string | null;
  readonly private: boolean;
}

/** The current tab's page. `activeTab` lets the popup see its address and nothing else. */
export function useCurrentPage(): CurrentPage {
  const [page, setPage] = useState<CurrentPage>({ url: null, private: false });
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      const url = tab?.url && /^https?:/.test(tab.url) ? tab.url : null;
      setPage({ url, private: tab?.incognito ?? false });
    });
  }, []);
  return page;
}

/** The last checks, newest first, kept up to date; null until they are read. */
export function useLatestChecks(limit: number): readonly Check[] | null {
  const [checks, setChecks] = useState<readonly Check[] | null>(null);
  useEffect(() => {
    const read = () => void latestChecks(limit).then(setChecks);
    read();
    return onAnnouncement(read);
  }, [limit]);
  return checks;
}

/** Where what is begun comes from, as far as a page can tell. */
type PageOrigin = Extract<PageRequest, { kind: 'start' }>['origin'];

interface Beginning {
  readonly links?: readonly ShownLink[] | undefined;
  /** Set where it comes from a private window, whatever kind this one is. */
  readonly isPrivate?: boolean;
}

/** Begins a check of a text, of what `origin` says. */
export type Start = (text: string, origin: PageOrigin, more?: Beginning) => void;

/** Begins a check; `failed` is the text key of why that was refused. */
export function useStart(show: (id: string) => void, memoryOnly: boolean) {
  const [failed, setFailed] = useState<string | null>(null);
  const start: Start = (text, origin, { links, isPrivate = false } = {}) => {
    setFailed(null);
    const kept = memoryOnly || isPrivate ? { private: true as const } : {};
    const rich = links ? { links: [...links] } : {};
    ask<unknown>({ kind: 'start', text, origin, ...rich, ...kept }).then(
      id => typeof id === 'string' && show(id),
      error => setFailed(error instanceof Error ? error.message : 'error_background'),
    );
  };
  return { failed, start };
}
