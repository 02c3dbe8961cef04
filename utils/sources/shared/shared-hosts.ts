import { findHosting } from '../../signals/hosting.ts';

/** Where anybody can put a file or a page under somebody else's name, beside what `findHosting` knows. */
const hosts = `github.com githubusercontent.com gitlab.com bitbucket.org sourceforge.net codeberg.org gitee.com
  drive.google.com docs.google.com drive.usercontent.google.com storage.googleapis.com
  firebasestorage.googleapis.com dropbox.com dropboxusercontent.com onedrive.live.com 1drv.ms 1drv.com
  sharepoint.com box.com boxcloud.com mediafire.com mega.nz mega.io pcloud.com pcloud.link 4shared.com
  wetransfer.com we.tl transfer.sh gofile.io file.io catbox.moe pixeldrain.com sendspace.com
  cdn.discordapp.com media.discordapp.net telegram.org t.me pastebin.com paste.ee hastebin.com
  archive.org amazonaws.com windows.net azureedge.net cloudfront.net r2.dev evernote.com notion.site
  slack-files.com bit.ly tinyurl.com t.co is.gd cutt.ly rebrand.ly`;

const known = new Set(hosts.split(/\s+/));

/**
 * Whether an entry about this host says little of one page there: lists of malware hold thousands
 * of entries about file shares and code hosts.
 */
export function isSharedHost(host: string): boolean {
  const labels = host.split('.');
  const names = labels.map((_, at) => labels.slice(at).join('.'));
  return names.some(name => known.has(name)) || findHosting(host) !== undefined;
}
