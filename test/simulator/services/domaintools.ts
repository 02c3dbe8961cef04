import { json, type Service } from '../service.ts';

/** DomainTools. Traps: two parameters make the key; zero with "zerolist" is an allow list. */
export const domaintools: Service = {
  id: 'domaintools',
  hosts: ['api.domaintools.com'],
  key: 'second-look:1a2b3-c4d5e-f6a7b-89c0d-1e2f3',
  ownFaults: ['bad-key'],

  handle({ url }, { world, fault }) {
    const given = `${url.searchParams.get('api_username')}:${url.searchParams.get('api_key')}`;
    if (fault === 'bad-key' || given !== domaintools.key) {
      return json(401, {
        error: { code: 401, message: 'The credentials you entered do not match.' },
      });
    }
    const domain = url.searchParams.get('domain');
    if (url.pathname !== '/v1/risk/' || !domain) {
      return json(400, { error: { code: 400, message: 'A domain is required.' } });
    }
    const facts = world.about(domain);
    if (!facts) return json(404, { error: { code: 404, message: 'Domain not found.' } });
    const bad = world.lists('domaintools', domain);
    const components = bad
      ? [
          { name: 'proximity', risk_score: 60 },
          { name: 'threat_profile_phishing', risk_score: 95 },
        ]
      : [{ name: 'zerolist', risk_score: 0 }];
    return json(200, { response: { domain, risk_score: bad ? 95 : 0, components } });
  },
};
