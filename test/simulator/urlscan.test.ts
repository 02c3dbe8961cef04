import { inflateSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerInProcess } from './faults.ts';
import { keys } from './keys.ts';
import type { Fault, SimulatedAnswer } from './service.ts';
import { urlscan } from './services/urlscan.ts';

const phishing = 'https://paypal.com.account-verify.example/login';
const harmless = 'https://www.gardening-club.example/';
const strangersKey = '00000000-0000-4000-8000-000000000000';
const start = Date.parse('2026-06-01T10:30:20Z');

let memory: Map<string, unknown>;
let switches: Record<string, string>;
let now: number;
let fault: Fault | undefined;

beforeEach(() => {
  memory = new Map();
  switches = {};
  now = start;
  fault = undefined;
});

interface Given {
  readonly key?: string | null;
  readonly method?: string;
  readonly body?: unknown;
}

async function ask(path: string, { key = keys.urlscan, method = 'GET', body }: Given = {}) {
  const request = {
    method,
    url: new URL(path, 'https://urlscan.io'),
    headers: key === null ? {} : { 'api-key': key },
    body: body === undefined ? '' : JSON.stringify(body),
  };
  return answerInProcess(urlscan, request, { memory, switches, now, fault });
}

const bodyOf = ({ body }: SimulatedAnswer) => JSON.parse(String(body));
const scan = (body: unknown, key: string | null = keys.urlscan) =>
  ask('/api/v1/scan/', { method: 'POST', body, key });

async function submitted(url = phishing, visibility = 'private'): Promise<string> {
  return bodyOf(await scan({ url, visibility })).uuid;
}

async function finished(url = phishing): Promise<string> {
  switches = { ...switches, pendingPolls: '0' };
  return submitted(url);
}

describe('keys', () => {
  it.each([
    '/api/v1/scan/',
    '/api/v1/search/?q=domain:a.example',
    '/user/quotas/',
    '/api/v1/availableCountries',
  ])('a malformed one is 400 on %s, even where none is needed', async path => {
    const method = path.includes('scan') ? 'POST' : 'GET';
    const answer = await ask(path, { key: 'abc', method, body: {} });
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toEqual({ message: 'Invalid API key format', status: 400 });
  });

  it('an unknown one is 401', async () => {
    const answer = await ask('/api/v1/quotas', { key: strangersKey });
    expect(answer.status).toBe(401);
    expect(bodyOf(answer).message).toBe('API key supplied but not found in database!');
  });

  it('a missing one is 401 with errors on a submission', async () => {
    const answer = await scan({ url: phishing }, null);
    expect(answer.status).toBe(401);
    expect(bodyOf(answer)).toMatchObject({ status: 401, errors: [{ status: 401 }] });
    expect(bodyOf(answer)).not.toHaveProperty('description');
  });

  it.each(['/api/v1/result/', '/dom/'])('a missing one is a 403 warning on %s', async path => {
    const answer = await ask(`${path}${await finished()}/`, { key: null });
    expect(answer.status).toBe(403);
    expect(bodyOf(answer)).toEqual({ warning: "You're not logged in!" });
  });

  it('a missing one does not show in the status of the open quotas, only in the scope', async () => {
    const anonymous = await ask('/user/quotas/', { key: null });
    expect([anonymous.status, bodyOf(anonymous).scope]).toEqual([200, 'ip-address']);
    expect(bodyOf(await ask('/user/quotas/')).scope).toBe('user');
    expect((await ask('/api/v1/quotas', { key: null })).status).toBe(401);
  });

  it('the good one is refused while bad keys are forced', async () => {
    fault = 'bad-key';
    expect((await ask('/api/v1/quotas')).status).toBe(401);
  });
});

