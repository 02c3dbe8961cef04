import type { Target } from '../link/types.ts';

const longestShown = 80;

/** Shortens what a sentence quotes from a link; the end of a host says more than its beginning. */
export function abbreviate(host: string): string {
  return host.length > longestShown ? `…${host.slice(-longestShown)}` : host;
}

/** The first few words for a sentence that lists them. */
export function listWords(words: readonly string[]): string[] {
  return words.slice(0, 5);
}

/** The domain whose holder answers for the target, in the letters people read; its host where it has none. */
export function ownDomain({ domain, host, unicodeHost }: Target): string {
  if (!domain) return abbreviate(host);
  return abbreviate(unicodeHost.split('.').slice(-domain.split('.').length).join('.'));
}
