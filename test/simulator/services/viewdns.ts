import { json, type Service } from '../service.ts';

const lists = ['dnsbl.example', 'zen.example', 'bl.example', 'spam.example', 'other.example'];

/** ViewDNS. Traps: a used-up key is plain text under HTTP 200; errors stand inside `response`. */
export const viewdns: Service = {
  id: 'viewdns',
  hosts: ['api.viewdns.info'],
  key: 'ab12cd34'.repeat(5),
  ownFaults: ['bad-key', 'quota', 'quota-without-reset'],

  handle({ url }, { world, fault }) {
    const tool = url.pathname.replaceAll('/', '');
    const query = { tool: `${tool}_PRO` };
    if (fault === 'bad-key' || url.searchParams.get('apikey') !== viewdns.key) {
      return json(403, { query, response: { error: 'Invalid API key.' } });
    }
    if (fault) {
      const body = 'Query limit reached for the supplied API key.';
      return { status: 200, headers: { 'content-type': 'text/plain' }, body };
    }
    const ip = url.searchParams.get('ip');
    if (tool !== 'spamdblookup' || !ip) {
      return json(400, { query, response: { error: 'Invalid request.' } });
    }
    const bad = world.lists('viewdns', ip);
    const blacklists = lists.map((blacklist, at) => ({
      blacklist,
      result: bad && at < 4 ? 'listed' : 'ok',
    }));
    return json(200, { query, response: { blacklists } });
  },
};
