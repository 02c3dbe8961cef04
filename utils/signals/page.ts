import type { Look } from './look.ts';
import { findLures } from './lure.ts';
import { sign } from './signs.ts';
import type { Signal } from './types.ts';
import { listWords } from './values.ts';

const longestWords = 200;

const programs = new Set(
  'exe scr com msi msix appx bat cmd ps1 vbs vbe wsf hta cpl lnk pif jar apk dmg pkg iso img vhd xll one reg appinstaller'.split(
    ' ',
  ),
);
const documents = new Set(
  'pdf doc docx xls xlsx ppt pptx txt rtf csv jpg jpeg png gif mp3 mp4 htm html zip'.split(' '),
);
const pages = new Set('php html htm asp aspx jsp cgi shtml'.split(' '));

/** Folders in which a site keeps its own workings, and where no page for visitors belongs. */
const internals = new Set(
  `wp-content wp-includes wp-admin .well-known cgi-bin node_modules phpmailer fckeditor kcfinder tinymce .git
   plugins components com_content modules libraries tmp temp cache backup`.split(/\s+/),
);
const ambiguous = new Set(
  'plugins components modules libraries tmp temp cache backup cgi-bin .git'.split(' '),
);

/** What the path shows about the page: a program, a page hidden in a site's workings, a request to log in. */
export function findPageSigns({ path, rest, tld }: Look): Signal[] {
  const segments = path.split('/').slice(1, 40);
  const last = segments.at(-1) ?? '';
  const [extension, before] = last.split('.').reverse();
  const dotted = last.includes('.');
  const signals: Signal[] = [];
  if (dotted && extension && programs.has(extension)) {
    const double = before && documents.has(before) && last.split('.').length > 2;
    // A file named after its ending in .com is as often a page named after a site.
    if (double) signals.push(sign('double-extension', { file: last.slice(-60) }));
    else if (extension !== 'com' && extension !== tld)
      signals.push(sign('executable-download', { extension: `.${extension}` }));
  }
  const isPage = !dotted || pages.has(extension ?? '');
  const inside = segments.slice(0, -1).find(segment => internals.has(segment));
  if (inside && isPage && (!ambiguous.has(inside) || (dotted && extension === 'php'))) {
    signals.push(sign('site-internals', { folder: inside }));
  }
  if (segments.some(segment => segment.length >= 24 && /^[0-9a-f]+$/.test(segment))) {
    signals.push(sign('code-in-path'));
  }
  return [...signals, ...findLoginWords(rest)];
}

function findLoginWords(rest: string): Signal[] {
  const words = findLures(rest.slice(0, longestWords)).filter(
    lure => lure.kind === 'account' || lure.kind === 'trade' || lure.kind === 'repair',
  );
  if (words.length === 0) return [];
  return [
    sign(words.length > 1 ? 'login-path' : 'login-word-in-path', {
      words: listWords(words.map(it => it.word)),
    }),
  ];
}
