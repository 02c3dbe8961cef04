import { type ManagedNode, managedSchema } from '../../../utils/policy/export/chromium.ts';

const nodes: Readonly<Record<string, ManagedNode>> = managedSchema().properties ?? {};

/** Values by key; a key that the file takes away first is not among the old ones. */
export interface Registry {
  readonly values: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  readonly removed: readonly string[];
}

/** Reads a registry file as regedit would: by its mark, its first line, and CRLF alone. Throws on anything else. */
export function parseRegistryFile(bytes: Uint8Array): Registry {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) throw new Error('no mark of UTF-16');
  const lines = new TextDecoder('utf-16le', { fatal: true }).decode(bytes).split('\r\n');
  if (lines[0] !== 'Windows Registry Editor Version 5.00') throw new Error('no registry file');
  const values = new Map<string, Map<string, unknown>>();
  const removed: string[] = [];
  let current: Map<string, unknown> | null = null;
  for (const line of lines.slice(1)) {
    if (line === '') continue;
    const [, minus, key] = /^\[(-?)(HKEY_LOCAL_MACHINE\\[^[\]\n]+)\]$/.exec(line) ?? [];
    if (key && minus) removed.push(key);
    else if (key) {
      current = new Map();
      values.set(key, current);
    } else {
      const [, name, data] = /^"((?:[^"\\]|\\["\\])*)"=([^\r\n]+)$/.exec(line) ?? [];
      if (name === undefined || !data || !current) throw new Error(`not readable: ${line}`);
      current.set(unquoted(name), dataIn(data));
    }
  }
  return { values, removed };
}

function unquoted(text: string): string {
  return text.replace(/\\(["\\])/g, '$1');
}

function dataIn(data: string): unknown {
  if (/^dword:[\da-f]{8}$/.test(data)) return Number.parseInt(data.slice(6), 16);
  if (/^hex\(1\):(?:[\da-f]{2},)*[\da-f]{2}$/.test(data)) {
    const bytes = Uint8Array.from(data.slice(7).split(','), it => Number.parseInt(it, 16));
    const text = new TextDecoder('utf-16le').decode(bytes);
    if (!text.endsWith('\0')) throw new Error('no zero at the end');
    return text.slice(0, -1);
  }
  const [, text] = /^"((?:[^"\\\r\n]|\\["\\])*)"$/.exec(data) ?? [];
  if (text === undefined) throw new Error(`not readable: ${data}`);
  return unquoted(text);
}

/** What Chromium makes of registry values by an extension's schema (registry_dict.cc); what it drops is missing. */
export function fromRegistry(values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const entries = [...values].flatMap(([key, value]) => {
    const converted = nodes[key] && convert(nodes[key], value);
    return converted === undefined ? [] : [[key, converted] as const];
  });
  return Object.fromEntries(entries);
}

function convert({ type }: ManagedNode, value: unknown): unknown {
  const number = typeof value === 'number' || /^-?\d+$/.test(String(value)) ? Number(value) : null;
  if (type === 'boolean') return number === null ? undefined : number !== 0;
  if (type === 'integer') return number ?? undefined;
  if (type === 'string') return typeof value === 'string' ? value : undefined;
  return typeof value === 'string' ? JSON.parse(value) : undefined;
}
