import { json, type Service, type Simulation } from '../service.ts';

/**
 * Pulsedive. Traps: "not found" is a 404 with exactly one sentence; ids are numbers or texts; the
 * key travels in the address.
 */
export const pulsedive: Service = {
  id: 'pulsedive',
  hosts: ['pulsedive.com'],
  key: '9d'.repeat(32),
  ownFaults: ['bad-key'],

  handle({ url }, { world, fault, now }) {
    const key = url.searchParams.get('key');
    if (fault === 'bad-key' || (key && key !== pulsedive.key)) {
      return json(401, { error: 'API key is invalid.' });
    }
    const indicator = url.searchParams.get('indicator');
    if (url.pathname !== '/api/indicator.php' || !indicator) {
      return json(400, { error: 'Indicator is missing.' });
    }
    if (!world.about(indicator)) return json(404, { error: 'Indicator not found.' });
    return json(200, report(indicator, world.lists('pulsedive', indicator), now));
  },
};

function report(indicator: string, bad: boolean, now: Simulation['now']) {
  const stamp = new Date(now - 86_400_000).toISOString().slice(0, 19).replace('T', ' ');
  return {
    iid: '53929',
    type: /^[\d.]+$/.test(indicator) ? 'ip' : 'domain',
    indicator,
    risk: bad ? 'high' : 'none',
    risk_recommended: bad ? 'high' : 'none',
    manualrisk: '0',
    retired: null,
    stamp_added: stamp,
    stamp_updated: stamp,
    stamp_seen: stamp,
    stamp_retired: null,
    recent: 1,
    riskfactors: bad ? [{ description: 'found in threat feeds', risk: 'medium' }] : [],
    threats: bad ? [{ tid: 5, name: 'Phishing', category: 'phishing', risk: 'medium' }] : [],
    feeds: bad ? [{ fid: 3, name: 'Example feed', category: 'phishing' }] : [],
    attributes: { port: ['443'], protocol: ['HTTPS'], technology: [] },
    properties: {},
  };
}
