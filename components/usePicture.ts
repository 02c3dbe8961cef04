import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Captured } from '../utils/check/captured.ts';
import { ask } from '../utils/platform/messages.ts';
import type { Sight } from './picture/sight.ts';

/** What became of a picture that was clicked. */
export type ClickedPicture =
  | { readonly state: 'looking' | 'refused' | 'lost' }
  | {
      readonly state: 'seen';
      readonly sight: Exclude<Sight, { kind: 'link' }>;
      readonly inTab: boolean;
    };

type Begin = (text: string, isPrivate: boolean) => void;

/**
 * Looks into the picture that was clicked, and begins a check of the web address in it. Null where
 * none waits, and as soon as a check has begun: `latest` is when the one on screen did, or 0. `named`
 * is set where the page was opened for the picture.
 */
export function usePicture(
  named: string | null,
  latest: number,
  begin: Begin,
): ClickedPicture | null {
  const [picture, setPicture] = useState<ClickedPicture | null>(null);
  const openedAt = useRef(Date.now());
  useEffect(() => {
    void take(named).then(async captured => {
      if (captured?.state !== 'here') return setPicture(captured);
      setPicture({ state: 'looking' });
      const { lookInto } = await import('./picture/look.ts');
      const sight = await lookInto(captured.picture.url);
      const { inTab } = captured.picture;
      if (sight.kind !== 'link') return setPicture({ state: 'seen', sight, inTab });
      begin(sight.text, captured.private);
      setPicture(null);
    });
    // Each picture is given away once.
  }, []);
  return latest > openedAt.current ? null : picture;
}

/** A tab that shows the same page as the popup would take what was meant for that. */
async function take(named: string | null): Promise<Exclude<Captured, null> | null> {
  const isMeant = named !== null || !(await browser.tabs.getCurrent());
  if (!isMeant) return null;
  const request = { kind: 'picture' as const, ...(named ? { picture: named } : {}) };
  return (await ask<Captured | null>(request).catch(() => null)) ?? null;
}
