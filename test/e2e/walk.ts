import type { ChromiumView } from './chromium-view.ts';

/** One thing that Tab reaches. */
export interface Stop {
  /** What it is called, or its tag. */
  readonly name: string;
  /** Its place among all that can have the focus, as the document is read. */
  readonly order: number;
  /** CSS pixels; of a link within a sentence, those of the sentence. */
  readonly width: number;
  readonly height: number;
  /** Whether it looks otherwise than without the focus. */
  readonly isMarked: boolean;
  /** Whether something else lies over its middle. */
  readonly isCovered: boolean;
  /** How many places before it Tab left out. */
  readonly missed: number;
}

/** Walks through the page by Tab until it comes round; fails where it never does. */
export async function walk(view: ChromiumView): Promise<Stop[]> {
  await view.run(() => {
    // Tab goes on from where the focus was last: here from the very top.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  });
  const stops: Stop[] = [];
  const most = 120;
  for (let step = 0; step < most; step += 1) {
    await view.press('Tab');
    const stop = await view.run(look);
    if (!stop || stops.some(it => it.order === stop.order)) return withGaps(stops);
    stops.push(stop);
  }
  throw new Error(`Tab did not come round in ${most} steps.`);
}

function withGaps(stops: readonly Stop[]): Stop[] {
  const inOrder = stops.toSorted((a, b) => a.order - b.order);
  return inOrder.map((stop, at) => ({
    ...stop,
    missed: stop.order - (inOrder[at - 1]?.order ?? -1) - 1,
  }));
}

function look(): Stop | null {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return null;
  const usable = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ].filter(it => it.checkVisibility({ visibilityProperty: true }) && !it.matches(':disabled'));
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const at = document.elementFromPoint(
    Math.min(box.left + box.width / 2, innerWidth - 1),
    Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1),
  );
  return {
    name: element.ariaLabel || element.textContent?.trim().slice(0, 60) || element.tagName,
    order: usable.indexOf(element),
    width: Math.round(box.width),
    height: Math.round(box.height),
    isMarked: element.matches(':focus-visible') && style.outlineStyle !== 'none',
    isCovered: !(at && (element.contains(at) || at.contains(element))),
    missed: 0,
  };
}
