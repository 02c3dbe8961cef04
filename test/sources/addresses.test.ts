import { describe, expect, it } from 'vitest';
import { abuseipdb } from '../../utils/sources/abuseipdb.ts';
import { greynoise } from '../../utils/sources/greynoise.ts';
import { shodan } from '../../utils/sources/shodan.ts';
import { keys } from '../simulator/keys.ts';
import { ask } from './harness.ts';

const bad = '203.0.113.66';
const known = '198.51.100.20';
const unknown = '192.0.2.200';

describe('AbuseIPDB', () => {
  it.each([
    { score: '74', rating: 'suspicious', strength: 'weak' },
    { score: '75', rating: 'malicious', strength: 'medium' },
    { score: '25', rating: 'suspicious', strength: 'weak' },
    { score: '24', rating: 'no-data' },
  ])('rates a score of $score as $rating', async ({ score, ...expected }) => {
    const { outcome } = await ask(abuseipdb, known, { switches: { abuseipdb: { score } } });
    expect(outcome).toMatchObject({
      ...expected,
      facts: expect.arrayContaining([{ label: 'score', value: `${score} / 100` }]),
    });
  });

  it('believes its own allow-list over its reports', async () => {
    const switches = { abuseipdb: { allowed: 'yes' } };
    expect((await ask(abuseipdb, bad, { switches })).outcome).toMatchObject({ rating: 'clean' });
  });

  it('asks for JSON, with the key in a header', async () => {
    const { requests } = await ask(abuseipdb, '2001:db8::66');
    expect(requests[0]?.headers).toEqual({ key: keys.abuseipdb, accept: 'application/json' });
    expect(requests[0]?.url.search).toBe('?ipAddress=2001%3Adb8%3A%3A66&maxAgeInDays=90');
  });

  it('passes on when the day is used up, and that the key is wrong', async () => {
    const { outcome } = await ask(abuseipdb, bad, { fault: 'quota' });
    expect(outcome).toMatchObject({ code: 'quota' });
    const resetAt = (outcome as { resetAt: number }).resetAt;
    expect(resetAt - Date.now()).toBeGreaterThan(3_500_000);
    const wrong = await ask(abuseipdb, bad, { fault: 'bad-key' });
    expect(wrong.outcome).toMatchObject({ code: 'bad-key' });
  });
});

describe('GreyNoise', () => {
  it('calls a hostile scanner suspicious, weakly', async () => {
    const { outcome } = await ask(greynoise, bad);
    expect(outcome).toMatchObject({ rating: 'suspicious', strength: 'weak' });
  });

  it('takes 404 for "never seen"', async () => {
    expect((await ask(greynoise, known)).outcome).toMatchObject({ rating: 'no-data' });
  });

  it('knows the services that everybody uses', async () => {
    const switches = { greynoise: { riot: 'yes' } };
    expect((await ask(greynoise, known, { switches })).outcome).toMatchObject({
      rating: 'clean',
      facts: [{ label: 'organization', value: 'Example Public DNS' }, { label: 'lastSeen' }],
    });
  });

  it('can be asked without a key', async () => {
    const { outcome, requests } = await ask(greynoise, bad, { config: {} });
    expect(outcome).toMatchObject({ rating: 'suspicious' });
    expect(requests[0]?.headers).toEqual({});
  });
});

describe('Shodan InternetDB', () => {
  it('takes the word "compromised" as a weak sign', async () => {
    const { outcome } = await ask(shodan, bad);
    expect(outcome).toMatchObject({ rating: 'suspicious', strength: 'weak' });
  });

  it('is context otherwise, also for IPv6', async () => {
    const { outcome } = await ask(shodan, '2001:db8::20');
    expect(outcome).toEqual({
      kind: 'finding',
      rating: 'context',
      facts: [
        { label: 'openPorts', value: '80, 443' },
        { label: 'hostnames', value: 'www.gardening-club.example' },
        { label: 'tags', value: 'cloud' },
      ],
      link: 'https://www.shodan.io/host/2001%3Adb8%3A%3A20',
    });
  });

  it('takes 404 for "nothing known"', async () => {
    expect((await ask(shodan, unknown)).outcome).toMatchObject({ rating: 'no-data' });
  });
});

describe('an address that belongs to nobody outside', () => {
  it.each([
    { source: abuseipdb, value: '10.1.2.3' },
    { source: greynoise, value: '192.168.0.1' },
    { source: shodan, value: 'fd00::1' },
  ])('$value is not sent to $source.id', async ({ source, value }) => {
    const { outcome, requests } = await ask(source, value);
    expect(outcome).toMatchObject({ code: 'unsupported' });
    expect(requests).toEqual([]);
  });
});
