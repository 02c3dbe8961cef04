import { describe, expect, it } from 'vitest';
import { sources } from '../../utils/sources/index.ts';
import { interpret } from './interpret.ts';

const blocked = Uint8Array.from([0, 0, 0x81, 3, 0, 0, 0, 0, 0, 0, 0, 0]);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('reading an answer from the command line', () => {
  it.each([
    {
      words: ['cloudflare', '200'],
      body: bytes('{"Status":0,"Comment":["EDE(16): Censored"]}'),
      expected: { kind: 'finding', rating: 'malicious' },
    },
    {
      words: ['quad9', '200', 'application/dns-message'],
      body: blocked,
      expected: { kind: 'finding', rating: 'malicious' },
    },
    {
      words: ['rdap', '200', 'application/rdap+json', '--indicator', 'www.site.test'],
      body: bytes('{"events":[{"eventAction":"registration","eventDate":"2026-01-02T03:04:05Z"}]}'),
      expected: { rating: 'context', facts: [{ label: 'registered' }] },
    },
    {
      words: ['virustotal', '429'],
      body: bytes('{"error":{"code":"QuotaExceededError","message":"Quota exceeded"}}'),
      expected: { kind: 'problem', code: 'quota', message: 'Quota exceeded' },
    },
    {
      words: ['misp', '403'],
      body: bytes(''),
      expected: { kind: 'problem', code: 'bad-key' },
    },
  ])('$words', async ({ words, body, expected }) => {
    const { code, out, err } = await interpret(words, body);
    expect(JSON.parse(out)).toMatchObject(expected);
    expect([code, err]).toEqual([0, '']);
  });

  it('gives a report to Cortex, whose job search is answered for it', async () => {
    const report = { summary: { taxonomies: [{ level: 'malicious' }] } };
    const { out } = await interpret(['cortex', '200'], bytes(JSON.stringify({ id: 'a', report })));
    expect(JSON.parse(out)).toMatchObject({ rating: 'malicious' });
  });

  it.each([
    { words: ['urlhaus', '200'], rating: 'suspicious' },
    { words: ['urlhaus', '200', '--send-url'], rating: 'malicious' },
  ])('asks about the host or, if told so, about the URL: $words', async ({ words, rating }) => {
    const { out } = await interpret(words, bytes('{"query_status":"ok"}'));
    expect(JSON.parse(out)).toMatchObject({ kind: 'finding', rating });
  });

  it.each([
    { words: ['nobody', '200'], says: sources.map(it => it.id).join(', ') },
    { words: ['otx', 'fine'], says: 'fine' },
    { words: ['robtex', '200', '--indicator', 'host.example'], says: 'ipv4, ipv6' },
    { words: [], says: 'otx' },
  ])('stops at $words', async ({ words, says }) => {
    const { code, out, err } = await interpret(words, bytes('{}'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it.each(sources.map(it => it.id))('%s reads an empty object without failing', async id => {
    const { code, out } = await interpret([id, '200'], bytes('{}'));
    expect(code).toBe(0);
    expect(['finding', 'problem']).toContain(JSON.parse(out).kind);
  });
});
