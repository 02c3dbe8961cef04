import { useEffect } from 'preact/hooks';

/** Brings what the address names after `#` into view, once `ready`: it is not there while the page loads. */
export function useHashTarget(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const goThere = () => {
      const part = document.getElementById(location.hash.slice(1));
      if (!part) return;
      for (const details of part.querySelectorAll('details')) details.open = true;
      part.scrollIntoView({ block: 'start' });
      part.querySelector<HTMLElement>('input, button, select')?.focus({ preventScroll: true });
    };
    goThere();
    addEventListener('hashchange', goThere);
    return () => removeEventListener('hashchange', goThere);
  }, [ready]);
}
