import type { Features } from './features.ts';
import { findFileSignals } from './file.ts';
import { findLures } from './lure.ts';
import { makeSignal, nothing } from './make.ts';
import type { Signal } from './types.ts';
import { listWords } from './values.ts';

const pages = new Set('php html htm asp aspx jsp cgi shtml'.split(' '));

/** Folders in which a site keeps its own workings, and where no page for visitors belongs. */
const internals = new Set(
  `wp-content wp-includes wp-admin .well-known node_modules phpmailer fckeditor kcfinder tinymce com_content`.split(
    ' ',
  ),
);
/** Folders that only betray a break-in if a program of the server answers from within. */
const ambiguous = new Set(
  'plugins components modules libraries tmp temp cache backup cgi-bin .git'.split(' '),
);

// Bounds that keep a hostile link cheap; the shortest code was set by hand.
const mostFolders = 40;
const longestWords = 200;
const shortestCode = 24;
const deepFolders = 4;

/** What only the big sign-in services call their pages, and kits that copy them keep. */
const platformPaths =
  /^\/(?:ap\/signin|cgi-bin\/webscr|signin\/v2\/identifier|servicelogin|common\/(?:oauth2|login)|:[a-z]:\/[a-z]\/personal|webapps\/mpp|myaccount\/(?:signin|autopay))/;
const kitParameters = /[?&]cmd=(?:login_submit|_login-run|_login-submit)(?:&|$)/;

function isPlatformPath(rest: string): boolean {
  if (platformPaths.test(rest) || rest.includes('/ap/signin')) return true;
  return rest.includes('cmd=') && kitParameters.test(rest);
}

/** What the path shows about the page: a program, a page hidden in a site's workings, a request to log in. */
export function findPageSignals({ path, rest, tld }: Features): readonly Signal[] {
  if (rest.length < 2) return nothing;
  const folders = path.split('/', mostFolders);
  const file = folders.pop() ?? '';
  const signals = [...findFileSignals(file, tld)];
  const inside = folders.find(folder => holdsNoPage(folder, file));
  if (inside) signals.push(makeSignal('site-internals', { folder: inside }));
  if (isCode(file) || folders.some(isCode)) signals.push(makeSignal('code-in-path'));
  if (isPlatformPath(rest)) signals.push(makeSignal('platform-path'));
  if (folders.length >= deepFolders && file.endsWith('.php'))
    signals.push(makeSignal('buried-page'));
  signals.push(...findLoginWords(withoutHeadlines(rest.slice(0, longestWords))));
  return signals;
}

/** Whether it is odd that this folder answers with this file as a page. */
function holdsNoPage(folder: string, file: string): boolean {
  const dot = file.lastIndexOf('.');
  if (internals.has(folder)) return dot < 0 || pages.has(file.slice(dot + 1));
  return ambiguous.has(folder) && file.endsWith('.php');
}

function isCode(segment: string): boolean {
  return segment.length >= shortestCode && /^[0-9a-f]+$/.test(segment);
}

/** Four words and more in a row are the headline of an article, whatever it is about. */
function withoutHeadlines(text: string): string {
  return text.includes('-') ? text.replace(/(?<![a-z0-9-])[a-z]+(?:-[a-z0-9]+){3,}/g, '') : text;
}

/** Words that developers put in their paths every day. */
const technical = new Set(
  'package badge sync notice notification post online free resolver resolve fix fixed validator validation'.split(
    ' ',
  ),
);

function findLoginWords(text: string): readonly Signal[] {
  const words = findLures(text)
    .filter(({ kind }) => kind === 'account' || kind === 'trade' || kind === 'repair')
    .filter(({ word }) => !technical.has(word))
    .map(lure => lure.word);
  if (words.length === 0) return nothing;
  return [
    makeSignal(words.length > 1 ? 'login-path' : 'login-word-in-path', { words: listWords(words) }),
  ];
}
