import type { Disclosure } from '../link/disclosure.ts';
import { type Problem, problem } from './problem.ts';

/** One request, as a source describes it. */
export interface HttpRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /**
   * `no-cache` lets the browser keep the answer and ask whether it is still the newest one; by itself
   * nothing is kept. A header of ours that asks the same would need leave from the server first.
   */
  readonly cache?: 'no-store' | 'no-cache';
  /** What of the target this request carries, for the receipt; empty where it carries nothing. */
  readonly sends: string;
  /** How much that reveals, where it differs from what the source declares. */
  readonly discloses?: Disclosure;
}

/** A complete answer of any status. Never partial: what is cut off becomes a problem. */
export interface HttpAnswer {
  readonly status: number;
  /** Header by lower-case name; null where it is missing. */
  header(name: string): string | null;
  readonly bytes: Uint8Array;
  text(): string;
}

/** Sends a request. Failures of transport come back as problems; it never throws. */
export type Http = (request: HttpRequest) => Promise<HttpAnswer | Problem>;

/** One request that went out, with its key taken out of the address. */
export interface Sent {
  readonly origin: string;
  readonly sends: string;
  readonly discloses: Disclosure;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface HttpOptions {
  /** Exact origins this client may speak to. */
  readonly origins: readonly string[];
  /** Origins that it may not speak to although they are among the others. */
  readonly closed?: readonly string[];
  /** Which other https addresses it may speak to (learned from the first answer); never with a key. */
  readonly follows?: (url: URL) => boolean;
  /** Disclosure of a request that does not say. */
  readonly discloses: Disclosure;
  /** Whether a request of this disclosure may go out; asked before every request. */
  readonly admits: (discloses: Disclosure) => boolean;
  /** Values that must never come back out in a message. */
  readonly secrets?: readonly string[];
  readonly signal?: AbortSignal;
  readonly maxBytes?: number;
  /** Called just before the request goes out. */
  readonly onSent?: (sent: Sent) => void;
  readonly fetch?: typeof globalThis.fetch;
}

const defaultMaxBytes = 4 * 1024 * 1024;

/**
 * Makes the only door to the network: fixed origins, no cookies, no referrer, no redirect, a cap on
 * the answer, and a receipt for each request.
 */
export function createHttp(options: HttpOptions): Http {
  const { fetch = globalThis.fetch, maxBytes = defaultMaxBytes } = options;

  return async request => {
    const url = new URL(request.url);
    const discloses = request.discloses ?? options.discloses;
    if (options.closed?.includes(url.origin)) {
      return problem('blocked-by-policy', { message: url.origin });
    }
    if (!mayReach(url, options)) return problem('not-permitted', { message: url.origin });
    if (!options.admits(discloses)) return problem('blocked-by-policy');

    options.onSent?.({ origin: url.origin, sends: request.sends, discloses, at: Date.now() });
    try {
      const response = await fetch(url, {
        method: request.method ?? 'GET',
        ...(request.headers ? { headers: withoutEmpty(request.headers) } : {}),
        ...(request.body === undefined ? {} : { body: request.body }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: request.cache ?? 'no-store',
        // Where a redirect leads is seen only after it was followed, over plain http too: whoever
        // learned something by it would stand in no receipt.
        redirect: 'error',
        ...(options.signal ? { signal: options.signal } : {}),
      });
      const bytes = await readAtMost(response, maxBytes);
      if (!bytes)
        return problem('unexpected-answer', { status: response.status, message: 'too large' });
      return {
        status: response.status,
        header: name => response.headers.get(name),
        bytes,
        text: () => new TextDecoder().decode(bytes),
      };
    } catch (error) {
      return transportProblem(error, options.secrets ?? []);
    }
  };
}

/** A key that is not there, because a gateway brings it, has no header either. */
function withoutEmpty(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}

function mayReach(url: URL, { origins, follows, secrets }: HttpOptions): boolean {
  if (origins.includes(url.origin)) return true;
  return url.protocol === 'https:' && !secrets?.length && Boolean(follows?.(url));
}

/** Null where the body is longer than `maxBytes`; the rest is then not read. */
async function readAtMost(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  if (!response.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

function transportProblem(error: unknown, secrets: readonly string[]): Problem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') return problem('timeout');
  const message = secrets.reduce(
    (words, secret) => words.replaceAll(secret, '•••'),
    error instanceof Error ? error.message : String(error),
  );
  return problem('offline', { message });
}

/** A JSON file that came with the extension, at its `-extension:` address; throws for every other address. */
export async function readOwnFile(address: string): Promise<unknown> {
  if (!/^[a-z]+-extension:/.test(address)) throw new Error('Only files of our own are read so.');
  return (await fetch(address)).json();
}
