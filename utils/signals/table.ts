/** How much a signal means by itself, from least to most. */
export const signalLevels = ['note', 'worth-a-scan', 'strong'] as const;
export type SignalLevel = (typeof signalLevels)[number];

/**
 * Every signal: its level by itself, and its weight when signals are added up. A signal that is
 * seldom wrong is `strong`; one that honest links also show is a `note` however often fraud shows
 * it. Levels and weights were set by hand, after how often each shape occurs in lists of phishing
 * and of honest links; `npm run bench:signals` measures them as a whole, not one by one.
 */
export const signalTable = {
  'deceptive-userinfo': ['strong', 6],
  'disguised-address': ['strong', 6],
  'mixed-scripts': ['strong', 6],
  'lookalike-letters': ['strong', 6],
  'imitated-spelling': ['strong', 6],
  'swapped-letters': ['worth-a-scan', 4],
  'embedded-domain': ['strong', 6],
  'brand-with-lure': ['strong', 6],
  'brand-on-shared-hosting': ['strong', 6],
  'double-extension': ['strong', 6],
  'script-link': ['strong', 6],
  'silent-redirect': ['strong', 6],
  'native-redirect': ['strong', 6],
  'rogue-app-certain': ['strong', 6],
  'made-for-one': ['strong', 6],
  'device-code': ['worth-a-scan', 3],
  'lasting-access': ['worth-a-scan', 3],
  'admin-consent': ['worth-a-scan', 3],
  'rogue-app': ['worth-a-scan', 3],
  'crypto-trap': ['strong', 5],
  'several-signs': ['worth-a-scan', 0],
  'many-signs': ['strong', 0],
  'near-miss': ['worth-a-scan', 3],
  'brand-in-host': ['worth-a-scan', 3],
  'brand-other-ending': ['worth-a-scan', 3],
  'brand-in-path': ['note', 2],
  'domain-in-path': ['worth-a-scan', 3],
  'crypto-lure': ['worth-a-scan', 3],
  'account-lure': ['worth-a-scan', 3],
  'lure-word': ['note', 1],
  'lookalike-script': ['worth-a-scan', 3],
  'ip-host': ['worth-a-scan', 3],
  'shared-hosting': ['worth-a-scan', 3],
  'dynamic-dns': ['worth-a-scan', 3],
  tunnel: ['worth-a-scan', 3],
  'ipfs-gateway': ['worth-a-scan', 3],
  'cloud-storage': ['worth-a-scan', 3],
  'online-form': ['worth-a-scan', 3],
  shortener: ['worth-a-scan', 3],
  'open-redirect': ['worth-a-scan', 3],
  'executable-download': ['worth-a-scan', 3],
  'site-internals': ['worth-a-scan', 3],
  'app-link': ['worth-a-scan', 3],
  'file-link': ['worth-a-scan', 3],
  userinfo: ['worth-a-scan', 3],
  'random-name': ['note', 2],
  'random-subdomain': ['worth-a-scan', 2],
  'digit-name': ['note', 2],
  'recipient-address': ['note', 2],
  'hidden-recipient': ['note', 2],
  'login-path': ['note', 2],
  'login-word-in-path': ['note', 1],
  'code-in-path': ['note', 1],
  'fake-ending': ['note', 2],
  'abused-ending': ['note', 2],
  'cheap-ending': ['note', 1],
  'resold-ending': ['note', 1],
  'project-hosting': ['note', 1],
  'many-hyphens': ['note', 1],
  'deep-host': ['note', 1],
  'long-name': ['note', 1],
  'click-counter': ['note', 0],
  'odd-port': ['note', 2],
  punycode: ['note', 1],
} as const satisfies Record<string, readonly [SignalLevel, number]>;

/** Names of the signals; each has a text `signal_<id>` with `-` written as `_`. */
export type SignalId = keyof typeof signalTable;
