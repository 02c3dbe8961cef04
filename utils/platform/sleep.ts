/** Resolves after so many milliseconds, unless the process is stopped before. */
export function sleep(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
