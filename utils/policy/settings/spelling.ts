const mostEdits = 2;

/**
 * The one name among `known` that `written` can have been meant for: the nearest, at most two slips
 * of the finger away; null where there is none, or two are as near. Upper and lower case are the same.
 */
export function meantBy(written: string, known: readonly string[]): string | null {
  const near = known
    .map(name => ({ name, edits: editsBetween(written, name) }))
    .filter(({ name, edits }) => edits <= editsWithin(name));
  const fewest = Math.min(...near.map(it => it.edits));
  const [nearest, ...others] = near.filter(it => it.edits === fewest);
  return nearest && others.length === 0 ? nearest.name : null;
}

/** Two slips make any name of three letters of any other. */
function editsWithin(name: string): number {
  return name.length > 3 ? mostEdits : 1;
}

/** Letters to add, drop, replace or swap with their neighbor to make one text of the other. */
function editsBetween(one: string, other: string): number {
  const [a, b] = [one.trim().toLowerCase(), other.toLowerCase()];
  if (Math.abs(a.length - b.length) > mostEdits) return mostEdits + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = isSwap ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best;
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
