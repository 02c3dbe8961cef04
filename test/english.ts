import messages from '../public/_locales/en/messages.json' with { type: 'json' };

/**
 * The English text of `key`, filled from `values`, so that a test names a sentence without
 * repeating it. Where a place has no value, the text up to there; throws where that is nothing,
 * because every page contains an empty text.
 */
export function english(
  key: keyof typeof messages,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const filled = messages[key].message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
  const text = filled.replace(/\{\w+\}.*$/s, '');
  if (!text.trim()) throw new Error(`Nothing of the text "${key}" is left to look for.`);
  return text;
}
