import { type Answer, hostOf } from './answer.ts';

/** Files that a brand's own sign-in page loads and nobody else has a reason to. */
interface BrandFiles {
  readonly brand: string;
  /** Where the files lie; each stands for itself and all below it. */
  readonly hosts: readonly string[];
  /** Which of them only the sign-in page loads: not the buttons and silent frames that others embed. */
  readonly files: readonly RegExp[];
  /** Whose pages may load them, among them proxies of the brand's own. */
  readonly owners: readonly string[];
}

/** Hosts and paths are from public detection rules for copied sign-in pages; none was tried live. */
const table: readonly BrandFiles[] = [
  {
    brand: 'Microsoft',
    hosts: [
      'aadcdn.msauth.net',
      'aadcdn.msftauth.net',
      'aadcdn.msauthimages.net',
      'aadcdn.msftauthimages.net',
      'logincdn.msauth.net',
      'logincdn.msftauth.net',
    ],
    // Pictures are borrowed by anybody who writes about it; these scripts and styles are the page itself.
    files: [/\/convergedlogin/i, /\/converged\.v2\.login/i, /\/cdnbundles\/(?:ux\.)?converged/i],
    owners: [
      'microsoftonline.com',
      'microsoftonline.us',
      'microsoftonline.cn',
      'microsoft.com',
      'microsoft',
      'live.com',
      'office.com',
      'office365.com',
      'windows.net',
      'azure.com',
      'msauth.net',
      'msftauth.net',
      'mcas.ms',
      'mcas-gov.us',
      'sharepoint.com',
      'b2clogin.com',
      'ciamlogin.com',
    ],
  },
  {
    brand: 'Google',
    hosts: ['ssl.gstatic.com', 'www.gstatic.com'],
    files: [/\/_\/mss\/boq-identity\//i],
    owners: ['google.com', 'youtube.com', 'withgoogle.com', 'googleusercontent.com', 'google'],
  },
];

const mostFiles = 8;

/**
 * The brand's sign-in files that a foreign main document loaded, as `<brand> <file>`, each once.
 * What a frame loads is the frame's own page and counts for nothing.
 */
export function brandFilesIn({ data, page, task }: Answer): string[] {
  const main = hostOf(page?.url ?? task.url);
  if (!main) return [];
  const found = new Set<string>();
  for (const { request } of data.requests) {
    const url = request.request.url ? URL.parse(request.request.url) : null;
    // Who asked must be known: what a frame loads says nothing of the page around it.
    if (!url || hostOf(request.documentURL) !== main) continue;
    const row = table.find(
      it =>
        isUnderAny(url.hostname, it.hosts) &&
        !isUnderAny(main, it.owners) &&
        it.files.some(file => file.test(url.pathname)),
    );
    if (row) found.add(`${row.brand} ${url.pathname.slice(-120)}`);
  }
  return [...found].slice(0, mostFiles);
}

function isUnderAny(host: string, names: readonly string[]): boolean {
  return names.some(name => host === name || host.endsWith(`.${name}`));
}
