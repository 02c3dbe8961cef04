import type { Simulator } from '../simulator/server.ts';

/** What was submitted to urlscan.io, in order. */
export function submissions({ log }: Simulator): { url: string; visibility: string }[] {
  return log
    .filter(({ service, method }) => service === 'urlscan' && method === 'POST')
    .map(({ body }) => JSON.parse(body));
}

/** Requests to services, without the pages that the browser itself opened. */
export function lookups({ log }: Simulator) {
  return log.filter(({ service }) => !['pages', 'target', 'unknown'].includes(service));
}

/** Whether any request to anybody but the page itself held this text. */
export function mentions(simulator: Simulator, text: string): boolean {
  return lookups(simulator).some(({ url, body, headers }) =>
    `${decodeURIComponent(url)} ${decodeURIComponent(body)} ${JSON.stringify(headers)}`.includes(
      text,
    ),
  );
}

/** Resolves when `ready` holds; fails after `timeoutMs`. */
export async function until(
  ready: () => boolean | Promise<boolean>,
  timeoutMs = 45_000,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await ready())) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
