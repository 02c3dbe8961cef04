/** As much of a store as marking needs. */
interface Walkable {
  index(name: 'startedAt'): {
    iterate(query: null, direction: 'prev'): AsyncIterable<Walked>;
  };
}

interface Walked {
  readonly value: { readonly stage: string };
  update(value: never): Promise<unknown>;
}

const mostMarked = 1_000;

/**
 * Version 3: marks the newest checks that were not seen to their end, so that the index finds them.
 * What they have to tell is not decided here: below every rank they wait to be given theirs.
 */
export async function markUnranked(checks: Walkable): Promise<void> {
  let walked = 0;
  for await (const cursor of checks.index('startedAt').iterate(null, 'prev')) {
    if (++walked > mostMarked) return;
    const { stage, seen } = cursor.value as { stage: string; seen?: unknown };
    if (stage !== 'done' || seen !== true) {
      await cursor.update({ ...cursor.value, attention: 0 } as never);
    }
  }
}
