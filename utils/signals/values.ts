const longestShown = 80;

/** Shortens what a sentence quotes from a link; the end of a host says more than its beginning. */
export function abbreviate(host: string): string {
  return host.length > longestShown ? `…${host.slice(-longestShown)}` : host;
}

/** Writes words into a sentence. */
export function listWords(words: readonly string[]): string {
  return words.slice(0, 5).join(', ');
}