describe('a submission', () => {
  it('is answered with the time-ordered uuid, the addresses and the visibility', async () => {
    const answer = await scan({ url: phishing, visibility: 'unlisted', tags: ['a'] });
    const { uuid, ...rest } = bodyOf(answer);
    expect(answer.status).toBe(200);
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(uuid.replace('-', '').slice(0, 12), 16)).toBe(start);
    expect(rest).toEqual({
      message: 'Submission successful',
      result: `https://urlscan.io/result/${uuid}/`,
      api: `https://urlscan.io/api/v1/result/${uuid}/`,
      visibility: 'unlisted',
      options: {},
      url: phishing,
    });
  });

  it('may come without the slash, or as a bare host', async () => {
    const body = { url: 'www.gardening-club.example', visibility: 'private' };
    expect((await ask('/api/v1/scan', { method: 'POST', body })).status).toBe(200);
  });

  it('gets the visibility of the account where it names none, and where the account enforces one', async () => {
    expect(bodyOf(await scan({ url: phishing })).visibility).toBe('public');
    switches = { visibility: 'unlisted' };
    expect(bodyOf(await scan({ url: phishing, visibility: 'private' })).visibility).toBe(
      'unlisted',
    );
  });

  it.each([
    {
      what: 'a missing url and an unknown field',
      body: { foo: 1 },
      says: '"url" is required. "foo" is not allowed',
    },
    {
      what: 'a boolean overrideSafety',
      body: { url: phishing, overrideSafety: true },
      says: '"overrideSafety" must be a string',
    },
    {
      what: 'eleven tags',
      body: { url: phishing, tags: Array(11).fill('t') },
      says: '"tags" must contain less than or equal to 10 items',
    },
    {
      what: 'an unknown visibility',
      body: { url: phishing, visibility: 'secret' },
      says: '"visibility" must be one of [public, unlisted, private]',
    },
    { what: 'a body that is no object', body: [phishing], says: '"value" must be of type object' },
  ])('with $what is a validation error without a status', async ({ body, says }) => {
    const answer = await scan(body);
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toEqual({
      code: 'validationerror',
      type: 'body',
      message: `ValidationError: ${says}`,
      errors: [
        {
          code: 'validationerror',
          title: 'Field Validation Error',
          description: says,
          status: 400,
        },
      ],
    });
  });

  it.each([
    { url: 'ftp://files.invoice-share.example/', says: 'http and https' },
    { url: 'https://kim:secret@www.gardening-club.example/', says: 'basic authentication' },
    { url: 'https://blacklisted.example/', says: 'blacklist' },
    { url: 'https://does-not-resolve.example/', says: 'could not be resolved' },
  ])('of $url is refused with a description and not counted', async ({ url, says }) => {
    const answer = await scan({ url, visibility: 'private' });
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toMatchObject({
      status: 400,
      description: expect.stringContaining(says),
    });
    expect(bodyOf(answer).errors[0].detail).toBe(bodyOf(answer).description);
    expect(bodyOf(await ask('/api/v1/quotas')).limits.private.minute.used).toBe(0);
  });
});

