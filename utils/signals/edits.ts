/** Where words differ so early, they are different words. */
const shortestBeginning = 3;

/** Whether two letters, beside each other or not, have changed places. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = firstDifference(a, b);
  let other = at + 1;
  while (other < a.length && a.charCodeAt(other) === b.charCodeAt(other)) other += 1;
  return (
    other < a.length &&
    a[at] === b[other] &&
    a[other] === b[at] &&
    isSameFrom(a, other + 1, b, other + 1)
  );
}

/** Whether one letter more, less or other makes one word of the other; they must not be alike. */
export function isOneEdit(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  const longer = a.length - b.length;
  return isSameFrom(a, longer < 0 ? at : at + 1, b, longer > 0 ? at : at + 1);
}

/** Whether two such changes do, none of them among the first three letters. */
export function isTwoEdits(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  if (at < shortestBeginning) return false;
  return (
    isOneEdit(a.slice(at + 1), b.slice(at + 1)) ||
    isOneEdit(a.slice(at + 1), b.slice(at)) ||
    isOneEdit(a.slice(at), b.slice(at + 1))
  );
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

// Compares in place: cutting pieces off for every brand would be most of a link's reading time.
function isSameFrom(a: string, fromA: number, b: string, fromB: number): boolean {
  if (a.length - fromA !== b.length - fromB) return false;
  for (let at = fromA; at < a.length; at += 1) {
    if (a.charCodeAt(at) !== b.charCodeAt(at - fromA + fromB)) return false;
  }
  return true;
}
