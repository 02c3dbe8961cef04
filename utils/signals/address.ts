import { isReservedAddress } from '../link/addresses.ts';
import { decodePercent } from '../link/decode.ts';
import { isKnownName } from '../link/names.ts';
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
  const { username, password, port } = new URL(target.url);
  if (username) {
    const user = username.replaceAll('%2E', '.').slice(0, longestShown);
    // "https://bank.example@evil.example": what people read first is not where the link goes.
    const isRead = /[.]|%2f/i.test(user) || holdsHost(password);
    const id = isRead ? 'deceptive-userinfo' : 'userinfo';
    signals.push(makeSignal(id, { user, host: abbreviate(target.host) }));
  }
  if (port && !ordinaryPorts.has(port)) signals.push(makeSignal('odd-port', { port }));
  return signals;
}

/** Whether a host's name stands where the password does: `user:www.bank.example@`. */
function holdsHost(password: string): boolean {
  const text = decodePercent(password.slice(0, longestShown)).toLowerCase();
  const name = /(?:^|[@/])((?:[a-z0-9-]+\.)+[a-z]{2,})(?:$|[:/@])/.exec(text)?.[1];
  return name !== undefined && isKnownName(name);
}

function findNumbers(target: Target, { raw }: SignalOptions): readonly Signal[] {
  if (target.ip === 'ipv4' && isDisguised(raw)) {
    return [makeSignal('disguised-address', { host: target.host })];
  }
  return isReservedAddress(target.host) ? nothing : [makeSignal('ip-host', { host: target.host })];
}

/** Whether an IPv4 address was written as one number, with parts left out, or in digits other than decimal ASCII ones. */
function isDisguised(raw: string | undefined): boolean {
  const host = raw && writtenHost.exec(raw.slice(0, 500))?.[1];
  if (!host || /^(?:(?:0|[1-9]\d{0,2})(?:\.|$)){4}$/.test(host)) return false;
  // As the host's parser reads it: `%31` and `①` are 1.
  const read = decodePercent(host).normalize('NFKC').replaceAll('。', '.').replace(/\.$/, '');
  return read.split('.').every(part => /^(?:0x[0-9a-f]*|\d+)$/i.test(part));
}

const writtenHost = /^\s*[a-z]{2,9}:[\\/]*(?:[^\s@/?#\\]*@)?([\p{N}a-fx.%。｡]+)(?:[\s/?#\\:]|$)/iu;
