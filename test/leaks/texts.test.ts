import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import ja from '../../public/_locales/ja/messages.json';
import { leakKinds } from '../../utils/leaks/types.ts';

const languages: Record<string, Record<string, { message: string }>> = { en, ja };

describe.each(Object.keys(languages))('in %s', language => {
  it.each(leakKinds)('%s says what it is and what scanning would mean', kind => {
    const suffix = kind.replaceAll('-', '_');
    for (const key of [`leak_${suffix}`, `leakMeaning_${suffix}`]) {
      const message = languages[language]?.[key]?.message ?? `${key} is missing`;
      expect(message).not.toMatch(/is missing|\bsafe\b|安全/i);
      const values = message.match(/\{\w+\}/g) ?? [];
      expect(values.filter(value => !['{part}', '{detail}'].includes(value))).toEqual([]);
    }
  });
});
