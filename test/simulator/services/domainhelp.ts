import { json, type Service } from '../service.ts';

/** Domains that are shorteners in the simulated world. */
const shorteners = ['short.example', 'redirector.example'];

/** DomainHelp: the two routes that only look something up; those that visit a link are not played. */
export const domainhelp: Service = {
  id: 'domainhelp',
  hosts: ['app.domainhelp.com'],
  ownFaults: [],

  handle({ url }) {
    const domain = url.searchParams.get('domain');
    const input = url.searchParams.get('input');
    if (url.pathname === '/api/v1/isredirect' && domain) {
      const known = shorteners.includes(domain);
      return json(200, {
        skill: 'is-redirect',
        domain,
        lookup_domain: `${domain}.redirects.domainsure.zone`,
        is_redirect_or_url_shortener: known,
        txt_records: known ? ['shortener'] : [],
        explanation: known ? `${domain} is a URL shortener.` : `${domain} is not in the list.`,
      });
    }
    if (url.pathname === '/api/v1/isconfusable' && input) {
      const idn = input.includes('xn--');
      return json(200, {
        is_idn: idn,
        is_confusable: idn,
        confusable_class: '',
        likely_mimics: [],
      });
    }
    return json(404, { error: 'Not found' });
  },
};
