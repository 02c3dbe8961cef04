import { fromDisk } from '../../storage/disk.ts';
import { checks } from '../store.ts';
import type { Check } from '../types.ts';

/** The checks of one list that were begun and are kept, in its order. */
export async function checksOfList(list: string): Promise<Check[]> {
  const inMemory = (await checks.inMemory()).filter(check => check.place?.list === list);
  const newer = new Set(inMemory.map(check => check.id));
  const onDisk = await fromDisk(async database => {
    const found: Check[] = [];
    const index = database.transaction('checks').store.index('startedAt');
    for await (const { value } of index.iterate(null, 'prev')) {
      const { place } = value as { place?: { list?: unknown } };
      const check = place?.list === list && !newer.has(value.id) ? checks.parse(value) : null;
      if (check) found.push(check);
      if (found.length > 0 && found.length === check?.place?.of) break;
    }
    return found;
  }, []);
  return [...inMemory, ...onDisk].sort((a, b) => (a.place?.at ?? 0) - (b.place?.at ?? 0));
}
