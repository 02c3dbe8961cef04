import { decodePercent } from '../link/decode.ts';
import { abroadAnywhere, plainLetters } from './abroad.ts';
import { isAsset, leakAt, nothing, type Page, type Rule } from './page.ts';
import { looksRandom } from './randomness.ts';
import { serviceLink } from './services.ts';
import type { Value } from './values.ts';

const oneTimeWords =
  /\b(?:reset|resetpass|rp|forgot|lost|recover|recovery|activat(?:e|ion)|confirm(?:ation)?|verif(?:y|ication)|validat(?:e|ion)|magic|passwordless|invit(?:e|es|ed|ation|ations)|accept|redeem|opt-?in|unlock|one-?time|otp|claim|enrol(?:l|lment)?|join|e-?mail-?(?:log-?in|sign-?in)|(?:log-?in|sign-?in)-?(?:link|token|code|e-?mail)|(?:set|create|choose)-?(?:new-?)?(?:password|pwd)|first-?log-?in|access-?check|2fa|mfa)(?:-?(?:password|passwd|pw|e-?mail|account|user|link|login|token|registration|invitation|invite|address|confirm|complete|finish|form))?\b|\b(?:password|passwd|pw|e-?mail|account|user|register|registration|signup)-?(?:reset|recovery|confirm(?:ation)?|verif(?:y|ication)|activat(?:e|ion)|invite|complete|setup)\b/;
const unsubscribeWords =
  /\b(?:un-?subscribe[ds]?|unsub|opt-?out|abmelden|abbestellen|desinscription|desabonnement|desabonner|desuscribir|cancelar-?suscripcion|disiscrizione|disiscriviti|uitschrijven|(?:e-?mail|mail|manage)-?preferences?|manage-?(?:subscriptions?|e-?mails?)|subscription-?center|taikai|haishin-?teishi)\b/;
const orderWords =
  /\b(?:(?:my-?)?orders?|order-?(?:status|details?|confirmation|tracking|summary)|invoices?|receipts?|bookings?|reservations?|itinerary|e-?tickets?|bestellung(?:en)?|rechnung(?:en)?|factures?|commandes?|fattur[ae]|pedidos?|facturas?|payslips?|appointments?|my-?trips?|check-?in|boarding-?pass|cancel(?:l?ation)?s?|re-?schedul(?:e|ing)s?|re-?book(?:ing)?|termin(?:e|absage|buchung)?|stornier(?:en|ung)|buchung(?:en)?|reservierung(?:en)?)\b/;
const attachmentWords = /\battachments?\b/;
const patientWords = /\b(?:patients?|mychart|clinics?|klinik(?:en)?|hospitals?|praxis)\b/;
const orderNames =
  /^(?:\w{1,40}_)?(?:order|invoice|booking|receipt|reservation|purchase|confirmation|tracking|trip|itinerary|shipment|parcel|piece|consignment|appointment)_?(?:id|no|nr|num|number|ref|reference|code|key|token|pin)$|^(?:\w{1,40}_)?(?:pnr|pnr_?(?:no|number|code)|record_?locator|locator|e?_?ticket_?(?:no|number))$/;
/** The same without saying that it is a number; `order` also means a direction. */
const orderThings =
  /^(?:booking|reservation|itinerary|pnr|confirmation|order|invoice|bn|resno|bookref)$/;
const tracking = /^(?:utm_\w+|[a-z]{1,2}clid|msclkid|mc_[ce]id|_ga|_gl|ref|source|campaign)$/;

/** Links of known services to one person's document, signature, meeting, order or hook. */
export const serviceLinks: Rule = page => {
  const start = page.parts.pathStart;
  const service = serviceLink(page.host, page.url.slice(start));
  if (!service) return nothing;
  const opens = service.kind === 'secret-key' || service.kind === 'signed-address';
  const action = opens ? 'refuse' : 'ask';
  return [leakAt(page, service.kind, action, { start, end: page.url.length }, service.name)];
};

