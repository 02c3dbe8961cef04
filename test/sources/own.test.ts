import { describe, expect, it } from 'vitest';
import type { Source } from '../../utils/lookup/types.ts';
import { cortex } from '../../utils/sources/cortex.ts';
import { intelowl } from '../../utils/sources/intelowl.ts';
import { misp } from '../../utils/sources/misp.ts';
import { opencti } from '../../utils/sources/opencti.ts';
import { keys } from '../simulator/keys.ts';
import { createState } from '../simulator/state.ts';
import { ask, configOf, hosts } from './harness.ts';

const platforms = [cortex, intelowl, misp, opencti];
const url = `https://${hosts.phishing}/login?user=me`;
const domain = 'account-verify.example';

function inquire(source: Source, value = url, switches: Record<string, string> = {}) {
  return ask(source, value, { switches: { [source.id]: switches } });
}

/** A world in which the platform knows the whole domain, and not the host. */
function knowingOnly(source: Source, name: string) {
  const simulator = createState();
  simulator.world.hosts.clear();
  simulator.world.hosts.set(name, {
    kind: 'phishing',
    addresses: [],
    registered: null,
    listedBy: [source.id],
  });
  return simulator;
}

describe.each(platforms)('$id', source => {
  it('decides alone by what it knows of the host, and links to its own page', async () => {
    const { outcome } = await inquire(source);
    expect(outcome).toMatchObject({ rating: 'malicious', strength: 'strong' });
    expect((outcome as { link: string }).link).toMatch(`https://${source.id}.corp.example/`);
  });

  it('has nothing about what it does not know', async () => {
    expect((await inquire(source, `https://${hosts.harmless}/`)).outcome).toMatchObject({
      rating: 'no-data',
    });
  });

  it('knows addresses too', async () => {
    for (const value of ['http://203.0.113.66/', 'http://[2001:db8::66]/x']) {
      const { outcome, sent } = await inquire(source, value);
      expect(outcome).toMatchObject({ rating: 'malicious', strength: 'strong' });
      expect(sent[0]).toMatchObject({ discloses: 'ip' });
    }
  });

  it('learns the host only, and the URL where the settings say so', async () => {
    const asComes = await inquire(source);
    expect(JSON.stringify(asComes.requests)).not.toMatch(/login/);
    expect(asComes.sent[0]).toMatchObject({ discloses: 'hostname' });
    const config = configOf(source, { sendUrl: true });
    const withUrl = await ask(source, url, { config });
    expect(withUrl.sent.map(it => it.sends).join(' ')).toContain(url);
    expect(withUrl.sent[0]).toMatchObject({ discloses: 'url' });
    expect(withUrl.outcome).toMatchObject({ rating: 'malicious', strength: 'strong' });
  });

  it('is asked nowhere but at the address in the settings', async () => {
    const { requests } = await inquire(source);
    const origins = new Set(requests.map(it => it.url.origin));
    expect([...origins]).toEqual([`https://${source.id}.corp.example`]);
    const { outcome } = await ask(source, url, { config: { key: keys[source.id] ?? '' } });
    expect(outcome).toMatchObject({ kind: 'problem' });
  });

  it('says that the key is wrong, in its own way', async () => {
    const given = { fault: 'bad-key' } as const;
    expect((await ask(source, url, given)).outcome).toMatchObject({ code: 'bad-key' });
  });
});

describe('MISP', () => {
  it.each([
    { level: '1', rating: 'malicious', strength: 'strong' },
    { level: '2', rating: 'malicious', strength: 'strong' },
    { level: '3', rating: 'suspicious', strength: 'medium' },
    { level: '4', rating: 'suspicious', strength: 'medium' },
  ])('rates threat level $level as $rating', async ({ level, ...expected }) => {
    expect((await inquire(misp, url, { level })).outcome).toMatchObject(expected);
  });

  it('takes a level that is left out for no low one', async () => {
    expect((await inquire(misp, url, { plain: 'yes', level: '4' })).outcome).toMatchObject({
      rating: 'malicious',
      strength: 'strong',
    });
  });

  it('shows the tags of the event too', async () => {
    expect((await inquire(misp)).outcome).toMatchObject({
      facts: expect.arrayContaining([{ label: 'tags', value: 'tlp:amber, phishing' }]),
    });
  });

  it('takes an attribute not meant for detection for a reference', async () => {
    expect((await inquire(misp, url, { to_ids: 'no' })).outcome).toMatchObject({
      rating: 'context',
    });
  });

  it('reads the list without its wrapper', async () => {
    const [wrapped, bare] = [await inquire(misp), await inquire(misp, url, { unwrapped: 'yes' })];
    expect(bare.outcome).toEqual(wrapped.outcome);
  });

  it('drops what only a wildcard found', async () => {
    const config = configOf(misp, { sendUrl: true });
    const value = `https://${hosts.harmless}/%6cogin`;
    expect((await ask(misp, value, { config })).outcome).toMatchObject({ rating: 'no-data' });
  });

  it('asks for network indicators in one request, its key bare in a header', async () => {
    const { requests } = await inquire(misp);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.headers.authorization).toBe(keys.misp);
    expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({
      returnFormat: 'json',
      value: [hosts.phishing, domain],
      type: expect.arrayContaining(['hostname', 'domain|ip', 'ip-dst']),
      enforceWarninglist: true,
      includeContext: true,
    });
  });
});

