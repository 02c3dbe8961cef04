import { useRef } from 'preact/hooks';
import type { Check } from '../utils/check/types.ts';
import type { Catalog } from './actions.ts';
import { headline, subline } from './headline.ts';

interface Props {
  readonly check: Check;
  readonly catalog: Catalog | null;
  readonly now: number;
}

/** What people who listen are told: once for each change of the verdict, and nothing in between. */
export function Announcement({ check, catalog, now }: Props) {
  const told = useRef({ title: '', words: '' });
  const { title } = headline(check);
  if (told.current.title !== title) {
    told.current = { title, words: `${title} ${subline(check, catalog, now)}` };
  }
  return (
    <p class="heard" role="status" data-part="heard">
      {told.current.words}
    </p>
  );
}
