/** The page of a scan. Who has this address can read a private scan, so it is only ever a link. */
export function scanPage(uuid: string): string {
  return `https://urlscan.io/result/${encodeURIComponent(uuid)}/`;
}
