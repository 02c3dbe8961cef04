import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { speak, spoken, type Texts } from '../utils/platform/i18n.ts';
import type { Rules } from '../utils/policy/schema.ts';

// Read before the first paint without waiting, unlike the policy itself.
const place = 'language';

let repaint: () => void = () => {};

/**
 * Paints a page in the language that the organization wanted when it was last asked; `view` is new
 * whenever that changed. Where it wants none, nothing is waited for.
 */
export function paintWith(paint: (view: string) => void): void {
  repaint = () => paint(spoken() ?? '');
  const tag = remembered();
  if (tag) void follow(tag).then(repaint, repaint);
  else repaint();
}

/** Follows the organization's wish as soon as it is known, now and for the next page. */
export function useLanguage(rules: Rules | undefined): void {
  const wanted = rules?.language ?? null;
  const isKnown = rules !== undefined;
  useEffect(() => {
    if (!isKnown) return;
    remember(wanted);
    if (wanted !== spoken()) void follow(wanted).then(repaint, () => {});
  }, [isKnown, wanted]);
}

/** Where the texts cannot be read, the present ones stay. */
async function follow(tag: string | null): Promise<void> {
  if (tag === null) return speak(null);
  // Hardly any page needs it: most speak the browser's own language.
  const { readOwnFile } = await import('../utils/platform/http.ts');
  const address = browser.runtime.getURL(`_locales/${tag}/messages.json`);
  speak({ tag, texts: (await readOwnFile(address)) as Texts });
}

function remembered(): string | null {
  try {
    const tag = localStorage.getItem(place);
    return tag && /^[a-z]{2}$/.test(tag) ? tag : null;
  } catch {
    // A browser that keeps nothing has nothing to read; the policy comes a moment later.
    return null;
  }
}

function remember(tag: string | null): void {
  try {
    if (tag) localStorage.setItem(place, tag);
    else localStorage.removeItem(place);
  } catch {}
}
