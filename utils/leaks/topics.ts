import { decodePercent } from '../link/decode.ts';
import { leakAt, nothing, type Page, type Rule } from './page.ts';
import { looksRandom } from './randomness.ts';
import { serviceLink } from './services.ts';
import type { Value } from './values.ts';

const oneTimeWords =
  /\b(?:reset|resetpass|rp|forgot|lost|recover|recovery|activat(?:e|ion)|confirm(?:ation)?|verif(?:y|ication)|validat(?:e|ion)|magic|passwordless|invit(?:e|es|ed|ation|ations)|accept|redeem|opt-?in|unlock|one-?time|otp|claim|enrol(?:l|lment)?|join)(?:-?(?:password|passwd|pw|e-?mail|account|user|link|login|token|registration|invitation|invite|address))?\b|\b(?:password|passwd|pw|e-?mail|account|user|register|registration|signup)-?(?:reset|recovery|confirm(?:ation)?|verif(?:y|ication)|activat(?:e|ion)|invite|complete|setup)\b/;
const unsubscribeWords =
  /\b(?:un-?subscribe[ds]?|unsub|opt-?out|abmelden|abbestellen|desinscription|desabonnement|desabonner|desuscribir|cancelar-?suscripcion|disiscrizione|disiscriviti|uitschrijven|(?:e-?mail|mail|manage)-?preferences?|manage-?(?:subscriptions?|e-?mails?)|subscription-?center|taikai|haishin-?teishi)\b/;
const orderWords =
  /\b(?:(?:my-?)?orders?|order-?(?:status|details?|confirmation|tracking|summary)|invoices?|receipts?|bookings?|reservations?|itinerary|e-?tickets?|bestellung(?:en)?|rechnung(?:en)?|factures?|commandes?|fattur[ae]|pedidos?|facturas?|payslips?)\b/;
const orderNames =
  /^(?:order|invoice|booking|receipt|reservation|purchase|confirmation|tracking)_?(?:id|no|nr|num|number|ref|reference|code|key|token)$|^(?:pnr|record_locator)$/;
const tracking = /^(?:utm_\w+|[a-z]{1,2}clid|msclkid|mc_[ce]id|_ga|_gl|ref|source|campaign)$/;

/** Links of known services to one person's document, signature, meeting, order or hook. */
export const serviceLinks: Rule = page => {
  const start = page.parts.pathStart;
  const service = serviceLink(page.host, page.url.slice(start));
  if (!service) return nothing;
  const action = service.kind === 'secret-key' ? 'refuse' : 'ask';
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
    ...matching(page, topic, telling, orderWords, 'order-or-invoice', it => looksRandom(it.text)),
    ...telling
      .filter(({ name, text }) => orderNames.test(name) && text.length >= 5 && /\d/.test(text))
      .map(value => leakAt(page, 'order-or-invoice', 'ask', value, value.name)),
  ];
};

/** Whether a value could be one person's at all; most could not, and then no word has to be looked for. */
function isTelling({ name, text }: Value): boolean {
  return name === '' ? looksRandom(text) : text.length >= 5 && !tracking.test(name);
}

/** Style sheets, pictures and source code, whose names mean nothing (`reset.css?v=…`, `reset.ts`). */
function isAsset({ url, parts }: Page): boolean {
  const ending = url.slice(Math.max(parts.pathStart, parts.queryStart - 6), parts.queryStart);
  return /\.(?:avif|c|cpp|css|gif|go|h|ico|java|jpe?g|m?js|map|md|png|py|rb|rs|svg|tsx?|webp|woff2?|ya?ml)$/i.test(
    ending,
  );
}

function matching(
  page: Page,
  topic: string,
  telling: readonly Value[],
  words: RegExp,
  kind: 'unsubscribe-link' | 'one-time-link' | 'order-or-invoice',
  holds: (value: Value) => boolean,
) {
  const word = words.exec(topic)?.[0];
  if (!word) return [];
  return telling.filter(holds).map(value => leakAt(page, kind, 'ask', value, word));
}

/** The words that say what a page is for: first label, path, and parameters like `action`. */
function topicOf({ url, host, parts, values }: Page): string {
  const path = decodePercent(url.slice(parts.pathStart, parts.queryStart));
  const label = host.slice(0, host.indexOf('.') + 1);
  const actions = values.filter(({ name }) =>
    /^(?:action|mode|type|cmd|do|task|flow|page|view|op)$/.test(name),
  );
  const text = `${label}${path} ${actions.map(({ text }) => text.slice(0, 40)).join(' ')}`;
  return text
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
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
