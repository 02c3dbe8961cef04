import { json, type Service } from '../service.ts';

const route = /^\/api\/v1\/indicators\/(IPv4|IPv6|domain|hostname|url)\/([^/]+)\/general$/;

/** AlienVault OTX. Trap: `malware_families` are objects in a pulse and strings in `related`. */
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
    const pulses = world.lists('otx', value)
      ? [
          {
            id: '1',
            name: 'Phishing kits of the week',
            adversary: '',
            malware_families:
              world.about(value)?.kind === 'malware' ? [{ id: 'x', display_name: 'Emotet' }] : [],
            modified: new Date(world.now).toISOString().replace('Z', '000'),
            related_indicator_is_active: 1,
          },
        ]
      : [];
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
        validation: [],
        false_positive: [],
      },
      { 'access-control-allow-origin': '*' },
    );
  },
};