/** Links that work once, or for one person: the page's words say so and something unguessable stands beside. */
export const topicLinks: Rule = page => {
  const telling = page.values.filter(isTelling);
  if (telling.length === 0 || isAsset(page)) return nothing;
  const topic = topicOf(page);
  return [
    ...matching(page, topic, telling, unsubscribeWords, 'unsubscribe-link', isPersonal),
    ...matching(page, topic, telling, oneTimeWords, 'one-time-link', isPass),
    ...matching(page, plainLetters(topic), telling, abroadAnywhere, 'one-time-link', isNamedPass),
    ...matching(page, topic, telling, orderWords, 'order-or-invoice', it => looksRandom(it.text)),
    ...matching(page, topic, telling, attachmentWords, 'sharing-link', it => looksRandom(it.text)),
    ...(patientWords.test(topic + page.host) ? telling.filter(isPatientCode) : []).map(value =>
      leakAt(page, 'secret-parameter', 'ask', value, value.name),
    ),
    ...telling
      .filter(isOrder)
      .map(value => leakAt(page, 'order-or-invoice', 'ask', value, value.name)),
  ];
};

/** Whether a value could be one person's at all; most could not, and then no word has to be looked for. */
function isTelling({ name, text }: Value): boolean {
  return name === '' ? looksRandom(text) : text.length >= 5 && !tracking.test(name);
}

/** A number of an order or a booking; the codes of airlines may be letters alone. */
function isOrder({ name, text }: Value): boolean {
  const isCode = text.length >= 5 && (/\d/.test(text) || /^[A-Z]{6}$/.test(text));
  if (orderNames.test(name)) return isCode;
  return orderThings.test(name) && isCode && /^[A-Z\d-]{5,20}$/.test(text);
}

function matching(
  page: Page,
  topic: string,
  telling: readonly Value[],
  words: RegExp,
  kind: 'unsubscribe-link' | 'one-time-link' | 'order-or-invoice' | 'sharing-link',
  holds: (value: Value) => boolean,
) {
  const word = words.exec(topic)?.[0];
  if (!word) return [];
  return telling
    .filter(value => holds(value) && !isTitle(value, word))
    .map(value => leakAt(page, kind, 'ask', value, kind === 'sharing-link' ? page.host : word));
}

/** The very segment that holds the word is a title (`X509_VERIFY_PARAM.html`), unless a code is glued to it. */
function isTitle({ name, text }: Value, word: string): boolean {
  if (name !== '') return false;
  const parts = asWords(text).split(word);
  if (parts.length < 2) return false;
  const code = text.slice((parts[0]?.length ?? 0) + word.length).replace(/^[-_.~]+/, '');
  return !looksRandom(code);
}

/** The words that say what a page is for: first label, path, and parameters like `action`. */
function topicOf({ url, host, parts, values }: Page): string {
  const path = decodePercent(url.slice(parts.pathStart, parts.queryStart));
  const label = host.slice(0, host.indexOf('.') + 1);
  const actions = values.filter(({ name }) =>
    /^(?:action|mode|type|cmd|do|task|flow|page|view|op)$/.test(name),
  );
  const names = values.flatMap(({ name }) => (acting.test(name) ? name : []));
  const said = [...actions.map(({ text }) => text.slice(0, 40)), ...names];
  const text = `${label}${path} ${said.join(' ')}`;
  return asWords(text);
}

/** Parameters that say by their names what the page does. */
const acting =
  /^(?:(?:unsub|un_?subscribe|opt_?out)(?:_\w+)?|reset|verify|confirm|activate|invite|invitation|unlock|recover|magic_?login)$/;

/** In a path words of any language stand before titles too; there a door is needed. */
function isNamedPass(value: Value): boolean {
  return value.name !== '' && isPass(value);
}

/** A clinic's letters hold short codes that open somebody's results. */
function isPatientCode({ name, text }: Value): boolean {
  return /^(?:code|key|pin|pid|access|activation)$/.test(name) && /^(?=.*\d)[\w-]{5,}$/.test(text);
}

function isPass({ name, text }: Value): boolean {
  const code = /^(?:code|otp|pin|token|key|k|t|c|hash|id|uid|u)$/.test(name);
  return (
    looksRandom(text) || (code && text.length >= 6 && /\d/.test(text) && /^[\w-]+$/.test(text))
  );
}

function isPersonal({ name, text }: Value): boolean {
  const long = text.length >= 6 && /\d/.test(text) && /^[\w=.~+-]+$/.test(text);
  return looksRandom(text) || (name !== '' && long);
}

/** A text in lower case with hyphens between its words, however they were joined. */
export function asWords(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}
