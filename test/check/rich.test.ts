import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRich } from '../../utils/check/rich.ts';
import { pass, startBackground } from './background.ts';

const trap = 'https://login.elsewhere.example/session';
const named = 'https://www.paypal.com/signin';

describe('the links of rich text', () => {
  it('are where they lead, not what they say', () => {
    const { reading, shownFor } = readRich(`Dear customer ${named}`, [{ url: trap, shown: named }]);
    expect(reading.targets.map(it => it.url)).toEqual([trap]);
    expect(shownFor).toEqual({ [trap]: named });
  });

  it('stand beside those that only the words hold', () => {
    const words = 'https://plain.example/a';
    const { reading } = readRich(`See ${words} or here`, [{ url: trap, shown: 'here' }]);
    expect(reading.targets.map(it => it.url)).toEqual([trap, words]);
  });

  it('keeps what is no web address, and survives what is no address at all', () => {
    const { reading } = readRich('', [
      { url: 'mailto:kim@corp.example', shown: 'Kim' },
      { url: 'https://', shown: 'x' },
    ]);
    expect(reading.targets).toEqual([]);
    expect(reading.others.map(it => it.scheme)).toContain('mailto');
  });
});

describe('a check of a link whose text is known', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('says first that the text names another site', async () => {
    const { begin, advance, records } = await startBackground();
    const { id } = await begin({ text: trap, origin: 'link', private: false, shown: named });
    void advance(id);
    await pass(3_000);
    const check = await records.readCheck(id);
    expect(check?.verdict.reasons[0]).toMatchObject({
      id: 'signal_text_names_brand',
      values: { shown: 'www.paypal.com', real: 'elsewhere.example' },
    });
    expect(check?.verdict.word).toBe('suspicious');
  });

  it('remembers the text of the choice that is picked', async () => {
    const { begin, handle, records } = await startBackground();
    const other = 'https://www.gardening-club.example/spring';
    const { id, stage } = await begin({
      text: '',
      origin: 'popup',
      private: false,
      links: [
        { url: other, shown: 'Spring' },
        { url: trap, shown: named },
      ],
    });
    expect(stage).toBe('choosing');
    await handle({ kind: 'choose', check: id, url: trap }, { private: false });
    await pass(3_000);
    expect((await records.readCheck(id))?.verdict.reasons[0]?.id).toBe('signal_text_names_brand');
  });
});
