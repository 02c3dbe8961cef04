import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GuardAnswer } from '../../utils/guard/types.ts';
import { keys } from '../simulator/keys.ts';
import { exampleLinks } from '../simulator/links.ts';
import type { Simulator } from '../simulator/server.ts';
import type { Managed } from './policy-file.ts';

/** One thing that a person can meet: how to get there, and what must be seen there. */
export interface State {
  /** Name of its picture. */
  readonly name: string;
  /** Page of the extension; the popup where it is missing. */
  readonly page?: string;
  /** What is pasted into the popup's box. */
  readonly paste?: string;
  /** The same as rich text, whose links may lead elsewhere than they say. */
  readonly html?: string;
  readonly answer?: GuardAnswer;
  /** Whether the same was checked a moment ago. */
  readonly again?: boolean;
  /** Whether urlscan.io's key was entered, so that the page is photographed. */
  readonly key?: boolean;
  /** In force from the start of the browser; needs root. */
  readonly policy?: Managed;
  /** What the person set, beside the key. */
  readonly settings?: object;
  /** What the simulated world does meanwhile. */
  readonly world?: (simulator: Simulator) => void;
  /** Only a browser that can be treated so has it. */
  readonly only?: 'private window' | 'full disk' | 'permission for every origin';
  /** Selector of what must be there. */
  readonly shows: string;
  /** Whether it passes: then its picture is taken at once, else at the end of the check. */
  readonly passes?: boolean;
  /** How far things may move in all, where it is more than anywhere else. */
  readonly shift?: number;
  /** Selector of a folded part that is opened and brought into sight. */
  readonly opens?: string;
}

const example = (id: string) => exampleLinks.find(it => it.id === id)?.href ?? '';
const phishing = example('phishing');
const verdict = (word: string) => `[data-verdict="${word}"]`;
const home = '[data-part="home"]';

const policy: Managed = {
  sources: { urlscan: { key: keys.urlscan } },
  visibility: 'private',
  maxDisclosure: 'hostname',
  internalDomains: ['corp.example'],
  report: { email: 'security@corp.example' },
  defaults: { theme: 'system' },
};
const policyOfSilence: Managed = { ...policy, maxDisclosure: 'nothing' };
const intelowl = {
  enabled: true,
  key: keys.intelowl,
  base: 'https://intelowl.corp.example',
};

function all(fault: 'slow' | 'error-502-html') {
  return (simulator: Simulator) => {
    for (const service of everyService) simulator.force(service, fault);
  };
}

const services = join(import.meta.dirname, '../simulator/services');
const everyService = readdirSync(services)
  .filter(name => name.endsWith('.ts') && !/^(index|resolver)\./.test(name))
  .map(name => name.replace('.ts', ''));

