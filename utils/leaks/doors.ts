import { abroadDoor, plainLetters } from './abroad.ts';
import { isAsset, leakAt, nothing, type Page, type Rule } from './page.ts';
import { looksIssued, looksLikeKey, looksRandom } from './randomness.ts';
import { asWords } from './topics.ts';
import type { LeakKind } from './types.ts';
import type { Value } from './values.ts';

/** What a path segment says of the one behind it, and what that has to look like to be a pass. */
// biome-ignore format: one row a line
const doors: readonly (readonly [LeakKind, RegExp, (text: string) => boolean])[] = [
  ['sharing-link', /^(?:attachments?|attached|files?-?(?:attachment|share|drop)|share[ds]?|shared-?(?:files?|links?)|secure-?(?:file|message|mail|download)s?|drop|paste|secrets?)$/, looksRandom],
  ['one-time-link', /^(?:(?:e-?mail|magic|token|auto|quick|link)-?(?:log-?in|sign-?in|log-?on|auth)|(?:log-?in|sign-?in|log-?on|auth)-?(?:e-?mail|link|token|code|key|magic|once)|magic(?:-?links?)?|passwordless|one-?time(?:-?\w+)?|otl|welcome|(?:re-?)?activat(?:e|ion)(?:-?\w+)?|on-?board(?:ing)?|(?:set|create|choose|new|change)-?(?:up-?)?(?:pass(?:word)?|pwd)|first-?(?:log-?in|sign-?in)|rsvp|invit\w*|join|enrol\w*|verify(?:-?\w+)?|confirm(?:-?\w+)?|accept)$/, looksIssued],
  ['one-time-link', /^(?:log-?in|sign-?in|log-?on|auth(?:enticate)?|sso|access|token|session|portal|patients?|mychart|guests?|register|registration|sign-?up|complete|set-?up|start|results?|surveys?|feedback|respond|checkin|check-in|approve|sign|trust-?device|(?:e-?mail|phone)-?change|change-?e-?mail)$/, looksRandom],
  ['one-time-link', abroadDoor, looksRandom],
  ['order-or-invoice', /^(?:pay(?:ment)?s?(?:-?links?)?|quotes?|contracts?|agreements?)$/, looksRandom],
  ['order-or-invoice', /^(?:cancel(?:l?ations?|l?ed|l?ing)?(?:-?\w+)?|re-?schedul(?:e|ed|ing|ings)(?:-?\w+)?|re-?book(?:ing)?|(?:manage|change|edit|modify)-?(?:my-?)?(?:bookings?|appointments?|reservations?|visits?|meetings?)|appointments?|bookings?|reservations?|termine?|stornier(?:en|ung)|absagen|verschieben|annul\w+|rendez-?vous|yoyaku)$/, looksIssued],
];

/** How far behind the word the pass may stand: `/attachments/token/<pass>`. */
const reach = 2;

/** Passes in a path, behind a word that says so: magic links, activations, cancellations, attachments. */
export const pathPasses: Rule = page => {
  const segments = page.values.filter(it => it.where !== 'query' && !it.name && !it.hidden);
  if (segments.length < 2 || isAsset(page) || isPublicNetwork(page.host)) return nothing;
  return segments.flatMap((segment, at) => {
    const door = doorBefore(segments, at);
    if (!door?.[2](segment.text)) return [];
    return [leakAt(page, door[0], 'ask', segment, detailOf(page, door[0]))];
  });
};

/** What short codes stand behind, with the folder before it where that belongs to the word. */
// biome-ignore format: one row a line
const codes: readonly (readonly [LeakKind, RegExp, RegExp])[] = [
  ['secret-parameter', /(?:^|-)(?:otp|2fa|mfa|tan|one-?time-?(?:code|pin|password)|(?:log-?in|sign-?in|verif\w*|confirm\w*|security|auth\w*|sms|e-?mail|access)-?(?:code|pin))$/, /^(?:\d{4,8}|[A-Z\d]{3,4}-[A-Z\d]{3,4})$/],
  ['order-or-invoice', /(?:^|-)(?:my-?trips?|(?:my-?)?bookings?|manage-?booking|reservations?|check-?in|pnr|itinerar(?:y|ies))$/, /^(?=.*[A-Z])(?=.*\d.*[A-Z\d])[A-Z\d]{6}$/],
];

/** Codes too short to look like one, behind words that leave no doubt: `/login/code/482913`. */
export const shortCodes: Rule = page => {
  const segments = page.values.filter(it => it.where !== 'query' && !it.name && !it.hidden);
  return segments.flatMap((segment, at) => {
    const { text } = segment;
    if (at === 0 || text.length > 9 || !/\d/.test(text)) return [];
    const before = segments.slice(Math.max(0, at - reach), at).map(it => asWords(it.text));
    const words = before.join('-').slice(-60);
    const door = codes.find(([, word, shape]) => shape.test(text) && word.test(words));
    return door ? [leakAt(page, door[0], 'ask', segment, before.at(-1))] : [];
  });
};

/** The address of a calendar that programs fetch: whoever knows it reads all of it. */
export const calendarFeeds: Rule = page => {
  const { pathStart, queryStart } = page.parts;
  if (!page.url.slice(pathStart, queryStart).endsWith('.ics')) return nothing;
  return page.values
    .filter(({ text, hidden }) => !hidden && looksRandom(text.replace(/\.ics$/, '')))
    .map(value => leakAt(page, 'sharing-link', 'ask', value, page.host));
};

/** Where "share" leads to what everybody may see. */
function isPublicNetwork(host: string): boolean {
  return /(?:^|\.)(?:facebook|instagram|threads|reddit|tiktok|youtube|pinterest|linkedin|tumblr|x|twitter|quora|weibo)\.(?:com|net)$/.test(
    host,
  );
}

function doorBefore(segments: readonly Value[], at: number) {
  const here = segments[at]?.text ?? '';
  if (here.length < 8) return undefined;
  const before = segments.slice(Math.max(0, at - reach), at).filter(it => it.text.length <= 40);
  return doors.find(
    ([, word, isPass]) =>
      isPass(here) && before.some(({ text }) => word.test(plainLetters(asWords(text)))),
  );
}

function detailOf(page: Page, kind: LeakKind): string {
  return kind === 'sharing-link' ? page.host : '';
}

/** Names that such a key has where the fragment gives it one. */
const keyNames = /^(?:k|key|pass|p|secret|decryption_?key|encryption_?key|dk|seed|hash)$/;

/**
 * The key behind `#` that opens an encrypted paste or file. It is one only where something else
 * says which paste; alone it is a place on the page.
 */
export const fragmentKeys: Rule = page => {
  const inFragment = page.values.filter(it => it.where === 'fragment' && !it.hidden);
  if (inFragment.length === 0) return nothing;
  const { pathStart, fragmentStart } = page.parts;
  const saysWhich = fragmentStart > pathStart + 1 || inFragment.length > 1;
  // Playgrounds keep a whole program there.
  if (!saysWhich || /#\/?(?:code|gist)[/=]/.test(page.url)) return nothing;
  return inFragment
    .filter(({ name, text }) => (name === '' || keyNames.test(name)) && looksLikeKey(text))
    .map(value => leakAt(page, 'sharing-link', 'ask', value, page.host));
};
