import { json, type Service, type SimulatedAnswer } from '../service.ts';

/**
 * PhishTank. Traps: `verified` is `true` or `"yes"`; too many requests are a 509; sometimes a
 * challenge page stands in between. Switches: `words` (yes instead of true), `unverified`,
 * `invalid` (judged to be no phish), `challenge`.
 */
export const phishtank: Service = {
  id: 'phishtank',
  hosts: ['checkurl.phishtank.com'],
  key: 'fade'.repeat(16),
  ownFaults: ['bad-key', 'quota', 'quota-without-reset'],

  handle({ method, url, headers, body }, { world, fault, switches, now }) {
    if (switches.challenge) return challenge();
    if (fault === 'quota' || fault === 'quota-without-reset') return exceeded();
    if (method !== 'POST' || url.pathname !== '/checkurl/') return json(404, {});
    const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    const form = new URLSearchParams(isForm ? body : '');
    const key = form.get('app_key');
    if (fault === 'bad-key' || (key && key !== phishtank.key)) return failed('invalid app_key');
    const asked = form.get('url');
    if (!asked || form.get('format') !== 'json') return failed('url and format are needed');
    const parsed = URL.parse(asked);
    const facts = parsed && world.hosts.get(parsed.hostname);
    const isKnown = facts && world.lists('phishtank', parsed.hostname);
    if (!isKnown) return found({ url: asked, in_database: false });
    const truth = switches.words ? 'yes' : true;
    const untruth = switches.words ? 'no' : false;
    return found({
      url: asked,
      in_database: true,
      phish_id: 8000001,
      phish_detail_page: 'http://www.phishtank.com/phish_detail.php?phish_id=8000001',
      verified: switches.unverified ? untruth : truth,
      verified_at: switches.unverified ? null : new Date(now - 3_600_000).toISOString(),
      valid: switches.invalid ? untruth : truth,
    });
  },
};

function found(results: Record<string, unknown>): SimulatedAnswer {
  return json(200, {
    meta: { timestamp: '2026-06-01T00:00:00+00:00', serverid: 'x', status: 'success' },
    results,
  });
}

function failed(errortext: string): SimulatedAnswer {
  return json(200, { errortext });
}

function exceeded(): SimulatedAnswer {
  return { status: 509, headers: { 'content-type': 'text/html' }, body: 'Bandwidth Exceeded' };
}

function challenge(): SimulatedAnswer {
  const body = '<!doctype html><title>Just a moment...</title>';
  return { status: 403, headers: { 'content-type': 'text/html' }, body };
}
