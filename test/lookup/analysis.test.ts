import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AnalyzingSource, canAnalyze } from '../../utils/lookup/analysis.ts';
import type { Source } from '../../utils/lookup/types.ts';
import { isProblem } from '../../utils/platform/problem.ts';
import { cortex } from '../../utils/sources/cortex.ts';
import { sources } from '../../utils/sources/index.ts';
import { intelowl } from '../../utils/sources/intelowl.ts';
import { type Fault, faults } from '../simulator/service.ts';
import { ask, configOf, type Given, hosts, platform } from '../sources/harness.ts';
import { holdsKey, learned } from '../sources/learned.ts';

const analysts = sources.filter(canAnalyze);
const host = hosts.unlisted;
const url = `https://${host}/login?user=me`;
const owl = analyst(intelowl);
const brain = analyst(cortex);

function analyst(source: Source): AnalyzingSource {
  if (!canAnalyze(source)) throw new Error(`${source.id} can analyze.`);
  return source;
}

/** Starts an analysis, which must begin. */
async function started(given: Given = {}, source = owl, value = url) {
  const asked = platform(source, value, given);
  const jobs = await asked.start();
  if (isProblem(jobs)) throw new Error(`It did not begin: ${JSON.stringify(jobs)}`);
  return { ...asked, jobs };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }));
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

it('only platforms that an organization runs itself analyze anything', () => {
  expect(analysts.map(it => it.id)).toEqual(['cortex', 'intelowl']);
  expect(analysts.every(it => it.group === 'own')).toBe(true);
});

