import { placesOf } from './install.ts';
import type { Kit } from './kit.ts';

/**
 * A registry file for Chrome and Edge on Windows. Chromium reads a DWORD as a boolean or a number, a
 * REG_SZ as text or, by our schema, as a list or an object in JSON; nothing else becomes text. The
 * old key goes first, so that a value which is no longer set does not stay.
 */
export function registryFile(kit: Kit): string {
  const sections = placesOf(kit).flatMap(({ id, registry, install }) => {
    const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${registry}`;
    const policy = `${root}\\3rdparty\\extensions\\${id}\\policy`;
    return [
      `[-${policy}]`,
      section(policy, kit.keys),
      ...(install ? [section(`${root}\\ExtensionSettings\\${id}`, install)] : []),
    ];
  });
  const text = ['Windows Registry Editor Version 5.00', ...sections].join('\n\n');
  return `${text}\n`.replaceAll('\n', '\r\n');
}

function section(key: string, values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values).map(([name, value]) => `${quoted(name)}=${data(value)}`);
  return [`[${key}]`, ...lines].join('\n');
}

const mostDword = 0x7fffffff;

function data(value: unknown): string {
  if (typeof value === 'boolean') return dword(Number(value));
  if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostDword) {
    return dword(Number(value));
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // A line cannot hold a line's end; bytes can.
  return /\p{Cc}/u.test(text) ? bytes(text) : quoted(text);
}

function dword(value: number): string {
  return `dword:${value.toString(16).padStart(8, '0')}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** REG_SZ as its bytes: UTF-16, low byte first, with the zero at the end. */
function bytes(text: string): string {
  const whole = `${text}\0`;
  const units = Array.from({ length: whole.length }, (_, at) => whole.charCodeAt(at));
  const hex = units.flatMap(unit => [unit & 0xff, unit >> 8]);
  return `hex(1):${hex.map(it => it.toString(16).padStart(2, '0')).join(',')}`;
}
