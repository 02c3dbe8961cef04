import { isReservedAddress } from '../link/addresses.ts';
import type { Target } from '../link/types.ts';
import type { Features } from './features.ts';
import { makeSignal, nothing } from './make.ts';
import type { Signal, SignalOptions } from './types.ts';
import { abbreviate } from './values.ts';

const longestShown = 60;
const ordinaryPorts = new Set(['80', '443']);

/** What stands around the host: a user name made to look like one, an address for a name, a port. */
export function findAddressSignals({ target, options, authority }: Features): readonly Signal[] {
  const numbers = target.ip ? findNumbers(target, options) : nothing;
  if (authority === target.host) return numbers;
  const signals = [...numbers];
  const { username, port } = new URL(target.url);
  if (username) {
    const user = username.replaceAll('%2E', '.').slice(0, longestShown);
    // "https://bank.example@evil.example": what people read first is not where the link goes.
    const id = /[.]|%2f/i.test(user) ? 'deceptive-userinfo' : 'userinfo';
    signals.push(makeSignal(id, { user, host: abbreviate(target.host) }));
  }
  if (port && !ordinaryPorts.has(port)) signals.push(makeSignal('odd-port', { port }));
  return signals;
}

function findNumbers(target: Target, { raw }: SignalOptions): readonly Signal[] {
  if (target.ip === 'ipv4' && isDisguised(raw)) {
    return [makeSignal('disguised-address', { host: target.host })];
  }
  return isReservedAddress(target.host) ? nothing : [makeSignal('ip-host', { host: target.host })];
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
