import type { Source } from '../lookup/types.ts';
import { apivoidKey, apivoidOrigin, apivoidRequest, readApivoid } from './shared/apivoid.ts';

/** IPVoid, through APIVoid: block lists that hold an address. Contract: v2 `ip-reputation`. */
export const ipvoid: Source = {
  id: 'ipvoid',
  name: 'IPVoid',
  group: 'reputation',
  family: 'apivoid',
  origins: [apivoidOrigin],
  accepts: ['ipv4', 'ipv6'],
  discloses: 'ip',
  key: apivoidKey,
  terms: 'paid',
  enabledByDefault: false,
  meaningful: [400],
  request: question => apivoidRequest('ip-reputation', 'ip', question),
  interpret: answer => readApivoid(answer, 'https://www.ipvoid.com/ip-blacklist-check/'),
};