/** In the order in which they are reached: a fresh profile first, then with a key, then with a policy. */
const known: readonly State[] = [
  // A fresh profile waits once, for three seconds, whether a policy comes.
  { name: 'home-empty', shows: `${home} [data-part="hint"]` },
  {
    name: 'waiting-for-policy',
    paste: 'https://www.knitting-circle.example/first',
    shows: '[data-part="waiting-for-policy"]',
    passes: true,
  },
  { name: 'options', page: 'options.html', shows: '#source-urlscan' },
  {
    name: 'working',
    paste: 'https://www.sewing-circle.example/patterns',
    world: all('slow'),
    shows: '[data-stage="working"]',
    passes: true,
  },
  {
    name: 'sources-fail',
    paste: 'https://www.chess-circle.example/games',
    world: all('error-502-html'),
    shows: '[data-part="silent"]',
  },
  { name: 'no-threat-no-key', paste: example('harmless'), shows: verdict('no-threat-found') },
  {
    name: 'cached',
    paste: example('harmless'),
    again: true,
    shows: '[data-part="answers-age"]',
  },
  {
    name: 'suspicious',
    paste: 'https://blocked.by-one-resolver.example/',
    shows: verdict('suspicious'),
  },
  {
    name: 'carried-address',
    paste: `https://forum.example/jump?url=${encodeURIComponent(phishing)}`,
    shows: '[data-carried]',
  },
  {
    name: 'sign-in-trap',
    paste: 'https://login.microsoftonline.com/common/oauth2/deviceauth',
    shows: verdict('unknown'),
  },
  {
    name: 'hidden-wrapper',
    paste: 'https://protect-eu.mimecast.com/s/QmZ2Rk7?domain=garden-tools.example',
    shows: '[data-part="glance"] .refused',
  },
  { name: 'internal', paste: example('internal'), shows: '[data-part="glance"] .refused' },
  {
    name: 'script-link',
    paste: 'javascript:alert(document.cookie)',
    shows: verdict('suspicious'),
  },
  {
    name: 'mail-link',
    paste: 'mailto:ann@garden-tools.example?subject=Tools',
    shows: '[data-part="glance"] .refused',
  },
  {
    name: 'international',
    paste: 'https://xn--grten-bra.example/katalog',
    shows: '[data-stage="done"]',
  },
  {
    name: 'imitating',
    paste: 'https://xn--pypal-4ve.com/signin',
    shows: '[data-stage="done"]',
  },
  {
    name: 'deceiving-text',
    html: 'Please see <a href="https://www.gardening-club.example/winter">www.paypal.com</a>',
    paste: 'Please see www.paypal.com',
    shows: '[data-reason^="signal_text_names"]',
  },
  { name: 'nothing-to-check', paste: 'see you at noon, as ever', shows: '[data-stage="done"]' },
  {
    name: 'several-links',
    paste: 'First https://www.gardening-club.example/a or https://www.book-club.example/b ?',
    shows: '[data-part="choices"]',
    passes: true,
  },
  {
    name: 'missing-permission',
    paste: 'https://www.tea-club.example/green',
    settings: { sources: { intelowl } },
    shows: '[data-part="permission"]',
  },
  {
    name: 'analysis-offer',
    only: 'permission for every origin',
    paste: 'https://www.tea-club.example/black',
    settings: { sources: { intelowl } },
    shows: '[data-action="analyze"]',
    opens: '[data-part="sources"]',
  },
  {
    name: 'host-made-for-one',
    paste: 'https://7be1c40d92a85f36.tea-offers.example/spring',
    shows: '[data-part="full-name"]',
  },
  {
    name: 'malicious',
    key: true,
    paste: phishing,
    shows: `${verdict('malicious')} .screenshot img`,
  },
  {
    name: 'malware',
    key: true,
    paste: 'https://files.invoice-share.example/x',
    shows: `${verdict('malicious')} .screenshot img`,
  },
  {
    name: 'no-threat',
    key: true,
    paste: 'https://www.gardening-club.example/summer',
    shows: `${verdict('no-threat-found')} .screenshot img`,
  },
  {
    name: 'wrapper-opened',
    key: true,
    paste: example('wrapped').replace('login', 'login%2Fagain'),
    shows: `${verdict('malicious')} .screenshot img`,
    opens: '.where details',
  },
  {
    name: 'exposed-scan',
    key: true,
    paste: 'https://www.gardening-club.example/autumn',
    world: simulator => simulator.switch('urlscan', 'visibility', 'public'),
    shows: 'article:has([data-part="alarm"]) .screenshot img',
  },
  {
    name: 'unknown',
    key: true,
    paste: 'https://verify.fresh-shop.example/',
    shows: verdict('unknown'),
  },
  {
    name: 'scan-refused',
    key: true,
    paste: 'https://blacklisted.example/',
    shows: '[data-scan="failed"]',
  },
  {
    name: 'question',
    key: true,
    // A question takes the room of the lines below it, once; an answer gives it back.
    shift: 0.05,
    paste: 'https://news.book-club.example/unsubscribe?who=jane.doe%40corp.example&page=3',
    shows: '[data-answer="redacted"]',
    passes: true,
  },
  {
    name: 'answered',
    key: true,
    shift: 0.1,
    paste: 'https://news.chess-club.example/unsubscribe?who=jane.doe%40corp.example',
    answer: 'host-only',
    shows: '[data-stage="done"]',
  },
  // After it urlscan.io is left alone until the next day.
  {
    name: 'scan-quota',
    key: true,
    paste: 'https://www.gardening-club.example/late',
    world: simulator => simulator.switch('urlscan', 'emptyQuota', 'day'),
    shows: '[data-scan="failed"]',
  },
  { name: 'home', key: true, shows: '[data-part="latest"]' },
  { name: 'history', page: 'history.html', key: true, shows: '[data-check]' },
  {
    name: 'private-window',
    key: true,
    only: 'private window',
    paste: 'https://www.tea-club.example/quiet',
    shows: '[data-part="memory-only"]',
  },
  {
    name: 'full-disk',
    key: true,
    only: 'full disk',
    paste: 'https://blocked.by-one-resolver.example/full',
    shows: '[data-part="storage-trouble"]',
  },
  { name: 'options-policy', page: 'options.html', policy, shows: '[data-freshness="current"]' },
  { name: 'history-empty', page: 'history.html', policy, shows: 'h1' },
  {
    name: 'malicious-policy',
    policy,
    paste: 'https://paypal.com.account-verify.example/',
    shows: '[data-action="report"]',
  },
  {
    name: 'refused-by-policy',
    policy: policyOfSilence,
    paste: 'https://www.gardening-club.example/silence',
    shows: '[data-part="glance"] .refused',
  },
];

/** Every state, and each page of the extension that none of them is on yet. */
export const states: readonly State[] = [...known, ...furtherPages()];

function furtherPages(): State[] {
  const entrypoints = join(import.meta.dirname, '../../entrypoints');
  return readdirSync(entrypoints, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('/index.html'))
    .map(name => name.replace('/index.html', ''))
    .filter(page => page !== 'popup' && !known.some(it => it.page === `${page}.html`))
    .map(page => ({ name: page, page: `${page}.html`, shows: 'h1' }));
}
