import { placesOf } from './install.ts';
import type { Kit } from './kit.ts';
import { xmlText } from './xml.ts';

const organization = 'second-look';

/** A configuration profile for Chrome and Edge on macOS; each payload is a domain of preferences. */
export function configurationProfile(kit: Kit): string {
  const payloads = placesOf(kit).flatMap(({ id, domain, name, install }) => [
    payload(`${domain}.extensions.${id}`, `Second Look (${name})`, kit.keys),
    ...(install ? [payload(domain, name, { ExtensionSettings: { [id]: install } })] : []),
  ]);
  const profile = {
    PayloadContent: payloads,
    PayloadDisplayName: 'Second Look',
    PayloadIdentifier: organization,
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: uuidOf(JSON.stringify(payloads)),
    PayloadVersion: 1,
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    `<plist version="1.0">\n${element(profile)}\n</plist>\n`,
  ].join('\n');
}

function payload(type: string, name: string, values: Readonly<Record<string, unknown>>) {
  return {
    ...values,
    PayloadDisplayName: name,
    PayloadIdentifier: `${organization}.${type}`,
    PayloadType: type,
    PayloadUUID: uuidOf(`${type} ${JSON.stringify(values)}`),
    PayloadVersion: 1,
  };
}

function element(value: unknown): string {
  if (typeof value === 'boolean') return `<${value}/>`;
  if (typeof value === 'number') {
    return Number.isInteger(value) ? `<integer>${value}</integer>` : `<real>${value}</real>`;
  }
  if (Array.isArray(value)) return `<array>\n${value.map(element).join('\n')}\n</array>`;
  if (typeof value !== 'object' || !value) return `<string>${xmlText(String(value))}</string>`;
  const entries = Object.entries(value).map(
    ([name, it]) => `<key>${xmlText(name)}</key>\n${element(it)}`,
  );
  return `<dict>\n${entries.join('\n')}\n</dict>`;
}

/** An id that changes with what it stands for and with nothing else, so that the same policy makes the same file. */
function uuidOf(text: string): string {
  const parts = [1, 2, 3, 4].map(seed => {
    let hash = 0x811c9dc5 ^ (seed * 0x9e3779b1);
    for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  const digits = parts.join('').toUpperCase();
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
}
