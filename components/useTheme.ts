import { useEffect } from 'preact/hooks';
import type { EffectiveSettings } from '../utils/policy/types.ts';

/** Puts the chosen color scheme on the page; `system` leaves it to the browser. */
export function useTheme(theme: EffectiveSettings['theme']['value'] | undefined): void {
  useEffect(() => {
    const root = document.documentElement;
    if (!theme || theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }, [theme]);
}
