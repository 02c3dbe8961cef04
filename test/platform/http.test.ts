import { describe, expect, it } from 'vitest';
import { createHttp, type HttpOptions, type Sent } from '../../utils/platform/http.ts';

const origin = 'https://api.service.example';
const secret = 'k3y-that-must-stay';

/** A client whose network is `answer`, and what it was given. */
function client(answer: () => Promise<Response> | Response, more: Partial<HttpOptions> = {}) {
  const requests: { url: string; init: RequestInit }[] = [];
  const sent: Sent[] = [];
  const http = createHttp({
    origins: [origin],
    discloses: 'hostname',
    admits: () => true,
    onSent: it => sent.push(it),
    fetch: async (url, init) => {
      requests.push({ url: String(url), init: init ?? {} });
      return answer();
    },
    ...more,
  });
  return { http, requests, sent };
}

const ok = () => new Response('{}');

describe('what leaves', () => {
  it('goes without cookies, without referrer and follows no redirect', async () => {
    const { http, requests } = client(ok);
    await http({ url: `${origin}/v1`, sends: 'a.example' });
    expect(requests[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  });

  it('reaches no closed origin, be it its own or one it may follow to', async () => {
    const more = { closed: [origin, 'https://other.example'], follows: () => true };
    const { http, requests } = client(ok, more);
    for (const url of [`${origin}/v1`, 'https://other.example/v1']) {
      expect(await http({ url, sends: '' })).toMatchObject({ code: 'blocked-by-policy' });
    }
    expect(requests).toEqual([]);
  });

  it.each([
    ['https', 'https://learned.example/', 'offline', 1],
    ['plain http', 'http://learned.example/', 'not-permitted', 0],
    ['what it may not follow to', 'https://other.example/', 'not-permitted', 0],
  ] as const)(
    'goes to an address that was learned only over https: %s',
    async (_, url, code, count) => {
      const follows = ({ hostname }: URL) => hostname === 'learned.example';
      const { http, requests, sent } = client(() => Promise.reject(new TypeError('no')), {
        follows,
      });
      expect(await http({ url, sends: 'a.example' })).toMatchObject({ code });
      expect([requests.length, sent.length]).toEqual([count, count]);
    },
  );

  it.each([
    ['another host', 'https://api.service.example.attacker.example/v1'],
    ['another port', 'https://api.service.example:8443/v1'],
    ['plain http', 'http://api.service.example/v1'],
    ['a user name that looks like the host', 'https://api.service.example@attacker.example/'],
  ])('reaches only its own origin: not %s', async (_, url) => {
    const { http, requests, sent } = client(ok);
    expect(await http({ url, sends: 'a.example' })).toMatchObject({ code: 'not-permitted' });
    expect(requests).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('with a key never follows an address learned from an answer', async () => {
    const { http, requests } = client(ok, { follows: () => true, secrets: [secret] });
    await http({ url: 'https://rdap.registry.example/', sends: '' });
    expect(requests).toEqual([]);
  });

  it('does not go where the guard says no, and leaves no receipt', async () => {
    const { http, requests, sent } = client(ok, { admits: level => level === 'hash-prefix' });
    const answer = await http({ url: `${origin}/v1`, sends: 'a.example' });
    expect(answer).toMatchObject({ code: 'blocked-by-policy' });
    expect([requests, sent]).toEqual([[], []]);
  });

  it('leaves a receipt of exactly what it carried', async () => {
    const { http, sent } = client(ok);
    await http({ url: `${origin}/v1?key=${secret}`, sends: 'a.example', discloses: 'domain' });
    expect(sent).toMatchObject([{ origin, sends: 'a.example', discloses: 'domain' }]);
    expect(JSON.stringify(sent)).not.toContain(secret);
  });
});

describe('what comes back', () => {
  it('is complete, with status and headers', async () => {
    const { http } = client(() => new Response('no', { status: 404, headers: { 'X-A': 'b' } }));
    const answer = await http({ url: origin, sends: '' });
    expect(answer).toMatchObject({ status: 404 });
    if ('bytes' in answer) expect([answer.text(), answer.header('x-a')]).toEqual(['no', 'b']);
  });

  it('is cut at the cap and then no answer at all', async () => {
    const { http } = client(() => new Response('x'.repeat(1001)), { maxBytes: 1000 });
    expect(await http({ url: origin, sends: '' })).toMatchObject({ code: 'unexpected-answer' });
  });

  it.each([
    ['no network', new TypeError('Failed to fetch'), 'offline'],
    ['time is up', new DOMException('signal timed out', 'TimeoutError'), 'timeout'],
    ['aborted', new DOMException('aborted', 'AbortError'), 'timeout'],
  ])('%s is a problem, not an exception', async (_, error, code) => {
    const { http } = client(() => Promise.reject(error));
    expect(await http({ url: origin, sends: '' })).toMatchObject({ kind: 'problem', code });
  });

  it('never brings a key back in an error message', async () => {
    const { http } = client(() => Promise.reject(new TypeError(`bad header ${secret}`)), {
      secrets: [secret],
    });
    expect(JSON.stringify(await http({ url: origin, sends: '' }))).not.toContain(secret);
  });
});
