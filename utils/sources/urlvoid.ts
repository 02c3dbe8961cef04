import type { Source } from '../lookup/types.ts';
import { apivoidKey, apivoidOrigin, apivoidRequest, readApivoid } from './shared/apivoid.ts';

/** URLVoid, through APIVoid: block lists that hold a host. Contract: v2 `domain-reputation`. */
export const urlvoid: Source = {
  id: 'urlvoid',
  name: 'URLVoid',
  group: 'reputation',
  family: 'apivoid',
  origins: [apivoidOrigin],
  accepts: ['hostname'],
  discloses: 'hostname',
  key: apivoidKey,
  keyOf: 'ipvoid',
  terms: 'paid',
  enabledByDefault: false,
  meaningful: [400],
  request: question => apivoidRequest('domain-reputation', 'host', question),
  interpret(answer, { indicator, shared }) {
    const link = `https://www.urlvoid.com/scan/${encodeURIComponent(indicator.value)}/`;
    return readApivoid(answer, link, shared);
  },
};
