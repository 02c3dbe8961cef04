import { textOf } from '../utils/platform/i18n.ts';
import type { Reason } from '../utils/verdict/types.ts';
import { type Catalog, sourceName } from './actions.ts';
import { listOf, spellValues, word } from './words.ts';

/** One sentence of the reasons; it may stand for several voices that say the same. */
interface Sentence {
  readonly id: string;
  readonly weight: Reason['weight'];
  readonly text: string;
}

/** The reasons as sentences, weightiest first. Sources that say the same are named together, in the place of the first. */
export function sentencesOf(reasons: readonly Reason[], catalog: Catalog | null): Sentence[] {
  const groups = new Map<string, Reason[]>();
  for (const [index, given] of reasons.entries()) {
    const reason = asBlock(given, catalog);
    const said = reason.source ? reason.id.replace(/Detail$/, '') : `${reason.id} ${index}`;
    groups.set(said, [...(groups.get(said) ?? []), reason]);
  }
  return [...groups].flatMap(([said, members]) => {
    const names = [...new Set(members.map(it => nameOf(it, catalog)))];
    const values = { count: names.length, sources: listOf(names) };
    const together = names.length > 1 ? word('same', said.replace('reason_', ''), values) : null;
    const told = together ? members.slice(0, 1) : members;
    return told.map(it => ({
      id: it.id,
      weight: it.weight,
      text: together ?? sentence(it, catalog),
    }));
  });
}

/** A resolver keeps no list that one could look into: it blocks. */
function asBlock(reason: Reason, catalog: Catalog | null): Reason {
  const source = reason.source ? catalog?.get(reason.source) : undefined;
  const blocks = source?.resolves && source.group === 'reputation';
  return blocks && reason.id === 'reason_sourceMalicious'
    ? { ...reason, id: 'reason_sourceBlocks' }
    : reason;
}

function nameOf({ source, values }: Reason, catalog: Catalog | null): string {
  return spellValues(values).source ?? (source ? sourceName(catalog, source) : '');
}

function sentence({ id, source, values }: Reason, catalog: Catalog | null): string {
  const named = source ? { source: sourceName(catalog, source) } : {};
  return textOf(id, { ...named, ...spellValues(values) }) ?? id;
}
