import { json, type Service } from '../service.ts';

/** IP2Location.io. Traps: the number of the network is a text; errors are objects. */
export const ip2location: Service = {
  id: 'ip2location',
  hosts: ['api.ip2location.io'],
  key: '0F1E2D3C4B5A69788796A5B4C3D2E1F0',
  ownFaults: ['bad-key'],

  handle({ url }, { fault }) {
    const key = url.searchParams.get('key');
    if (fault === 'bad-key' || (key && key !== ip2location.key)) {
      return json(401, { error: { error_code: 10001, error_message: 'API key not found.' } });
    }
    const ip = url.searchParams.get('ip');
    if (!ip) {
      return json(400, { error: { error_code: 10004, error_message: 'Invalid IP address.' } });
    }
    return json(200, {
      ip,
      country_code: 'NL',
      country_name: 'Netherlands (Kingdom of the)',
      region_name: 'Noord-Holland',
      city_name: 'Amsterdam',
      latitude: 52.37403,
      longitude: 4.88969,
      zip_code: '1000',
      time_zone: '+01:00',
      asn: '64500',
      as: 'Example Net B.V.',
      is_proxy: false,
      ...(key ? {} : { message: 'Limit to 500 queries per day. Sign up for a free plan.' }),
    });
  },
};
