import { expect, it, vi } from 'vitest';
import { changesInTurn } from '../../utils/storage/changes.ts';

interface Tally {
  readonly id: string;
  readonly words: readonly string[];
}

/** Records that take their time, as those of a disk do. */
function disk(...ids: string[]) {
  const records = new Map<string, Tally>(ids.map(id => [id, { id, words: [] }]));
  const turn = () => new Promise<void>(resolve => setTimeout(resolve));
  const read = vi.fn(async (id: string) => {
    const found = records.get(id) ?? null;
    await turn();
    return found;
  });
  const write = vi.fn(async (record: Tally) => {
    await turn();
    records.set(record.id, record);
  });
  return { records, read, write, ...changesInTurn(read, write) };
}

const say = (word: string) => (it: Tally) => ({ ...it, words: [...it.words, word] });

it('loses none of many changes at once, keeps their order and writes them together', async () => {
  const { records, read, write, update } = disk('a');
  const words = Array.from({ length: 30 }, (_, at) => `word ${at}`);
  const after = await Promise.all(words.map(word => update('a', say(word))));
  expect(records.get('a')?.words).toEqual(words);
  expect(new Set(after)).toEqual(new Set([records.get('a')]));
  expect(write).toHaveBeenCalledTimes(1);
  expect(read).toHaveBeenCalledTimes(1);
});

it('reads again for what comes while it writes', async () => {
  const { records, write, update } = disk('a');
  let late: Promise<Tally | null> | undefined;
  write.mockImplementationOnce(async record => {
    late = update('a', say('late'));
    await new Promise<void>(resolve => setTimeout(resolve));
    records.set(record.id, record);
  });
  expect((await update('a', say('first')))?.words).toEqual(['first']);
  expect((await late)?.words).toEqual(['first', 'late']);
  expect(write).toHaveBeenCalledTimes(2);
});

it('lets one change that throws spoil no other', async () => {
  const { records, update } = disk('a');
  const [first, broken, last] = await Promise.allSettled([
    update('a', say('first')),
    update('a', () => {
      throw new Error('no such word');
    }),
    update('a', say('last')),
  ]);
  expect([first.status, broken.status, last.status]).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(records.get('a')?.words).toEqual(['first', 'last']);
  expect((await update('a', say('again')))?.words).toEqual(['first', 'last', 'again']);
});

it('writes nothing where nothing changed, and nothing of what is gone', async () => {
  const { write, update } = disk('a');
  expect(await update('a', it => it)).toEqual({ id: 'a', words: [] });
  const never = vi.fn(say('never'));
  expect(await update('gone', never)).toBeNull();
  expect(never).not.toHaveBeenCalled();
  expect(write).not.toHaveBeenCalled();
});

it('keeps records apart, and says which of them are being changed', async () => {
  const { records, update, settle } = disk('a', 'b', 'c');
  void update('a', say('one'));
  void update('b', say('other'));
  expect(await settle()).toEqual(['a', 'b']);
  expect([...records.values()].map(it => it.words)).toEqual([['one'], ['other'], []]);
  expect(await settle()).toEqual([]);
});
