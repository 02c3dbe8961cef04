import { useEffect } from 'preact/hooks';

/** Brings what the address names after `#` into view, once `ready`: it is not there while the page loads. */
export function useHashTarget(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const goThere = () => {
      const part = document.getElementById(location.hash.slice(1));
      if (!part) return;
      // A link to a whole section leaves folded what is folded in it.
      const isSection = part.localName === 'section';
      if (!isSection) for (const it of part.querySelectorAll('details')) it.open = true;
      part.scrollIntoView({ block: 'start' });
      const field = isSection ? null : part.querySelector<HTMLElement>('form input');
      const first = part.querySelector<HTMLElement>('input, button, select, summary');
      (field ?? first)?.focus({ preventScroll: true });
    };
    goThere();
    // Whatever else follows the address comes first, such as the end of a search.
    const soon = () => void setTimeout(goThere);
    addEventListener('hashchange', soon);
    return () => removeEventListener('hashchange', soon);
  }, [ready]);
}