describe('quotas', () => {
  it('run down for each visibility of its own, and say which window is next', async () => {
    for (const remaining of ['4', '3']) {
      const { headers } = await scan({ url: phishing, visibility: 'private' });
      expect(headers).toMatchObject({
        'x-rate-limit-scope': 'user',
        'x-rate-limit-action': 'private',
        'x-rate-limit-window': 'minute',
        'x-rate-limit-limit': '5',
        'x-rate-limit-remaining': remaining,
        'x-rate-limit-reset': '2026-06-01T10:31:00.000Z',
        'x-rate-limit-reset-after': '40',
      });
    }
    const { limits } = bodyOf(await ask('/api/v1/quotas'));
    expect(limits.private.day).toMatchObject({ limit: 50, used: 2, remaining: 48 });
    expect(limits.public.day).toMatchObject({ limit: 5000, used: 0 });
  });

  it('refuse the sixth private scan of a minute and let in the next at the full minute', async () => {
    for (let count = 0; count < 5; count++) await submitted();
    const answer = await scan({ url: phishing, visibility: 'private' });
    expect(answer.status).toBe(429);
    expect(bodyOf(answer)).toEqual({
      message: "Rate limit for 'private' exceeded, limit is 5 per minute. Reset in 40 seconds.",
      status: 429,
    });
    expect(answer.headers).not.toHaveProperty('retry-after');
    now += 40_000;
    expect((await scan({ url: phishing, visibility: 'private' })).status).toBe(200);
  });

  it.each([
    { window: 'day', reset: '2026-06-02T00:00:00.000Z' },
    { window: 'hour', reset: '2026-06-01T11:00:00.000Z' },
    { window: 'minute', reset: '2026-06-01T10:31:00.000Z' },
  ])('are used up for the $window by a switch', async ({ window, reset }) => {
    switches = { emptyQuota: window };
    const { status, headers } = await scan({ url: phishing, visibility: 'private' });
    expect(status).toBe(429);
    expect(headers).toMatchObject({ 'x-rate-limit-window': window, 'x-rate-limit-reset': reset });
  });

  it('can be used up for results only', async () => {
    const uuid = await finished();
    switches = { ...switches, emptyQuota: 'retrieve:hour' };
    expect((await ask(`/api/v1/result/${uuid}/`)).status).toBe(429);
    expect((await scan({ url: phishing, visibility: 'private' })).status).toBe(200);
  });

  it('are refused without a body by a switch, and without any word by a fault', async () => {
    switches = { emptyQuota: 'hour', emptyBody: 'yes' };
    const silent = await scan({ url: phishing, visibility: 'private' });
    expect([silent.status, silent.body]).toEqual([429, undefined]);
    expect(silent.headers).toHaveProperty('x-rate-limit-reset-after');
    fault = 'quota-without-reset';
    expect(await scan({ url: phishing, visibility: 'private' })).toEqual({ status: 429 });
  });

  it('mix objects, arrays and numbers in the answer', async () => {
    const { limits } = bodyOf(await ask('/api/v1/quotas'));
    expect(limits).toMatchObject({
      features: [],
      maxSearchResults: 1000,
      maxRetentionPeriodDays: 7,
    });
  });
});

