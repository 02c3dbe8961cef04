import type { SimulatedRequest } from './service.ts';

/** One request that reached the simulator. */
export interface LogEntry {
  readonly id: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Id of the service, or `pages`, `target` (a page behind a link) or `unknown`. */
  readonly service: string;
  readonly method: string;
  /** With the scheme that was really spoken. */
  readonly url: string;
  readonly host: string;
  /** All of them as they came, keys included. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Null as long as there is no answer. */
  status: number | null;
}

/** Notes a request as soon as it is complete, before it is answered. */
export function enter(
  log: LogEntry[],
  service: string,
  { method, url, headers, body }: SimulatedRequest,
): LogEntry {
  const entry: LogEntry = {
    id: (log.at(-1)?.id ?? 0) + 1,
    at: Date.now(),
    service,
    method,
    url: url.href,
    host: url.hostname,
    headers,
    body,
    status: null,
  };
  log.push(entry);
  return entry;
}
