import { isInternalHost } from '../link/addresses.ts';
import { decodePercent } from '../link/decode.ts';
import { shareHost } from '../link/shares.ts';
import type { OtherLink, Target } from '../link/types.ts';
import { makeSignal } from './make.ts';
import type { Signal } from './types.ts';

/** Programs that people open by links every day, by their schemes. */
const knownApps: Readonly<Record<string, string>> = {
  discord: 'Discord',
  geo: 'Maps',
  gotomeeting: 'GoTo Meeting',
  'itms-apps': 'App Store',
  line: 'LINE',
  maps: 'Maps',
  market: 'Google Play',
  'ms-outlook': 'Microsoft Outlook',
  msteams: 'Microsoft Teams',
  onenote: 'Microsoft OneNote',
  sgnl: 'Signal',
  skype: 'Skype',
  slack: 'Slack',
  spotify: 'Spotify',
  tg: 'Telegram',
  viber: 'Viber',
  webex: 'Webex',
  webexteams: 'Webex',
  whatsapp: 'WhatsApp',
  zoommtg: 'Zoom',
  zoomphonecall: 'Zoom',
  zoomus: 'Zoom',
};

/** What starts programs, searches on foreign shares, installs, or lets somebody else steer the computer. */
const dangerous =
  /^(?:ms-(?:msdt|officecmd|search|cxh(?:-full)?|quick-assist|appinstaller|its|help)|search-ms|search|shell|hcp|its|mk|res|tn3270|itms-services|anydesk|teamviewer\w*|rustdesk|quickassist|cmd|powershell|wscript)$/;
/** What Signal and Telegram show as a QR code to link another device to an account. */
const linksDevice = /^(?:sgnl:\/\/linkdevice|tsdevice:|tg:\/\/login)\/?\?/i;
const phones = /^(?:tel|callto|sips?|facetime(?:-audio)?)$/;
const messages = /^(?:sms|smsto|mms)$/;
const browserPages =
  /^(?:about|chrome|edge|brave|opera|vivaldi|(?:chrome|moz|ms-browser|safari-web)-extension|chrome-untrusted|devtools|resource)$/;
/** What a browser itself opens in place of the address it carries: another window, feed or reader. */
const views =
  /^(?:microsoft-edge[\w-]*|view-source|(?:git|svn|hg)\+https?|googlechromes?|firefox[\w-]*|brave|x-safari-https?|(?:touch|opera)-https?|m?ttps?|o?https?|blob|filesystem|feed|rss|pcast|podcast|itpc|webcals?|about|read|reader|cache|intent|android-app|javascript|com-apple-mobilesafari-tab|samsunginternet|chrome|edge)$/;

const idleScript =
  /^(?:|;|\/\/.{0,20}|#|void(?:\(0?\)|\s0|0)?|void\s?\(\s?(?:0|null|undefined|'')\s?\)|(?:return\s)?(?:false|true|null|undefined|0)|\{\s?\}|\(\)|undefined)(?:\s?;)?$/i;
const pageCall =
  /^(?:void\s?\(?\s?)?(?:return\s)?[\w$]{1,60}(?:\.[\w$]{1,60}){0,4}\([^()<>\\]{0,300}(?:\([^()<>\\]{0,300}\)[^()<>\\]{0,100}){0,2}\)\)?(?:;(?:\s?(?:return\s)?(?:false|void\(0\)))?;?)?$/;
// What can fetch, run or hand over something: no matter what else a script says, it does more than a page's own button.
const reaching =
  /\b(?:eval|fetch|import|function|constructor|document|cookie|location|open|src|script|atob|unescape|alert|prompt|confirm|postmessage|worker)\b|storage|clipboard|fromcharcode|decodeuri|xmlhttp|innerhtml|navigator|https?:|\/\//i;
const liesStill = /^data:(?:image\/(?!svg)|audio\/|video\/|font\/|text\/plain|,)/i;

/** What a link that is no web address shows by its scheme, and by what stands behind it. */
export function findOtherLinkSignals({ scheme, url }: OtherLink): Signal[] {
  const bare = scheme.toLowerCase().replace(/:$/, '');
  const rest = url.slice(url.indexOf(':') + 1);
  if (linksDevice.test(url)) return [makeSignal('device-code')];
  if (bare === '#') return [makeSignal('page-place')];
  if (bare === 'javascript') return [scriptSignal(rest)];
  if (bare === 'data' && liesStill.test(url)) return [makeSignal('embedded-contents')];
  if (bare === 'data' || bare === 'vbscript') return [makeSignal('script-link', { scheme: bare })];
  if (/^(?:cid|mid|blob)$/.test(bare)) return [makeSignal('embedded-contents')];
  if (dangerous.test(bare)) {
    return [makeSignal('program-link', { scheme: bare }), ...shareSignal(shareHost(url))];
  }
  if (bare === 'file') {
    const share = shareSignal(shareHost(url));
    return share.length > 0 ? share : [makeSignal('file-link', { scheme: bare })];
  }
  return [everydaySignal(bare, rest) ?? makeSignal('app-link', { scheme: bare })];
}

/** What a program's scheme says that stands around a web address; browsers' own say nothing. */
export function findSchemeSignals({ wrappers }: Target): Signal[] {
  const around = wrappers.find(it => it.id === 'scheme');
  const scheme = around?.name.replace(/:$/, '').toLowerCase();
  if (!scheme || views.test(scheme)) return [];
  return [makeSignal(dangerous.test(scheme) ? 'program-link' : 'app-link', { scheme })];
}

function scriptSignal(rest: string): Signal {
  const script = decodePercent(rest).trim();
  if (idleScript.test(script)) return makeSignal('idle-script');
  const isCall = pageCall.test(script) && !reaching.test(script);
  return isCall ? makeSignal('page-script') : makeSignal('script-link', { scheme: 'javascript' });
}

function shareSignal(host: string | null): Signal[] {
  if (!host) return [];
  return [makeSignal(isInternalHost(host) ? 'inner-share' : 'file-share', { host })];
}

function everydaySignal(scheme: string, rest: string): Signal | null {
  const to = decodePercent(rest.split(/[?&;]/, 1)[0] ?? '')
    .replace(/^\/\//, '')
    .slice(0, 100);
  if (scheme === 'mailto') {
    return to ? makeSignal('mail-link', { address: to }) : makeSignal('mail-draft');
  }
  if (to && phones.test(scheme)) return makeSignal('phone-link', { number: to });
  if (messages.test(scheme)) {
    return to
      ? makeSignal('message-link', { number: to })
      : makeSignal('known-app', { app: 'SMS' });
  }
  if (scheme === 'about' && /^blank/i.test(rest)) return makeSignal('empty-page');
  if (browserPages.test(scheme)) return makeSignal('browser-page', { address: `${scheme}:${to}` });
  const app = Object.hasOwn(knownApps, scheme) ? knownApps[scheme] : undefined;
  return app ? makeSignal('known-app', { app }) : null;
}
