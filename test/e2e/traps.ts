import { finishedIn } from './records.ts';
import type { Shown, View } from './view.ts';

const bad = 'https://paypal.com.account-verify.example/login';
const popular = 'https://www.gardening-club.example/spring';
const inner = encodeURIComponent(bad);

/** Links that once read as free of threats, each with the verdict it must end with, in every browser. */
export const traps: readonly (readonly [what: string, link: string, verdict: string])[] = [
  [
    'phishing inside Outlook on the web’s own wrapper',
    `https://outlook.office.com/mail/inbox/safelink.html?url=${inner}&corid=7`,
    'malicious',
  ],
  [
    'inside an unknown wrapper, as a parameter',
    `https://protect.gateway-maker.example/scan?d=7&u=${inner}`,
    'malicious',
  ],
  [
    'inside an unknown wrapper, as a path',
    `https://isolate.gateway-maker.example/browse/${bad}`,
    'malicious',
  ],
  [
    'inside an unknown wrapper, in base64',
    `https://protect.gateway-maker.example/l/${btoa(bad)}`,
    'malicious',
  ],
  ['behind an open redirect', `https://forum.example/jump?url=${inner}`, 'malicious'],
  [
    'a bad host with a wrapper’s form around a popular page',
    `https://paypal.com.account-verify.example/fmlurlsvc/?fewReq=:B:JVE9&url=${encodeURIComponent(popular)}`,
    'malicious',
  ],
  [
    'a device’s code on a genuine sign-in page',
    'https://login.microsoftonline.com/common/oauth2/deviceauth',
    'unknown',
  ],
];

/** What lists say of popular sites: neither a bulk list alarms, nor an allow-list clears a stranger's page. */
export const popularSites: readonly (readonly [what: string, link: string, verdict: string])[] = [
  ['in bulk lists alone', 'https://www.seed-catalog.example/tulips', 'no-threat-found'],
  [
    'where strangers publish, allow-listed as a whole',
    'https://sites.google.com/view/tulip-club/home',
    'suspicious',
  ],
];

/** Links whose scan meets a check for humans, each with its verdict; these need urlscan.io's key. */
export const unseen: readonly (readonly [what: string, link: string, verdict: string])[] = [
  ['of a young domain', 'https://verify.fresh-shop.example/', 'unknown'],
  ['of an established one', 'https://members.old-newspaper.example/', 'no-threat-found'],
];

/** Pastes a link into the popup's box, and waits for the end of its check. */
export async function checkPasted(popup: View, link: string): Promise<Shown> {
  await goHome(popup);
  await popup.fill('#paste', link);
  await popup.press('Enter');
  return finishedIn(popup);
}

/** Leaves whatever check the popup shows: one that nobody has seen is shown before anything else. */
export async function goHome(popup: View): Promise<void> {
  await popup.waitFor('#paste, [data-action="home"]');
  await popup.run(() => document.querySelector<HTMLElement>('[data-action="home"]')?.click());
  await popup.waitFor('#paste');
}