describe('OpenCTI', () => {
  it.each([
    { score: '70', rating: 'malicious', strength: 'strong' },
    { score: '69', rating: 'suspicious', strength: 'medium' },
    { score: '40', rating: 'suspicious', strength: 'medium' },
    { score: '39', rating: 'context' },
  ])('rates a score of $score as $rating', async ({ score, ...expected }) => {
    const { outcome } = await inquire(opencti, url, { score });
    expect(outcome).toMatchObject(expected);
    expect(outcome).toMatchObject({ facts: [{ label: 'score', value: `${score} / 100` }, {}, {}] });
  });
});

describe('what OpenCTI has taken back', () => {
  it.each([
    { switches: { revoked: 'yes' }, expected: { rating: 'context' } },
    { switches: { validUntil: '2020-01-01T00:00:00.000Z' }, expected: { rating: 'context' } },
    { switches: { validUntil: '2999-01-01T00:00:00.000Z' }, expected: { rating: 'malicious' } },
  ])('$switches', async ({ switches, expected }) => {
    expect((await inquire(opencti, url, switches)).outcome).toMatchObject(expected);
  });
});

describe.each([
  { source: misp, name: 'MISP' },
  { source: opencti, name: 'OpenCTI' },
])('$name', ({ source }) => {
  it('is less sure of a host where only its domain is known', async () => {
    const given = { simulator: knowingOnly(source, domain) };
    const { outcome } = await ask(source, url, given);
    expect(outcome).toMatchObject({ rating: 'malicious', strength: 'medium' });
  });

  it('does not take somebody else on the same hosting for the domain', async () => {
    const given = { simulator: knowingOnly(source, 'vercel.app') };
    const { outcome, requests } = await ask(source, 'https://mine.vercel.app/', given);
    expect(outcome).toMatchObject({ rating: 'no-data' });
    expect(requests[0]?.body).not.toMatch(/"vercel\.app"/);
  });
});

describe('IntelOwl', () => {
  it.each([
    { evaluation: 'malicious', expected: { rating: 'malicious', strength: 'strong' } },
    { evaluation: 'trusted', expected: { rating: 'clean' } },
    { evaluation: 'none', expected: { rating: 'context' } },
  ])('passes on the judgment "$evaluation" of a job', async ({ evaluation, expected }) => {
    const { outcome, sent } = await inquire(intelowl, url, { evaluation });
    expect(outcome).toMatchObject(expected);
    expect(outcome).toMatchObject({ names: 'hostname' });
    expect(sent.map(it => it.sends)).toEqual([hosts.phishing, '']);
  });

  it('waits for no job, and starts none', async () => {
    const { outcome, requests } = await inquire(intelowl, url, { running: 'yes' });
    expect(outcome).toMatchObject({ rating: 'no-data' });
    expect(requests.map(it => it.method)).toEqual(['GET']);
  });

  it('reads the plain list of older versions', async () => {
    const { outcome } = await inquire(intelowl, url, { list: 'yes' });
    expect(outcome).toMatchObject({ rating: 'malicious' });
  });
});

describe('Cortex', () => {
  it.each([
    { level: 'malicious', expected: { rating: 'malicious', strength: 'strong' } },
    { level: 'suspicious', expected: { rating: 'suspicious', strength: 'medium' } },
    { level: 'safe', expected: { rating: 'context' } },
    { level: 'info', expected: { rating: 'context' } },
  ])('takes the newest word of each analyzer: $level', async ({ level, expected }) => {
    const { outcome, requests } = await inquire(cortex, url, { level });
    expect(outcome).toMatchObject(expected);
    expect(requests.slice(1).map(it => `${it.method} ${it.url.pathname}`)).toEqual([
      'GET /api/job/newest/report',
      'GET /api/job/whois/report',
    ]);
  });

  it('keeps a bad word whose job has half a letter in its name', async () => {
    const report = { summary: { taxonomies: [{ level: 'malicious' }] } };
    const job = { id: 'a', data: hosts.phishing, status: 'Success' };
    const { outcome } = await ask(cortex, url, {
      answering: ({ url: { pathname } }) =>
        Response.json(pathname.endsWith('_search') ? [job] : { id: 'a\ud800', report }),
    });
    expect(outcome).toMatchObject({ rating: 'malicious' });
  });
});
