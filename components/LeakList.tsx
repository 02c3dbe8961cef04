import type { Leak } from '../utils/leaks/types.ts';
import { word } from './words.ts';

/** What the link would give away, one sentence per kind. */
export function LeakList({ leaks }: { leaks: readonly Leak[] }) {
  const sentences = leaks.map(({ kind, part, detail }) => {
    const values = { part, detail: detail ?? part };
    return word('leak', kind, values) ?? kind;
  });
  return (
    <ul data-part="leaks">
      {[...new Set(sentences)].map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
