import { json, type Service } from '../service.ts';

/**
 * The organisation's IntelOwl. Traps: the search finds parts of names, so that jobs about other
 * hosts come along; older versions answer a list without pages (switch `list`).
 */
export const intelowl: Service = {
  id: 'intelowl',
  hosts: ['intelowl.corp.example'],
  key: 'simulated0intelowl0token0of0organisation',
  ownFaults: ['bad-key'],

  handle({ url, headers }, { world, fault, switches }) {
    if (fault || headers.authorization !== `Token ${intelowl.key}`)
      return json(401, { detail: 'Invalid token.' });
    if (url.pathname !== '/api/jobs') return json(404, { detail: 'Not found.' });
    const asked = url.searchParams.get('observable_name') ?? '';
    const job = (id: number, observable_name: string, evaluation: string) => ({
      id,
      observable_name,
      status: 'reported_without_fails',
      finished_analysis_time: new Date(world.now).toISOString(),
      tags: [{ id: 1, label: 'phishing' }],
      data_model: { evaluation, reliability: 8 },
    });
    const mine = world.lists('intelowl', asked)
      ? [job(7, asked, switches.evaluation ?? 'malicious')]
      : [];
    const results = [job(8, `other.${asked}`, 'malicious'), ...mine];
    return json(200, switches.list ? results : { count: results.length, total_pages: 1, results });
  },
};
