import type { Leak } from '../utils/leaks/types.ts';
import { decodePercent } from '../utils/link/decode.ts';
import { word } from './words.ts';

interface Props {
  readonly leaks: readonly Leak[];
  /** Whether to say what could come of it too. */
  readonly withMeaning?: boolean;
}

/** What the link would give away, one sentence per kind, and what could happen then. */
export function LeakList({ leaks, withMeaning }: Props) {
  const sentences = new Map(
    leaks.map(({ kind, part, detail }) => {
      const shown = readable(part);
      const values = { part: shown, detail: detail ?? shown };
      return [word('leak', kind, values) ?? kind, word('leakMeaning', kind)];
    }),
  );
  return (
    // A long list scrolls in its place, also by keyboard: what can be answered stays in sight.
    <ul data-part="leaks" {...(withMeaning && sentences.size > 2 ? { tabIndex: 0 } : {})}>
      {[...sentences].map(([sentence, meaning]) => (
        <li key={sentence}>
          {sentence}
          {withMeaning && meaning && <small>{meaning}</small>}
        </li>
      ))}
    </ul>
  );
}

/** `part` decoded, as the reasons name it too; as it is where that would hold what cannot be seen. */
function readable(part: string): string {
  const decoded = decodePercent(part);
  return /[\p{C}\p{Z}]/u.test(decoded) ? part : decoded;
}
