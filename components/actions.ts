import type { GuardAnswer } from '../utils/guard/types.ts';
import type { Source } from '../utils/lookup/types.ts';
import { serviceById } from '../utils/policy/services.ts';

/** What a person can do about a check; the hook useActions makes them real. */
export interface CheckActions {
  choose(url: string): void;
  answer(answer: GuardAnswer): void;
  /** Submit to urlscan.io now; `again` also where a scan exists. */
  scan(again: boolean, as?: 'phone'): void;
  /** Ask one source again, or all of them. */
  askAgain(source?: string): void;
  /** Ask the browser for the source's origins, then the source. Must be called straight from a click. */
  allow(source: string): void;
  /** Have the organization's own platform look into the link. */
  analyze(source: string): void;
  /** Ask with a host name that may have been made for one person. */
  askFullName(): void;
  more(): void;
  /** Opens the options page, at a section where one is named. */
  openOptions(at?: string): void;
}

/** The sources by id; null until they are loaded. */
export type Catalog = ReadonlyMap<string, Source>;

/** The name people know a source, or another service, by. */
export function sourceName(catalog: Catalog | null, id: string): string {
  return serviceById(id)?.name ?? catalog?.get(id)?.name ?? id;
}
