import type { View } from './view.ts';

/** Numbers of the first screen, in CSS pixels from its top; null where a state has no such part. */
export interface Measures {
  readonly picture: number | null;
  readonly action: number | null;
  /** Sum of all layout shifts since `watchShifts`. */
  readonly shift: number;
  /** What moved, and from where to where. */
  readonly moved: readonly string[];
}

/** What no first screen may exceed: the whole answer is seen without scrolling, and nothing jumps. */
const bounds = {
  picture: 480,
  action: 560,
  shift: 0.02,
};

interface Shifts {
  sum: number;
  readonly moved: string[];
  /** Set where the test itself moves things. */
  isOver: boolean;
}

/** Of a `layout-shift`, as TypeScript does not know it. */
interface ShiftEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

/** Adds up anew how far things move on the page by themselves, from the moment that it shows a check. */
export function watchShifts(view: View): Promise<void> {
  return view.run(() => {
    const page = globalThis as { shifts?: Shifts };
    const shifts: Shifts = { sum: 0, moved: [], isOver: false };
    if (page.shifts) page.shifts.isOver = true;
    page.shifts = shifts;
    const watch = () =>
      new PerformanceObserver(list => {
        for (const { value, sources } of list.getEntries() as unknown as ShiftEntry[]) {
          if (shifts.isOver) return;
          shifts.sum += value;
          for (const { node, previousRect, currentRect } of sources) {
            const name = (node?.cloneNode(false) as Element)?.outerHTML ?? node?.nodeName ?? '';
            const way = `${Math.round(previousRect.top)} to ${Math.round(currentRect.top)}`;
            shifts.moved.push(`${name.slice(0, 60)} ${way}`);
          }
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

/** Ends the watch: what follows is moved by the test. */
export function endShifts(view: View): Promise<void> {
  return view.run(() => {
    const { shifts } = globalThis as { shifts?: Shifts };
    if (shifts) shifts.isOver = true;
  });
}

/** Measures the page as it stands. */
export function measure(view: View): Promise<Measures> {
  return view.run(() => {
    const topOf = (selector: string) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box ? Math.round(box.top + scrollY) : null;
    };
    const page = globalThis as { shifts?: Shifts };
    return {
      picture: topOf('[data-part="glance"]'),
      action: topOf('[data-part="advice"] .steps'),
      shift: page.shifts?.sum ?? 0,
      moved: page.shifts?.moved ?? [],
    };
  });
}

/** What exceeds its bound, as sentences, and what moved where that is too far. */
export function exceeded(measures: Measures, shift = bounds.shift): string[] {
  const limits = { ...bounds, shift };
  const sentences = (Object.keys(limits) as (keyof typeof limits)[])
    .filter(part => (measures[part] ?? 0) >= limits[part])
    .map(part => `${part} is ${measures[part]}, must be under ${limits[part]}`);
  const moved = measures.shift >= shift ? measures.moved.map(it => `moved: ${it}`) : [];
  return [...sentences, ...moved];
}
