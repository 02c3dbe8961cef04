import { decodePercent } from './decode.ts';
import { isWebAddress } from './refang.ts';

/** Browsers' own schemes that stand in for `http:` or `https:`, with what they stand for. */
const standIns: readonly (readonly [scheme: RegExp, instead: string])[] = [
  [
    /^(?:googlechromes|x-safari-https|touch-https|opera-https|ohttps|mttps|webcals):\/\//i,
    'https://',
  ],
  [/^(?:googlechrome|x-safari-http|touch-http|opera-http|ohttp|mttp):\/\/(?!navigate)/i, 'http://'],
  [/^(?:feed|webcal|pcast|podcast|itpc|rss):\/\//i, 'https://'],
];
/** Links that share or send a text: an address in it is what they speak of, not where they lead. */
const telling =
  /^(?:mailto|sms|smsto|mms|tel|callto|facetime|skype|whatsapp|tg|line|viber|sgnl|twitter|magnet|geo|maps|cid|mid|data|vbscript|https?|ftp):/i;
const scriptLead =
  /^javascript:(?:void\b|window\.|self\.|top\.|document\.|parent\.|[\s(])*(?:open\s?\(|location(?:\.href)?\s?=|location\.(?:assign|replace)\s?\()\s?['"]([^'"\s]{8,2000})['"]/i;
const intent = /^intent:(?:\/\/)?([^#]*)#Intent;(.*)$/i;
// One web address in another: plain, or percent-encoded once or more.
const inner = /(?<=[:/|=,?;!+]|%7C)https?(?::|%(?:25){0,4}3A)(?:[/\\]|%(?:25){0,4}2F){1,2}/gi;
const mostCarried = 3;

/**
 * The web addresses that a link in another scheme carries and leads to, nearest first: a browser's
 * own scheme, an office program's, an app's with a fallback. Empty for links that only tell of one.
 */
export function addressesIn(url: string): string[] {
  if (url.length > 20_000 || telling.test(url)) return [];
  if (/^javascript:/i.test(url)) return webOnly([scriptLead.exec(decodePercent(url))?.[1] ?? '']);
  const app = intent.exec(url);
  const found = app ? ofIntent(app[1] ?? '', app[2] ?? '') : [...standIn(url), ...ofText(url)];
  return webOnly(found);
}

function webOnly(found: readonly string[]): string[] {
  const urls = found.filter(isWebAddress).map(it => URL.parse(it)?.href ?? it);
  return [...new Set(urls)].slice(0, mostCarried);
}

function standIn(url: string): string[] {
  const row = standIns.find(([scheme]) => scheme.test(url));
  if (row && !/^[\w+-]+:\/\/(?:https?:|https?%3A)/i.test(url)) return [url.replace(row[0], row[1])];
  const android = /^android-app:\/\/[\w.]{1,200}\/(https?)\/(.+)$/i.exec(url);
  const bare = /^(?:microsoft-edge(?:-[a-z]{2,12})?|view-source):\/{0,2}(?=[\w-]{1,63}\.\w)/i.exec(
    url,
  );
  if (bare) return [`http://${url.slice(bare[0].length)}`];
  return android ? [`${android[1]}://${android[2]}`] : [];
}

/** What an Android intent opens: the address it is written like, and the one for want of the app. */
function ofIntent(address: string, extras: string): string[] {
  const values = new Map(
    extras.split(';').map(pair => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
  );
  const scheme = values.get('scheme');
  const own = /^https?:/i.test(address) ? decodePercent(address) : `${scheme}://${address}`;
  const fallback = decodePercent(values.get('S.browser_fallback_url') ?? '');
  return [own, fallback];
}

function ofText(url: string): string[] {
  return [...url.matchAll(inner)].slice(0, mostCarried).map(({ 0: head, index }) => {
    const before = url[index - 1] ?? '';
    const rest =
      url.slice(index).split(before === '=' || before === '?' ? /[|&]/ : /\||!\//, 1)[0] ?? '';
    const layers = /%(25)*/.exec(head)?.[0].length ?? 0;
    let text = rest;
    for (let layer = layers; layer > 0; layer -= 2) text = decodePercent(text);
    return text;
  });
}
