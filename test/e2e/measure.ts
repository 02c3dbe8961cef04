import type { View } from './view.ts';

/** Numbers of the first screen, in CSS pixels from its top; null where a state has no such part. */
export interface Measures {
  readonly picture: number | null;
  readonly action: number | null;
  /** Sum of all layout shifts since `watchShifts`. */
  readonly shift: number;
}

/** What no first screen may exceed: the whole answer is seen without scrolling, and nothing jumps. */
export const bounds: { readonly [Part in keyof Measures]: number } = {
  picture: 480,
  action: 560,
  shift: 0.02,
};

/** Adds up how far things move on the page by themselves, from the moment that it shows a check. */
export function watchShifts(view: View): Promise<void> {
  return view.run(() => {
    const page = globalThis as { shifted?: number };
    page.shifted = 0;
    const watch = () =>
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          page.shifted = (page.shifted ?? 0) + entry.value;
        }
      }).observe({ type: 'layout-shift' });
    new MutationObserver((_, arrival) => {
      if (!document.querySelector('article[data-check]')) return;
      arrival.disconnect();
      // The change from home to the check is no jump.
      requestAnimationFrame(() => requestAnimationFrame(watch));
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** Measures the page as it stands. */
export function measure(view: View): Promise<Measures> {
  return view.run(() => {
    const topOf = (selector: string) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box ? Math.round(box.top + scrollY) : null;
    };
    return {
      picture: topOf('[data-part="glance"]'),
      action: topOf('[data-part="advice"] .steps'),
      shift: (globalThis as { shifted?: number }).shifted ?? 0,
    };
  });
}

/** What exceeds its bound, as sentences. */
export function exceeded(measures: Measures): string[] {
  return (Object.keys(bounds) as (keyof Measures)[])
    .filter(part => (measures[part] ?? 0) >= bounds[part])
    .map(part => `${part} is ${measures[part]}, must be under ${bounds[part]}`);
}