describe.each(analysts)('$id', source => {
  const begin = (given: Given = {}, value = url) => started(given, source, value);

  it.each([
    { about: 'the host', value: url, config: {}, sends: host, discloses: 'hostname' },
    { about: 'the URL', value: url, config: { sendUrl: true }, sends: url, discloses: 'url' },
    {
      about: 'an address',
      value: 'http://[2001:db8::66]/x',
      config: {},
      sends: '2001:db8::66',
      discloses: 'ip',
    },
  ])('is told $about, and the receipts say so', async ({ value, config, sends, discloses }) => {
    const { requests, sent } = await begin({ config: configOf(source, config) }, value);
    const telling = sent.filter(it => it.sends);
    expect(new Set(telling.map(it => `${it.discloses} ${it.sends}`))).toEqual(
      new Set([`${discloses} ${sends}`]),
    );
    expect(telling.length).toBe(requests.filter(it => it.method === 'POST').length);
    const learnt = requests.map(learned).join('\n');
    expect(learnt).toContain(sends);
    expect(learnt.includes('login')).toBe(discloses === 'url');
    expect(requests.every(it => it.url.origin === `https://${source.id}.corp.example`)).toBe(true);
  });

  it('waits through every word, known or not, and then says what was found', async () => {
    const { jobs, read } = await begin();
    for (let second = 0; second < 12; second++) {
      const { pending, outcome } = await read(jobs);
      expect(pending, `second ${second}`).toBe(true);
      expect(outcome).toMatchObject({ code: 'still-running' });
      expect((outcome as { link: string }).link).toMatch(`https://${source.id}.corp.example/`);
      pass(1_000);
    }
    const { pending, outcome } = await read(jobs);
    expect(pending).toBe(false);
    expect(outcome).toMatchObject({ rating: 'malicious', strength: 'strong' });
  });

  it('clears nobody whom it found nothing against', async () => {
    const { jobs, read } = await begin({}, `https://${hosts.harmless}/`);
    pass(12_000);
    expect((await read(jobs)).outcome).toMatchObject({ rating: 'context' });
  });

  it('is asked about its jobs without a word of the target, and starts nothing by that', async () => {
    const { jobs, read, requests, sent } = await begin();
    requests.length = 0;
    sent.length = 0;
    await read(jobs);
    pass(12_000);
    await read(jobs);
    expect(new Set(requests.map(it => it.method))).toEqual(new Set(['GET']));
    expect(new Set(sent.map(it => `${it.discloses}${it.sends}`))).toEqual(new Set(['nothing']));
    expect(requests.map(learned).join('\n')).not.toContain('by-one-resolver');
  });

  it('is what the next passive question finds, which starts no other', async () => {
    const { simulator } = await begin();
    const submissions = () => simulator.log.filter(it => /run$|observables$/.test(it.url)).length;
    const before = submissions();
    expect((await ask(source, url, { simulator })).outcome).toMatchObject({
      rating: 'no-data',
    });
    pass(12_000);
    const { outcome } = await ask(source, url, { simulator });
    expect(outcome).toMatchObject({ rating: 'malicious' });
    expect(submissions()).toBe(before);
  });

  it('starts nothing that the guard does not admit', async () => {
    const { start, requests } = platform(source, url, { cleared: 'domain' });
    expect(await start()).toMatchObject({ code: 'blocked-by-policy' });
    const withUrl = platform(source, url, {
      cleared: 'ip',
      config: configOf(source, { sendUrl: true }),
    });
    expect(await withUrl.start()).toMatchObject({ code: 'blocked-by-policy' });
    expect([requests, withUrl.requests]).toEqual([[], []]);
  });

  it.each(faults)('%s, where it is to begin, is a problem without the key', async fault => {
    const { force, start, key, sent } = platform(source, url);
    force(fault);
    const jobs = await start(undefined, fault === 'slow' ? 60 : 2_000);
    expect(isProblem(jobs), JSON.stringify(jobs)).toBe(true);
    expect(holdsKey(JSON.stringify([jobs, sent]), key)).toBe(false);
    if (fault === 'bad-key') expect(jobs).toMatchObject({ code: 'bad-key' });
    if (fault === 'slow') expect(jobs).toMatchObject({ code: 'timeout' });
    if (fault.startsWith('quota')) expect(jobs).toMatchObject({ code: 'quota' });
  });

  const passing: readonly Fault[] = [
    'quota',
    'quota-without-reset',
    'error-500-text',
    'error-502-html',
    'slow',
  ];

  it.each(faults)(
    '%s, while it works, is a problem, and waited out if it may pass',
    async fault => {
      const { force, jobs, read, key } = await begin();
      force(fault);
      const { pending, outcome } = await read(jobs, undefined, fault === 'slow' ? 60 : 2_000);
      expect(outcome.kind).toBe('problem');
      expect(pending).toBe(passing.includes(fault));
      expect(holdsKey(JSON.stringify(outcome), key)).toBe(false);
      force(undefined);
      pass(12_000);
      expect((await read(jobs)).outcome).toMatchObject({ rating: 'malicious' });
    },
  );

  it.each(['null', '[]', '{}', '"text"', '{"results":[]}', '{"results":[{}]}', '[{}]', '<html>'])(
    'an answer of %j begins nothing and finds nothing',
    async body => {
      const answering = () => new Response(body);
      const { start, read } = platform(source, url);
      expect(isProblem(await start(answering))).toBe(true);
      const { pending, outcome } = await read(['1'], answering);
      expect([pending, outcome.kind]).toEqual([false, 'problem']);
    },
  );

  it('does not repeat its key where the service does', async () => {
    const { start, read, key } = platform(source, url);
    const answering = ({ headers }: { headers: object }) => {
      const echo = Object.values(headers).join(' ');
      const body = { status: 'failed', detail: echo, errors: [echo], results: [{ job_id: echo }] };
      return Response.json(body, { status: 400 });
    };
    const told = [await start(answering), await read(['1'], answering)];
    expect(holdsKey(JSON.stringify(told), key)).toBe(false);
  });

  it('keeps its key out of every address', async () => {
    const { jobs, read, requests, key } = await begin();
    await read(jobs);
    expect(requests.some(it => holdsKey(it.url.href, key))).toBe(false);
  });

  it('says that it could not be reached', async () => {
    const { start } = platform(source, url);
    const answering = () => {
      throw new TypeError('fetch failed');
    };
    expect(await start(answering)).toMatchObject({ code: 'offline' });
  });
});

