import { endingsOf } from '../link/hostindex.ts';
import type { Target } from '../link/types.ts';
import { findHosting, type HostingKind } from './hosting.ts';

/**
 * Who publishes at a host: the `owner` of its registrable domain; a `tenant`, whose own host stands
 * below a shared suffix or a dynamic name and who is its one owner; or `strangers`, many by path
 * under one name.
 */
export type Publisher = 'owner' | 'tenant' | 'strangers';

/** Where anybody can put a file or a page under somebody else's name, beside what `findHosting` knows. */
const hosts = `github.com githubusercontent.com gitlab.com bitbucket.org sourceforge.net codeberg.org gitee.com
  drive.google.com docs.google.com forms.google.com script.google.com groups.google.com lookerstudio.google.com
  drive.usercontent.google.com storage.googleapis.com firebasestorage.googleapis.com dropbox.com
  dropboxusercontent.com onedrive.live.com 1drv.ms 1drv.com sharepoint.com box.com boxcloud.com mediafire.com
  mega.nz mega.io pcloud.com pcloud.link 4shared.com wetransfer.com we.tl transfer.sh gofile.io file.io catbox.moe
  pixeldrain.com sendspace.com cdn.discordapp.com media.discordapp.net discord.com telegram.org t.me pastebin.com
  paste.ee hastebin.com archive.org amazonaws.com windows.net evernote.com notion.so canva.com figma.com airtable.com
  trello.com scribd.com issuu.com slack-files.com medium.com ameblo.jp facebook.com instagram.com linkedin.com
  twitter.com x.com reddit.com youtube.com tiktok.com pinterest.com vk.com forms.office.com`;

const known = new Set(hosts.split(/\s+/));

/** Kinds of services at which a name below the service's belongs to somebody else than the service. */
const byName: readonly HostingKind[] = [
  'builder',
  'dynamic',
  'tunnel',
  'ipfs',
  'project',
  'registry',
  'official',
];

/** Kinds of services that publish nothing of strangers under their very own name. */
const plain: readonly HostingKind[] = ['dynamic', 'tunnel', 'registry', 'official'];

/** Who publishes at the target's host; an address has its owner. */
export function whoPublishes({
  host,
  ip,
  sharedSuffix,
}: Pick<Target, 'host' | 'ip' | 'sharedSuffix'>): Publisher {
  if (ip) return 'owner';
  const listed = endingsOf(host).find(ending => known.has(ending));
  // The list of suffixes is right about what it knows in more detail: a bucket has one owner.
  const suffixLength = sharedSuffix?.length ?? 0;
  if (listed && listed.length >= suffixLength) return 'strangers';
  const hosting = findHosting(host);
  if (hosting && hosting.suffix.length > suffixLength) return publisherBelow(host, hosting);
  return sharedSuffix ? 'tenant' : 'owner';
}

function publisherBelow(
  host: string,
  { suffix, kind }: { suffix: string; kind: HostingKind },
): Publisher {
  const front = host.slice(0, -suffix.length - 1);
  if (front && front !== 'www') return byName.includes(kind) ? 'tenant' : 'strangers';
  return plain.includes(kind) ? 'owner' : 'strangers';
}
