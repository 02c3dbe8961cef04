import type { Fact } from '../utils/lookup/types.ts';
import { country, day } from './time.ts';
import { word } from './words.ts';

/** What a source knows beside its judgment. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ label, value, as }) => (
        <div key={`${label} ${value}`}>
          <dt>{word('fact', label) ?? label}</dt>
          <dd>{as === 'date' ? day(value) : as === 'country' ? country(value) : value}</dd>
        </div>
      ))}
    </dl>
  );
}
