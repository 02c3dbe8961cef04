import type { Target } from '../link/types.ts';
import { type Page, pageOf } from './page.ts';
import { looksIssued } from './randomness.ts';
import { asWords } from './topics.ts';
import type { Value } from './values.ts';

/** A piece of a URL, in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Names of parameters that say who, which booking or which code. */
const who =
  /(?:^|_)(?:name|names|first|last|fname|lname|surname|user|username|login|nick|guest|passenger|customer|client|member|patient|employee|person|recipient|contact|mail|email|to|who|phone|tel|mobile|birth|dob|address|street|city|zip|postcode|postal|pin|pincode|otp|code|codes|pass|key|token|id|uid|uuid|no|nr|num|number|ref|reference|locator|pnr|booking|reservation|order|invoice|trip|itinerary|ticket|account|acct|iban|amount|total|case|claim|policy|hash|sig|auth|session|sid|rid|cid|mid|t|k|u|e|s|data|d|payload|info|state|nonce|relay_state)$|(?:id|name|number|code|ref|pin)$/;
const plain =
  /^(?:true|false|yes|no|on|off|null|[a-z]{2}(?:[-_][a-z]{2})?|\d{1,2}|email|e-mail|sms|web|mobile|app|reset|verify|login|confirm|view|edit|new)$/i;
const pathWords =
  /^(?:(?:my-?|manage-?|view-?)?(?:orders?|bookings?|reservations?|trips?|itinerar(?:y|ies)|invoices?|receipts?|tickets?|appointments?|patients?|customers?|members?|users?|u|accounts?|profiles?|guests?|passengers?|people|persons?|employees?|clients?|contacts?|claims?|cases?|policies|shipments?|parcels?|track(?:ing)?|check-?in|otp|2fa|mfa|code|pin|login|sign-?in|auth|enter|access|activat\w*|verif\w*|confirm\w*|reset\w*|cancel\w*|re-?schedul\w*|id|ref|name|names))$/;

/**
 * What else of a link goes where something of it has to: the booking number beside the PIN, the
 * name beside the code. By itself none of it would be asked about.
 */
export function companions(target: Target): Span[] {
  const page = pageOf(target, []);
  const segments = page.values.filter(it => it.where === 'path' && !it.name && !it.hidden);
  return page.values.filter(value =>
    value.name === '' && value.where === 'path'
      ? isBehindWord(segments, value)
      : tells(page, value),
  );
}

function tells({ url }: Page, { name, text, start }: Value): boolean {
  if (plain.test(text)) return false;
  const isNumber = /(?:\d\D?){5}/.test(text);
  return who.test(name) || isNumber || looksIssued(text) || isUnnamedCode(url, start, name, text);
}

/** `#4821` and `?ABC123` need no name to be a code. */
function isUnnamedCode(url: string, start: number, name: string, text: string): boolean {
  return name === '' && /[?#/]/.test(url[start - 1] ?? '') && /\d{4}|^[A-Z\d]{5,}$/.test(text);
}

/** A number, a code or a name behind a word that says whose or which it is. */
function isBehindWord(segments: readonly Value[], value: Value): boolean {
  const at = segments.indexOf(value);
  const before = segments.slice(Math.max(0, at - 2), Math.max(0, at));
  if (!before.some(({ text }) => text.length <= 40 && pathWords.test(asWords(text)))) return false;
  const { text } = value;
  return (
    mixesCases(text) ||
    /\d{4}|^[A-Z\d]{5,12}$/.test(text) ||
    looksIssued(text) ||
    /^[a-z]+[-._][a-z]+$/i.test(text)
  );
}

/** Whether a small letter stands before a capital, as in no word of a sentence. */
function mixesCases(text: string): boolean {
  const small = text.search(/[a-z]/);
  return small >= 0 && /[A-Z]/.test(text.slice(small));
}
