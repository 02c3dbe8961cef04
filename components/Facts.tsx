import type { Fact } from '../utils/lookup/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { country, day } from './time.ts';
import { listOf, word } from './words.ts';

/** What holds several things, none of which has a comma in it. */
const lists: readonly Fact['label'][] = [
  'addresses',
  'hostnames',
  'listedBy',
  'malwareFamily',
  'openPorts',
  'status',
  'tags',
];

/** What a source knows beside its judgment. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(fact => (
        <div key={`${fact.label} ${fact.value}`}>
          <dt>{word('fact', fact.label) ?? fact.label}</dt>
          <dd>{spell(fact)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A value as people write it: a day, a country, a share of something, a list. */
function spell({ label, value, as }: Fact): string {
  if (as === 'date') return day(value);
  if (as === 'country') return country(value);
  const [, count, all] = /^(\d+) \/ (\d+)$/.exec(value) ?? [];
  if (count && all) return t('factOf', { count, all });
  return lists.includes(label) ? listOf(value.split(', ')) : value;
}
