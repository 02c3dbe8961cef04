import { useEffect } from 'preact/hooks';
import type { EffectiveSettings } from '../utils/policy/types.ts';

type Theme = EffectiveSettings['theme']['value'];

// Read before the first paint without waiting, unlike the settings themselves.
const place = 'theme';
put(remembered());

/** Puts the chosen color scheme on the page, and on the next one from its first frame; `system` leaves it to the browser. */
export function useTheme(theme: Theme | undefined): void {
  useEffect(() => {
    if (!theme) return;
    put(theme);
    remember(theme);
  }, [theme]);
}

function put(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

function remembered(): Theme {
  try {
    const theme = localStorage.getItem(place);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    // A browser that keeps nothing has nothing to read; the settings come a moment later.
    return 'system';
  }
}

function remember(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(place);
    else localStorage.setItem(place, theme);
  } catch {}
}
