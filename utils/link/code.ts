import { read } from './read.ts';

/** What a QR code may hold that is no web address. */
export const codeKinds = [
  'wifi',
  'sign-in',
  'phone',
  'mail',
  'contact',
  'event',
  'place',
  'payment',
  'app',
  'text',
] as const;
export type CodeKind = (typeof codeKinds)[number];

/** Secrets of the person's own: whatever else such a code holds, nothing of it is recorded. */
const secretKinds: readonly [CodeKind, RegExp][] = [
  ['wifi', /^wifi:/i],
  ['sign-in', /^otpauth(?:-migration)?:/i],
];

const kinds: readonly [CodeKind, RegExp][] = [
  ['phone', /^(?:tel|sms|smsto|mms|mmsto|facetime):/i],
  ['mail', /^(?:mailto|matmsg|smtp):/i],
  ['contact', /^(?:begin:vcard|mecard:|bizcard:)/i],
  ['event', /^begin:v(?:event|calendar)/i],
  ['place', /^geo:/i],
  [
    'payment',
    /^(?:bitcoin|bitcoincash|ethereum|litecoin|monero|lightning|upi|pay):|^(?:BCD|SPC)\r?\n/i,
  ],
  ['app', /^[a-z][a-z0-9+.-]*:\/\//i],
];

/** What the text of a QR code is: `link` where it holds at least one web address that can be checked. */
export function codeKind(text: string): CodeKind | 'link' {
  const trimmed = text.trim();
  const fits = ([, shape]: readonly [CodeKind, RegExp]) => shape.test(trimmed);
  const secret = secretKinds.find(fits);
  if (secret) return secret[0];
  if (read(trimmed).targets.length > 0) return 'link';
  return kinds.find(fits)?.[0] ?? 'text';
}

/** Several lines as texts of their own: a field of a business card does not go on in the next one. */
export function textOfCodes(codes: readonly string[]): string {
  return codes.flatMap(code => code.split(/[\r\n]+/)).join('\n\n');
}
