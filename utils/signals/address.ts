import { isReservedAddress } from '../target/addresses.ts';
import type { Look } from './look.ts';
import { sign } from './signs.ts';
import type { Signal } from './types.ts';

const longestShown = 60;
const ordinaryPorts = new Set(['80', '443']);

/** What stands around the host: a user name made to look like one, an address for a name, a port. */
export function findAddressSigns({ target, options }: Look): Signal[] {
  const { username, port } = new URL(target.url);
  const signals: Signal[] = [];
  if (username) {
    const user = username.replaceAll('%2E', '.').slice(0, longestShown);
    // "https://bank.example@evil.example": what people read first is not where the link goes.
    const id = /[.]|%2f/i.test(user) ? 'deceptive-userinfo' : 'userinfo';
    signals.push(sign(id, { user, host: target.host }));
  }
  if (target.ip === 'ipv4' && isDisguised(options.raw)) {
    signals.push(sign('disguised-address', { host: target.host }));
  } else if (target.ip && !isReservedAddress(target.host)) {
    signals.push(sign('ip-host', { host: target.host }));
  }
  if (port && !ordinaryPorts.has(port)) signals.push(sign('odd-port', { port }));
  return signals;
}

/** Whether an IPv4 address was written as one number, in octal or hexadecimal, or with parts left out. */
function isDisguised(raw: string | undefined): boolean {
  const host =
    raw && /^\s*[a-z]{2,9}:[\\/]*(?:[^\s@/?#\\]*@)?([0-9a-fx.]+)/i.exec(raw.slice(0, 500))?.[1];
  if (!host) return false;
  const parts = host.replace(/\.$/, '').split('.');
  const plain = parts.length === 4 && parts.every(part => /^(?:0|[1-9]\d{0,2})$/.test(part));
  return !plain && parts.every(part => /^(?:0x[0-9a-f]*|\d+)$/i.test(part));
}
