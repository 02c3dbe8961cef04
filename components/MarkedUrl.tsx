import type { Leak } from '../utils/leaks/types.ts';

/** The whole address with every part that would give something away marked. */
export function MarkedUrl({ url, leaks }: { url: string; leaks: readonly Leak[] }) {
  return (
    // A long one scrolls in its place, also by keyboard.
    <code class="block" dir="ltr" {...(url.length > 120 ? { tabIndex: 0 } : {})}>
      {segments(url, leaks).map(({ start, text, marked }) =>
        marked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
      )}
    </code>
  );
}

interface Segment {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts `url` into marked and unmarked runs; overlapping leaks become one run. */
export function segments(url: string, leaks: readonly Pick<Leak, 'start' | 'end'>[]): Segment[] {
  const found: Segment[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) found.push({ start: at, text: url.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...leaks].sort((a, b) => a.start - b.start)) {
    add(Math.min(start, url.length), false);
    add(Math.min(end, url.length), true);
  }
  add(url.length, false);
  return found;
}
