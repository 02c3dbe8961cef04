import { endingsOf } from '../link/hostindex.ts';
import { isShortener } from '../signals/shorteners.ts';
import type { ScanResult } from './types.ts';

/** Why a scan that loaded something has not seen the page: texts `reason_scanUnseen_<kind>`. */
export const unseenKinds = ['human-check', 'blank', 'parked', 'jumped'] as const;
type UnseenKind = (typeof unseenKinds)[number];

/** What the pages that ask for a human call themselves, in the languages they speak. */
const humanTitles =
  /^(?:just a moment|un momento|einen moment|un instant|nur einen moment|um momento|even geduld|少々お待ちください|しばらくお待ちください|请稍候|請稍候|잠시만 기다리십시오|один момент|attention required|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?human|human verification|security (?:check|verification)|checking your browser|ddos-guard|access denied|请进行验证|ロボットではないことを確認)[!?.…]{0,3}$/i;

const humanHosts =
  /(?:^|\.)(?:challenges\.cloudflare\.com|hcaptcha\.com|newassets\.hcaptcha\.com|recaptcha\.net|arkoselabs\.com|funcaptcha\.com|geo\.captcha-delivery\.com|datadome\.co|perimeterx\.net|px-cdn\.net|awswaf\.com|geetest\.com|captcha\.website)$/;

const parkedTitles =
  /(?:domain (?:name )?(?:is|may be) for sale|this domain (?:is|may be)|buy this domain|domain parking|parked domain|future home of|is parked|account suspended|ドメインは(?:現在)?(?:販売|売り出)|このドメインは)/i;
const serverTitles =
  /^(?:welcome to nginx!?|apache2? (?:ubuntu |debian )?default page(?:: it works)?|it works!?|iis windows server|(?:http server )?test page for |index of \/|default web site page|web server's default page)/i;
const parkedHosts =
  /(?:^|\.)(?:sedoparking\.com|parkingcrew\.net|bodis\.com|above\.com|parklogic\.com|dan\.com|afternic\.com|hugedomains\.com|undeveloped\.com|cashparking\.com|parkpage\.foundationapi\.com)$/;

/** Sites that everybody knows, to which a page that hides sends a visitor it does not want. */
const harmless = new Set(
  `google.com bing.com yahoo.com yahoo.co.jp duckduckgo.com wikipedia.org youtube.com microsoft.com office.com
  live.com msn.com apple.com amazon.com amazon.co.jp facebook.com instagram.com linkedin.com x.com twitter.com
  github.com cloudflare.com example.com bbc.com cnn.com netflix.com paypal.com rakuten.co.jp`.split(
    /\s+/,
  ),
);

/** Two files of a sign-in page are a copy; one may be a picture that somebody borrowed. */
export const enoughFiles = 2;

/** Nobody else's requests but the check's: a form with a captcha in it belongs to a page with more. */
const fewHosts = 3;

/**
 * Why this result says nothing of the page at `url`: it met a check for humans, a blank or a parked
 * page, or was sent on from an unknown site to one that everybody knows. Null where it saw a page.
 */
export function unseenKind(result: ScanResult, url: string): UnseenKind | null {
  // Whoever found something has seen enough.
  if (!result.loaded || hasFound(result)) return null;
  const { title = '', requests = [] } = result;
  const hosts = requests.map(it => it.host);
  const isChecked = hosts.some(host => humanHosts.test(host)) && hosts.length <= fewHosts;
  // Some add who asks: `Attention Required! | …`.
  const name = title.trim().split(/ [|–—-] | before /, 1)[0] ?? '';
  if (humanTitles.test(name) || isChecked) return 'human-check';
  if (parkedTitles.test(title) || serverTitles.test(title.trim())) return 'parked';
  if (hosts.some(host => parkedHosts.test(host))) return 'parked';
  if (jumped(result, url)) return 'jumped';
  return isBlank(result) ? 'blank' : null;
}

/** Whether a scan found something against the page: urlscan.io's own word, a copy, or a trap in its text. */
export function hasFound({ malicious, tellsToPaste, brandFiles, ownFiles }: ScanResult): boolean {
  const isCopy = Math.max(brandFiles?.length ?? 0, ownFiles ?? 0) >= enoughFiles;
  return Boolean(malicious || tellsToPaste) || isCopy;
}

function isBlank({ title, pageUrl = '', requests }: ScanResult): boolean {
  if (/^(?:about:|data:|chrome-error:)/.test(pageUrl)) return true;
  // Records of before do not say what was requested.
  return !title?.trim() && requests !== undefined && requests.length <= 1;
}

function jumped({ pageUrl }: ScanResult, url: string): boolean {
  const from = URL.parse(url)?.hostname;
  const to = pageUrl ? URL.parse(pageUrl)?.hostname : undefined;
  if (!from || !to || from === to) return false;
  const known = wellKnown(to);
  // What shortens links is there to send on.
  if (isShortener(from)) return false;
  return known !== null && known !== wellKnown(from);
}

function wellKnown(host: string): string | null {
  const listed = endingsOf(host).find(name => harmless.has(name));
  return (
    listed ??
    /^(?:www\.)?((?:amazon|google|yahoo|bing)\.[a-z]{2,3}(?:\.[a-z]{2})?)$/.exec(host)?.[1] ??
    null
  );
}