describe('a result', () => {
  it('is pending twice, then there; only the last is counted', async () => {
    const path = `/api/v1/result/${await submitted()}/`;
    const statuses = [await ask(path), await ask(path, { method: 'HEAD' }), await ask(path)];
    expect(statuses.map(it => it.status)).toEqual([404, 404, 200]);
    expect(bodyOf(statuses[0] as SimulatedAnswer).message).toBe('Scan is not finished yet');
    expect(statuses[2]?.headers).toMatchObject({
      'x-rate-limit-action': 'retrieve',
      'x-rate-limit-remaining': '119',
    });
  });

  it('has no body for HEAD', async () => {
    const answer = await ask(`/api/v1/result/${await finished()}/`, { method: 'HEAD' });
    expect([answer.status, answer.body]).toEqual([200, undefined]);
  });

  it.each([
    {
      text: 'Scan has not finished yet',
      body: '{"message":"Scan has not finished yet","status":404}',
    },
    { text: 'empty', body: undefined },
  ])('can be pending in other words: $text', async ({ text, body }) => {
    const uuid = await submitted();
    switches = { notFoundText: text };
    const answer = await ask(`/api/v1/result/${uuid}/`);
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 404, body });
  });

  it('of an unknown uuid is another 404', async () => {
    const answer = await ask(`/api/v1/result/${strangersKey}/`);
    expect([answer.status, bodyOf(answer).message]).toEqual([404, 'No such scan submission']);
  });

  it('of phishing is malicious, its brand a key in one part and an object in the other', async () => {
    const { verdicts, page } = bodyOf(await ask(`/api/v1/result/${await finished()}/`));
    expect(verdicts.overall).toMatchObject({
      malicious: true,
      score: 100,
      brands: ['paypal'],
      hasVerdicts: true,
    });
    expect(verdicts.urlscan.brands).toMatchObject([{ key: 'paypal', name: 'PayPal' }]);
    expect(page).toMatchObject({
      ip: '203.0.113.66',
      status: '200',
      title: 'Log in to your account',
    });
  });

  it('of a harmless page has no verdict', async () => {
    const path = `/api/v1/result/${await finished(harmless)}/`;
    const overall = async () => bodyOf(await ask(path)).verdicts.overall;
    expect(await overall()).toMatchObject({ malicious: false, score: 0, hasVerdicts: false });
    switches = { ...switches, hasVerdicts0: 'yes' };
    expect(await overall()).toMatchObject({ hasVerdicts: 0 });
  });

  it('of a page that never loaded looks clean and has no address and no screenshot', async () => {
    const uuid = await finished();
    switches = { ...switches, failedLoad: 'net::ERR_CONNECTION_REFUSED' };
    const { data, page, lists, verdicts } = bodyOf(await ask(`/api/v1/result/${uuid}/`));
    expect(data.requests[0].response.failed.errorText).toBe('net::ERR_CONNECTION_REFUSED');
    expect(page).not.toHaveProperty('ip');
    expect([lists.ips, verdicts.overall.malicious]).toEqual([[], false]);
    expect((await ask(`/screenshots/${uuid}.png`)).status).toBe(404);
  });

  it('can lack keys, be 2 MB long and have cookies of another type', async () => {
    const uuid = await finished();
    switches = {
      ...switches,
      missingKeyResult: 'page,verdicts.overall',
      bigResult: 'yes',
      cookiesObject: 'yes',
    };
    const answer = await ask(`/api/v1/result/${uuid}/`);
    const body = bodyOf(answer);
    expect(body).not.toHaveProperty('page');
    expect(Object.keys(body.verdicts)).toEqual(['urlscan', 'engines', 'community']);
    expect(body.data.cookies).toEqual({});
    expect(String(answer.body).length).toBeGreaterThan(2_000_000);
  });

  it('changes its visibility and back, and is gone for good once it was deleted', async () => {
    const uuid = await finished();
    const path = `/api/v1/result/${uuid}/`;
    const change = (visibility: string) =>
      ask(`${path}visibility/`, { method: 'PUT', body: { visibility } });
    expect(bodyOf(await change('unlisted'))).toMatchObject({ visibility: 'unlisted' });
    expect(bodyOf(await ask(path)).task.visibility).toBe('unlisted');
    expect(bodyOf(await ask(`${path}visibility/`, { method: 'DELETE' }))).toMatchObject({
      visibility: 'private',
    });
    expect((await change('hidden')).status).toBe(400);
    expect((await change('deleted')).status).toBe(200);
    expect((await ask(path)).status).toBe(410);
    expect((await change('private')).status).toBe(410);
  });

  it.each([
    { switched: { gone: 'yes' }, status: 410 },
    { switched: { gone: 'empty' }, status: 410 },
    { switched: { notYours: 'yes' }, status: 403 },
  ])('is $status where $switched', async ({ switched, status }) => {
    const uuid = await finished();
    switches = { ...switches, ...switched };
    const answer = await ask(`/api/v1/result/${uuid}/`);
    expect(answer.status).toBe(status);
    expect(answer.body === undefined).toBe(switches.gone === 'empty');
  });
});