describe('IntelOwl', () => {
  it('gets one observable for the playbook of free analyzers, at TLP amber', async () => {
    const { requests } = await started();
    expect(requests.map(it => `${it.method} ${it.url.pathname}`)).toEqual([
      'POST /api/playbook/analyze_multiple_observables',
    ]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      observables: [['domain', host]],
      playbook_requested: 'FREE_TO_USE_ANALYZERS',
      tlp: 'AMBER',
    });
  });

  it.each(['failed', 'killed'])('a job that %s is a problem with its page', async ends => {
    const { jobs, read } = await started({ switches: { intelowl: { ends } } });
    pass(12_000);
    expect(await read(jobs)).toMatchObject({
      pending: false,
      outcome: { code: 'analysis-failed', link: 'https://intelowl.corp.example/jobs/500' },
    });
  });

  it('a job of which some analyzers failed has its report', async () => {
    const { jobs, read } = await started({
      switches: { intelowl: { ends: 'reported_with_fails' } },
    });
    pass(12_000);
    expect((await read(jobs)).outcome).toMatchObject({ rating: 'malicious' });
  });

  it('tells in its own words why nothing began', async () => {
    const { start } = platform(owl, url, { switches: { intelowl: { starts: 'no' } } });
    expect(await start()).toMatchObject({ status: 400, message: 'Playbook not found' });
  });

  it('whose job has a name that nobody can ask by has begun none', async () => {
    const begun = JSON.stringify({ results: [{ job_id: '7'.repeat(4_000) }] });
    const { start } = platform(owl, url);
    expect(await start(() => new Response(begun))).toMatchObject({ code: 'analysis-failed' });
  });
});

describe('Cortex', () => {
  const paths = (requests: readonly { url: URL }[]) => requests.map(it => it.url.pathname);

  it.each([
    { type: 'fqdn', value: url, config: {} },
    { type: 'domain', value: 'https://by-one-resolver.example/', config: {} },
    { type: 'ip', value: 'http://203.0.113.66/', config: {} },
    { type: 'url', value: url, config: { sendUrl: true } },
  ])('gives a $type to its first analyzers that may have it', async given => {
    const { requests } = await started(
      { config: configOf(brain, given.config) },
      brain,
      given.value,
    );
    expect(paths(requests)).toEqual([
      `/api/analyzer/type/${given.type}`,
      ...['example', 'whois', 'urlscan', 'mailer', 'passive'].map(it => `/api/analyzer/${it}/run`),
    ]);
    const bodies = requests.slice(1).map(it => JSON.parse(it.body));
    for (const body of bodies) expect(body).toMatchObject({ dataType: given.type, tlp: 2, pap: 2 });
  });

  it('has nothing to start where no analyzer takes this', async () => {
    const { start, requests } = platform(brain, url, {
      switches: { cortex: { analyzers: 'none' } },
    });
    expect(await start()).toMatchObject({ code: 'unsupported' });
    expect(requests).toHaveLength(1);
  });

  it('a failed analyzer leaves what the others found as it is', async () => {
    const { jobs, read } = await started({ switches: { cortex: { fails: 'whois' } } }, brain);
    pass(12_000);
    expect(await read(jobs)).toMatchObject({ pending: false, outcome: { rating: 'malicious' } });
  });

  it.each(['Failure', 'Deleted'])('jobs that all end in %s are a problem', async ends => {
    const { jobs, read } = await started({ switches: { cortex: { ends } } }, brain);
    pass(12_000);
    const { pending, outcome } = await read(jobs);
    expect([pending, outcome]).toMatchObject([false, { code: 'analysis-failed' }]);
  });

  it('of an analysis that never ends only what is bad counts', async () => {
    const bad = await started({ switches: { cortex: { stuck: 'whois' } } }, brain);
    const quiet = await started({ switches: { cortex: { stuck: 'whois', level: 'safe' } } }, brain);
    pass(12_000);
    expect(await bad.read(bad.jobs)).toMatchObject({
      pending: true,
      outcome: { rating: 'malicious' },
    });
    expect(await quiet.read(quiet.jobs)).toMatchObject({
      pending: true,
      outcome: { code: 'still-running' },
    });
  });
});
