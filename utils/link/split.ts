/** Offsets of a URL's components in its normalized text; every component ends where the next starts. */
export interface UrlParts {
  /** Without its `@`; empty at `hostStart` where there is none. */
  readonly userStart: number;
  readonly userEnd: number;
  /** With the brackets of an IPv6 literal, without the port. */
  readonly hostStart: number;
  readonly hostEnd: number;
  readonly pathStart: number;
  /** Offset of `?`, or of what follows the path. */
  readonly queryStart: number;
  /** Offset of `#`, or the length of the URL. */
  readonly fragmentStart: number;
}

/** Finds the components of an http(s) URL as the URL parser writes it. */
export function splitUrl(url: string): UrlParts {
  const userStart = url.indexOf('//') + 2;
  const fragmentStart = offset(url.indexOf('#', userStart), url.length);
  const queryStart = Math.min(offset(url.indexOf('?', userStart), url.length), fragmentStart);
  const pathStart = Math.min(offset(url.indexOf('/', userStart), url.length), queryStart);
  const at = url.lastIndexOf('@', pathStart - 1);
  const hostStart = at < userStart ? userStart : at + 1;
  const userEnd = Math.max(at, userStart);
  const bracket = url[hostStart] === '[' ? url.indexOf(']', hostStart) : hostStart;
  const colon = offset(url.indexOf(':', bracket), pathStart);
  const hostEnd = Math.min(colon, pathStart);
  return { userStart, userEnd, hostStart, hostEnd, pathStart, queryStart, fragmentStart };
}

function offset(found: number, otherwise: number): number {
  return found === -1 ? otherwise : found;
}
