import { describe, expect, it } from 'vitest';
import { answerInProcess } from './faults.ts';
import { type Fault, json, type Service, type SimulatedRequest } from './service.ts';
import { services } from './services/index.ts';
import { otx } from './services/otx.ts';

const request: SimulatedRequest = {
  method: 'GET',
  url: new URL('https://service.example/'),
  headers: {},
  body: '',
};
const honest = { words: 'fine', count: 3, list: [1], inner: { a: 1 }, nothing: null };
const service: Service = {
  id: 'example',
  hosts: ['service.example'],
  ownFaults: [],
  handle: () => json(200, honest),
};
const played = (fault: Fault) => answerInProcess(service, request, { fault });

describe('faults that every service can have', () => {
  it.each<{ fault: Fault; status: number; body: unknown }>([
    { fault: 'bad-key', status: 401, body: '{"error":"Invalid API key"}' },
    { fault: 'quota', status: 429, body: '{"error":"Too many requests"}' },
    { fault: 'quota-without-reset', status: 429, body: undefined },
    { fault: 'error-500-text', status: 500, body: 'Internal Server Error' },
    { fault: 'error-502-html', status: 502, body: expect.stringContaining('<!doctype html>') },
    { fault: 'empty', status: 200, body: '' },
  ])('$fault is $status', async ({ fault, status, body }) => {
    const answer = await played(fault);
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body });
  });

  it('only a quota with a reset says when to come back', async () => {
    expect((await played('quota')).headers).toHaveProperty('retry-after', '3600');
    expect((await played('quota-without-reset')).headers).toBeUndefined();
  });

  it('truncated is the beginning of the honest answer and no JSON', async () => {
    const { status, body } = await played('truncated');
    expect(status).toBe(200);
    expect(JSON.stringify(honest).startsWith(String(body))).toBe(true);
    expect(() => JSON.parse(String(body))).toThrow();
  });

  it('wrong-types keeps the names and changes the type of every value', async () => {
    const { body } = await played('wrong-types');
    expect(JSON.parse(String(body))).toEqual({
      words: { text: 'fine' },
      count: ['3'],
      list: { first: 1 },
      inner: 'an object',
      nothing: 'an object',
    });
  });

  it('oversized is more than 5 MB of good JSON', async () => {
    const { body } = await played('oversized');
    expect(String(body).length).toBeGreaterThan(5 * 1024 * 1024);
    expect(JSON.parse(String(body))).toHaveProperty('filler');
  });

  it('slow ends only with the signal', async () => {
    const giveUp = new AbortController();
    const answer = answerInProcess(service, request, { fault: 'slow', signal: giveUp.signal });
    const first = await Promise.race([
      answer,
      new Promise(done => setTimeout(done, 50, 'waiting')),
    ]);
    expect(first).toBe('waiting');
    giveUp.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('slow does not even begin where the signal has already come', async () => {
    const answer = answerInProcess(service, request, {
      fault: 'slow',
      signal: AbortSignal.abort(),
    });
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('faults of a service of its own', () => {
  it('reach the service and come in its shape', async () => {
    const url = new URL('https://otx.alienvault.com/api/v1/indicators/hostname/a.example/general');
    const answer = await answerInProcess(otx, { ...request, url }, { fault: 'bad-key' });
    expect(answer).toMatchObject({ status: 403, body: '{"detail":"Authentication required"}' });
  });

  it('do not reach a service that leaves them to everybody', async () => {
    const seen: unknown[] = [];
    const curious: Service = {
      ...service,
      handle: (_, { fault }) => {
        seen.push(fault);
        return json(200, {});
      },
    };
    await answerInProcess(curious, request, { fault: 'truncated' });
    expect(seen).toEqual([undefined]);
  });

  it.each(services.map(({ id, ownFaults, key }) => ({ id, ownFaults, key })))(
    '$id claims a fault of keys only if it has a key',
    ({ ownFaults, key }) => {
      expect(ownFaults.includes('bad-key') && !key).toBe(false);
    },
  );
});
