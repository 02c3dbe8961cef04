/** A page of the extension, or of the web, as a test handles it: the same in every browser. */
export interface View {
  /** Runs `code` in the page; it sees only what it is given. */
  run<Args extends readonly unknown[], Result>(
    code: ((...args: Args) => Result | Promise<Result>) | string,
    ...args: Args
  ): Promise<Result>;
  /** Resolves when an element matches; fails after 45 seconds, or after `timeoutMs`. */
  waitFor(selector: string, timeoutMs?: number): Promise<void>;
  click(selector: string): Promise<void>;
  /** Types into a field, after what is in it has been removed. */
  fill(selector: string, text: string): Promise<void>;
  press(key: 'Enter' | 'Escape' | 'Tab'): Promise<void>;
  /** Writes `screenshots/<name>.png`. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** What the popup says about a check. */
export interface Shown {
  readonly verdict: string;
  readonly stage: string;
  readonly headline: string;
  readonly reasons: readonly string[];
  readonly receipts: readonly string[];
  readonly text: string;
}

/** What the popup says now, with the parts of which the code is still under way. */
export async function shownIn(view: View): Promise<Shown> {
  await view.waitFor(':root:not(:has([data-part="loading"]))');
  return view.run(() => {
    // Folded parts count too, which innerText leaves out; textContent alone would glue words together.
    const said = (element: Element | null) => {
      if (!element) return '';
      const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const parts: string[] = [];
      while (words.nextNode()) parts.push(words.currentNode.nodeValue ?? '');
      return parts.join(' ').replace(/\s+/g, ' ').trim();
    };
    const items = (part: string) =>
      [...document.querySelectorAll(`[data-part="${part}"] li`)].map(said);
    const check = document.querySelector<HTMLElement>('[data-verdict]');
    return {
      verdict: check?.dataset.verdict ?? '',
      stage: check?.dataset.stage ?? '',
      headline: said(document.querySelector('h1')),
      reasons: items('reasons'),
      receipts: items('receipts'),
      text: said(document.body),
    };
  });
}
