import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import ja from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { signalTable } from '../../utils/signals/table.ts';

const prefix = 'signal_';
const languages: Record<string, Record<string, { message: string }>> = { en, ja };
const keys = Object.keys(signalTable).map(id => prefix + id.replaceAll('-', '_'));

describe.each(Object.entries(languages))('the texts of the signals in %s', (language, texts) => {
  it('has one for every signal', () => {
    const missing = keys.filter(key => !texts[key]?.message);
    expect(
      missing.map(key => `Write the text "${key}" in public/_locales/${language}/messages.json.`),
    ).toEqual([]);
  });

  it('has none for a signal that does not exist', () => {
    const orphans = Object.keys(texts).filter(key => key.startsWith(prefix) && !keys.includes(key));
    expect(
      orphans.map(key => `No signal has the text "${key}" of ${language}: delete or rename it.`),
    ).toEqual([]);
  });
});
