import { isObject } from './salvage.ts';

/** Lower case, no blanks around, `-` between words: for values out of a fixed list. */
export function toWord(written: unknown): unknown {
  return typeof written === 'string'
    ? written
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-')
    : written;
}

const flags: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };

/** A boolean also as the Windows registry and hand-written files spell it: 0, 1, "true", "0". */
export function toFlag(written: unknown): unknown {
  const word = typeof written === 'number' ? String(written) : toWord(written);
  return typeof word === 'string' && Object.hasOwn(flags, word) ? flags[word] : written;
}

/** A number also where it is written as text. */
export function toNumber(written: unknown): unknown {
  const text = typeof written === 'string' ? written.trim() : '';
  return /^\d{1,9}$/.test(text) ? Number(text) : written;
}

/** A text without blanks around it. */
export function toTrimmed(written: unknown): unknown {
  return typeof written === 'string' ? written.trim() : written;
}

/** What a text holds where it is JSON, as the registry keeps lists and objects; else the value itself. */
export function fromJsonText(written: unknown): unknown {
  if (typeof written !== 'string' || !isJsonText(written)) return written;
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}

function isJsonText(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** What stands in the form of Google's Admin console, `{"Value": …}`; else the value itself. */
export function fromBox(written: unknown): unknown {
  const isBox = isObject(written) && Object.keys(written).join() === 'Value';
  return isBox ? written.Value : written;
}

/** A list, also as JSON text or with commas; each text in it without blanks around it. */
export function toList(written: unknown): unknown {
  const value = fromJsonText(written);
  // Half a JSON text is no list of names with brackets.
  const isPlain = typeof value === 'string' && !isJsonText(value);
  const list = isPlain ? value.split(/[,;\n]/) : value;
  return Array.isArray(list) ? list.map(toTrimmed).filter(entry => entry !== '') : list;
}

/** A list of the ids that sign-in services give to apps; Microsoft's tools show them in braces. */
export function toClientIds(written: unknown): unknown {
  const list = toList(written);
  if (!Array.isArray(list)) return list;
  return list.map(it =>
    typeof it === 'string' ? it.toLowerCase().replace(/^\{(.*)\}$/, '$1') : it,
  );
}

/** A list of ids, which are all in lower case. */
export function toIds(written: unknown): unknown {
  const list = toList(written);
  return Array.isArray(list) ? list.map(toWord) : list;
}

/** An object with each of its values changed; anything else as it is. */
export function mapValues(value: unknown, change: (entry: unknown) => unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, change(entry)]));
}
