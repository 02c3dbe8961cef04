import { json, type Service } from '../service.ts';
import type { World } from '../world.ts';

const route = /^\/api\/v1\/indicators\/(IPv4|IPv6|domain|hostname|url)\/([^/]+)\/general$/;

/**
 * AlienVault OTX. Traps: `malware_families` are objects in a pulse and strings in `related`; a popular
 * site has dozens of pulses, most of them dumps, beside the entry that allows its whole domain.
 */
export const otx: Service = {
  id: 'otx',
  hosts: ['otx.alienvault.com'],
  key: '0123456789abcdef'.repeat(4),
  ownFaults: ['bad-key', 'wrong-types'],

  handle({ url, headers }, { world, fault }) {
    const key = headers['x-otx-api-key'];
    if (fault === 'bad-key' || (key && key !== otx.key)) {
      return json(403, { detail: 'Authentication required' });
    }
    const match = route.exec(url.pathname);
    if (!match) return json(404, { detail: 'endpoint not found' });
    if (fault === 'wrong-types') return json(200, { pulse_info: { count: 'many', pulses: {} } });

    const value = decodeURIComponent(match[2] ?? '');
    const pulses = pulsesAbout(value, world);
    const validation = world.isPopular(value) ? [allowance(value)] : [];
    return json(
      200,
      {
        sections: ['general'],
        indicator: value,
        type: match[1],
        pulse_info: {
          count: pulses.length,
          pulses,
          references: [],
          related: { other: { adversary: [], malware_families: ['Emotet'], industries: [] } },
        },
        validation,
        false_positive: [],
      },
      { 'access-control-allow-origin': '*' },
    );
  },
};

function pulsesAbout(value: string, world: World) {
  const kind = world.about(value)?.kind;
  if (kind === 'popular') {
    return Array.from({ length: 36 }, (_, at) => pulse(at, world.now - at * 20 * dayMs, 'popular'));
  }
  if (!world.lists('otx', value)) return [];
  // What is bad is noticed by several; noise is one person's.
  const authors = kind === 'phishing' || kind === 'malware' ? 2 : 1;
  return Array.from({ length: authors }, (_, at) => pulse(at, world.now - at * dayMs, kind));
}

const dayMs = 86_400_000;

function pulse(at: number, modified: number, kind: string | undefined) {
  const isDump = kind === 'popular' && at % 3 > 0;
  return {
    id: String(at + 1),
    name: isDump ? `Everything of week ${at}` : 'Phishing kits of the week',
    adversary: '',
    malware_families: kind === 'malware' ? [{ id: 'x', display_name: 'Emotet' }] : [],
    modified: new Date(modified).toISOString().replace('Z', '000'),
    indicator_count: isDump ? 14_000 + at : 40 + at,
    author: { username: `author-${at}`, id: String(at), is_following: false },
    related_indicator_is_active: 1,
  };
}

function allowance(value: string) {
  const domain = value.split('.').slice(-2).join('.');
  const message = `Whitelisted domain ${domain}`;
  return { source: 'whitelist', message, name: 'Whitelisted domain' };
}
