import { json, type Service } from '../service.ts';

interface Alert {
  readonly _id: string;
  readonly type: string;
  readonly source: string;
  readonly sourceRef: string;
}

/**
 * TheHive 5 as far as alerts go. Traps: a second alert of one (type, source, sourceRef) is 400; an
 * alert is also found by that name; status words are the installation's own. Switches: `stage`,
 * `status` and `summary` of every alert, `case` the status of its case.
 */
export const thehive: Service = {
  id: 'thehive',
  hosts: ['thehive.corp.example'],
  key: 'simulatedTheHiveKey0001',
  ownFaults: [],

  handle({ method, url, headers, body }, { memory, switches }) {
    if (headers.authorization !== `Bearer ${thehive.key}`) {
      return json(401, { type: 'AuthenticationError', message: 'Authentication failure' });
    }
    const path = decodeURIComponent(url.pathname);
    if (path === '/api/v1/case/~77') return json(200, { _id: '~77', status: switches.case });
    const alerts = [...memory.values()] as Alert[];
    if (method === 'POST' && path === '/api/v1/alert') {
      const given = JSON.parse(body) as Alert;
      if (alerts.some(it => nameOf(it) === nameOf(given))) {
        return json(400, { type: 'CreateError', message: 'Alert already exists' });
      }
      const alert = { ...given, _id: `~${memory.size + 41}` };
      memory.set(alert._id, alert);
      return json(201, shown(alert, switches));
    }
    const asked = path.replace('/api/v1/alert/', '');
    const found = alerts.find(it => it._id === asked || nameOf(it) === asked);
    return found ? json(200, shown(found, switches)) : json(404, { type: 'NotFoundError' });
  },
};

function nameOf({ type, source, sourceRef }: Alert): string {
  return `${type};${source};${sourceRef}`;
}

function shown(alert: Alert, switches: Readonly<Record<string, string>>) {
  const { stage = 'New', status = 'New', summary } = switches;
  const inCase = switches.case ? { caseId: '~77', stage: 'Imported' } : {};
  return { ...alert, stage, status, ...(summary ? { summary } : {}), ...inCase };
}
