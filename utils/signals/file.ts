import { makeSignal, nothing } from './make.ts';
import type { Signal } from './types.ts';

const programs = new Set(
  `exe scr com msi msix appx appinstaller bat cmd ps1 vbs vbe wsf hta cpl lnk pif jar apk dmg pkg iso img vhd
   vhdx xll one reg rdp url chm msc application appref-ms jnlp command library-ms search-ms searchconnector-ms
   settingcontent-ms mobileconfig iqy slk wsh`.split(/\s+/),
);
const documents = new Set(
  'pdf doc docx xls xlsx ppt pptx txt rtf csv jpg jpeg png gif mp3 mp4 htm html zip'.split(' '),
);

const longestShown = 60;

/** Whether a file's name, the last piece of a path, is that of a program, and how it pretends otherwise. */
export function findFileSignals(name: string, tld: string): readonly Signal[] {
  const dot = name.lastIndexOf('.');
  const ending = dot < 0 ? '' : name.slice(dot + 1);
  if (!programs.has(ending)) return nothing;
  // Blanks push the real ending out of sight.
  const before = name.slice(name.lastIndexOf('.', dot - 1) + 1, dot).trim();
  if (dot > before.length && documents.has(before)) {
    return [makeSignal('double-extension', { file: name.slice(-longestShown) })];
  }
  // A page named after a site ends like a site, and `.com` is the commonest of those.
  if (ending === 'com' || ending === tld) return nothing;
  return [makeSignal('executable-download', { extension: `.${ending}` })];
}
