/** Something wrong with a text that was to be JSON. */
interface JsonFault {
  readonly code: 'broken' | 'twice';
  /** Where in the object, e.g. `sources.otx`; empty at the top. */
  readonly path: string;
  /** Of a broken text: the line on which it breaks, from 1. */
  readonly line?: number;
}

/** A JSON text that was read, or all that is wrong with it. */
type JsonRead = { readonly value: unknown } | { readonly faults: readonly JsonFault[] };

/**
 * Reads JSON, and tells what `JSON.parse` keeps to itself: at which name a text breaks or ends too
 * soon, and which names stand twice, so that one of their values would be lost without a word.
 */
export function readJson(text: string): JsonRead {
  const plain = text.replace(/^\ufeff/, '');
  const faults = faultsOf(plain);
  if (faults.length > 0) return { faults };
  try {
    return { value: JSON.parse(plain) };
  } catch {
    return { faults: [{ code: 'broken', path: '', line: 1 }] };
  }
}

const token = /\s*(?:[{}[\],:]|"(?:[^"\\\n\r\t]|\\.)*"|[^\s{}[\],:"]+)?/uy;
const plainValue = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

class Broken extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`broken at ${path}`);
    this.path = path;
  }
}

function faultsOf(text: string): JsonFault[] {
  const twice: JsonFault[] = [];
  let at = 0;
  const next = () => {
    token.lastIndex = at;
    const found = token.exec(text) ?? [''];
    at += found[0].length;
    return found[0].trim();
  };
  const readValue = (path: string, first = next()): void => {
    if (first === '{') readMembers(path);
    else if (first === '[') readEntries(path);
    else if (!isString(first) && !plainValue.test(first)) throw new Broken(path);
  };
  const readMembers = (path: string) => {
    const names = new Set<string>();
    // Of a half file the last name that is whole tells more than the object around it.
    let here = path;
    for (let first = next(); first !== '}' || names.size > 0; first = next()) {
      if (!isString(first)) throw new Broken(here);
      const name = String(JSON.parse(first));
      here = path ? `${path}.${name}` : name;
      if (names.has(name)) twice.push({ code: 'twice', path: here });
      names.add(name);
      if (next() !== ':') throw new Broken(here);
      readValue(here);
      const end = next();
      if (end === '}') return;
      if (end !== ',') throw new Broken(here);
    }
  };
  const readEntries = (path: string) => {
    let first = next();
    if (first === ']') return;
    for (let place = 0; ; place++, first = next()) {
      const here = path ? `${path}.${place}` : String(place);
      readValue(here, first);
      const end = next();
      if (end === ']') return;
      if (end !== ',') throw new Broken(here);
    }
  };
  try {
    readValue('');
    if (next() !== '' || at < text.trimEnd().length) throw new Broken('');
    return twice;
  } catch (error) {
    const path = error instanceof Broken ? error.path : '';
    return [{ code: 'broken', path, line: text.slice(0, at).split('\n').length }];
  }
}

function isString(read: string): boolean {
  try {
    return read.startsWith('"') && typeof JSON.parse(read) === 'string';
  } catch {
    return false;
  }
}
