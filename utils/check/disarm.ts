import { findLeaks } from '../leaks/find.ts';
import { redact } from '../leaks/redact.ts';
import type { Leak } from '../leaks/types.ts';
import { defang } from '../link/defang.ts';
import { parseTarget } from '../link/parse.ts';
import { splitUrl } from '../link/split.ts';
import type { Target } from '../link/types.ts';
import type { Rules } from '../policy/schema.ts';

/** Stands where nothing of an address may be told. */
const untold = '…';

/** What of a link can be handed on: nobody can click it, and it gives nobody away. */
export interface Disarmed {
  readonly address: string;
  readonly host: string;
  readonly domain: string;
}

/** The target in that form. What leaks is looked for anew: an old record may know fewer kinds. */
export function disarm(target: Target, rules: Rules): Disarmed {
  const leaks = findLeaks(target, rules);
  const { hostStart, hostEnd } = splitUrl(target.url);
  const inHost = leaks.filter(leak => leak.start < hostEnd && leak.end > hostStart);
  const domain = isIn(target.domain ?? '', inHost) ? '' : (target.domain ?? '');
  if (inHost.length > 0) return { address: untold, host: untold, domain: disarmHost(domain) };
  const address = defang(withoutLeaks(target, leaks));
  return { address, host: disarmHost(target.host), domain: disarmHost(domain) };
}

/** An address, a host or an IP address, as it was sent or is named, in that form. */
export function disarmText(text: string, target: Target | null, rules: Rules): string {
  const link = parseTarget(text);
  if (link) return disarm(link, rules).address;
  const leaks = target ? findLeaks(target, rules) : [];
  if (isIn(text, leaks)) return untold;
  // The host of an address that the link leads on to may tell something too.
  const host = text.includes('.') ? parseTarget(`https://${text}/`) : null;
  return host?.host === text ? disarm(host, rules).host : disarmHost(text);
}

function withoutLeaks(target: Target, leaks: readonly Leak[]): string {
  if (leaks.length === 0) return target.url;
  const redacted = redact(target, leaks);
  if (redacted !== null) return redacted;
  const { hostStart, pathStart } = splitUrl(target.url);
  const scheme = target.url.slice(0, target.url.indexOf('//') + 2);
  return `${scheme}${target.url.slice(hostStart, pathStart)}/${untold}`;
}

/** Whether a text holds what leaks. */
function isIn(text: string, leaks: readonly Leak[]): boolean {
  const lower = text.toLowerCase();
  // A few letters are no secret, and stand in many a name.
  const parts = leaks.map(({ part }) => part.toLowerCase()).filter(part => part.length >= 4);
  return parts.some(part => lower.includes(part));
}

function disarmHost(host: string): string {
  return host.replaceAll('.', '[.]');
}
