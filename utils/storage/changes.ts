interface Change<T> {
  readonly make: (record: T) => T;
  readonly resolve: (after: T | null) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue<T> {
  readonly waiting: Change<T>[];
  readonly settled: Promise<void>;
}

/**
 * Changes of records that each wait for the one before. Those of the same record that come while one
 * is read or written are made in their order and written once: many sources answer at a time.
 * `read` and `write` never throw.
 */
export function changesInTurn<T extends object>(
  read: (id: string) => Promise<T | null>,
  write: (record: T) => Promise<void>,
) {
  const queues = new Map<string, Queue<T>>();

  /** Changes one record, and gives back what was written; null where there is none. */
  function update(id: string, make: (record: T) => T): Promise<T | null> {
    return new Promise((resolve, reject) => {
      const change = { make, resolve, reject };
      const queue = queues.get(id);
      if (queue) queue.waiting.push(change);
      else begin(id, [change]);
    });
  }

  function begin(id: string, waiting: Change<T>[]): void {
    const work = async () => {
      while (waiting.length > 0) await together(id, waiting);
      queues.delete(id);
    };
    queues.set(id, { waiting, settled: work() });
  }

  /** Makes all changes that wait when the record has been read. */
  async function together(id: string, waiting: Change<T>[]): Promise<void> {
    const before = await read(id);
    const changes = waiting.splice(0);
    let after: T | null = before;
    const made = changes.filter(change => {
      try {
        after = after && change.make(after);
        return true;
      } catch (error) {
        change.reject(error);
        return false;
      }
    });
    if (after && after !== before) await write(after);
    for (const change of made) change.resolve(after);
  }

  /** Waits for the changes that are under way; the ids of what they change. */
  async function settle(): Promise<string[]> {
    const ids = [...queues.keys()];
    await Promise.all([...queues.values()].map(it => it.settled));
    return ids;
  }

  return { update, settle };
}