describe('a screenshot', () => {
  const picture = async (uuid: string, key?: null) =>
    ask(`/screenshots/${uuid}.png`, key === null ? { key } : {});

  it('is a whole PNG, without a key, and differs between phishing and a harmless page', async () => {
    const one = await picture(await finished(), null);
    const other = await picture(await finished(harmless), null);
    expect(one.headers).toEqual({ 'content-type': 'image/png' });
    const bytes = Buffer.from(one.body as Uint8Array);
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    const pixels = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
    expect(pixels.length).toBe((width * 3 + 1) * height);
    expect(bytes.equals(Buffer.from(other.body as Uint8Array))).toBe(false);
  });

  it('is not there before the scan is finished', async () => {
    expect((await picture(await submitted())).status).toBe(404);
  });

  it.each([
    { screenshot: 'missing', withKey: 404, without: 404 },
    { screenshot: 'placeholder', withKey: 200, without: 200 },
    { screenshot: 'needs-key', withKey: 200, without: 404 },
  ])('can be $screenshot', async ({ screenshot, withKey, without }) => {
    const uuid = await finished();
    switches = { ...switches, screenshot };
    expect((await picture(uuid)).status).toBe(withKey);
    expect((await picture(uuid, null)).status).toBe(without);
  });
});

describe('the search', () => {
  const search = (query: string, more = '', key: string | null = keys.urlscan) =>
    ask(`/api/v1/search/?q=${encodeURIComponent(query)}${more}`, { key });

  it('finds public scans only, newest first, without verdicts', async () => {
    await submitted(`${phishing}?1`, 'private');
    const uuid = await submitted(`${phishing}?2`, 'public');
    const { results, has_more } = bodyOf(await search('task.domain:account-verify.example'));
    expect(results[0]).toMatchObject({ _id: uuid, task: { url: `${phishing}?2` } });
    expect(results).toHaveLength(2);
    expect(results.some((hit: object) => 'verdicts' in hit)).toBe(false);
    expect(has_more).toBe(false);
  });

  it('works without a key, with fewer questions', async () => {
    const { status, headers } = await search('domain:gardening-club.example', '', null);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'x-rate-limit-scope': 'ip-address',
      'x-rate-limit-limit': '30',
      'cache-control': 'private, max-age=10',
    });
  });

  it('takes an address in quotes and stumbles over one without', async () => {
    const url = 'https://www.gardening-club.example/';
    expect(bodyOf(await search(`page.url:"${url}" OR task.url:"${url}"`)).total).toBe(1);
    const answer = await search(`page.url:${url}`);
    expect([answer.status, bodyOf(answer).type]).toEqual([400, 'query']);
  });

  it.each([
    {
      why: 'a field outside the plan',
      query: 'verdicts.overall.malicious:true',
      more: '',
      status: 403,
    },
    { why: 'sorting', query: 'domain:a.example', more: '&sort=date', status: 403 },
    {
      why: 'a list in search_after',
      query: 'domain:a.example',
      more: '&search_after[]=1',
      status: 400,
    },
  ])('refuses $why with $status', async ({ query, more, status }) => {
    expect((await search(query, more)).status).toBe(status);
  });
});

describe('disturbances of one endpoint', () => {
  it.each([
    { switched: { text500: 'result' }, status: 500, type: 'text/plain' },
    { switched: { html502: 'result' }, status: 502, type: 'text/html' },
    { switched: { html502: 'all' }, status: 502, type: 'text/html' },
  ])('$switched', async ({ switched, status, type }) => {
    const uuid = await finished();
    switches = switched;
    const answer = await ask(`/api/v1/result/${uuid}/`);
    expect([answer.status, answer.headers?.['content-type']]).toEqual([status, type]);
  });

  it('leave the others alone', async () => {
    switches = { slow: 'result', text500: 'search' };
    expect((await scan({ url: phishing, visibility: 'private' })).status).toBe(200);
  });
});

it('never sends Access-Control headers, so that a forgotten permission shows', async () => {
  const uuid = await finished();
  const answers = await Promise.all([
    scan({ url: phishing }),
    ask(`/api/v1/result/${uuid}/`),
    ask('/api/v1/search/?q=domain:a.example'),
    ask('/user/username/'),
    ask('/api/v1/availableCountries'),
    ask('/api/v1/scan/', { method: 'OPTIONS' }),
  ]);
  const names = answers.flatMap(({ headers = {} }) => Object.keys(headers));
  expect(names.filter(name => name.startsWith('access-control'))).toEqual([]);
});
