import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { virustotal } from '../../utils/sources/virustotal.ts';
import { questionAbout } from '../tools/questions.ts';
import { told } from './harness.ts';

const report = (stats: object, more = {}) => ({
  data: { id: 'ab', attributes: { last_analysis_stats: stats, ...more } },
});

describe('what VirusTotal says', () => {
  it.each([
    { stats: { malicious: 3 }, rating: 'malicious', strength: 'strong' },
    { stats: { malicious: 2 }, rating: 'suspicious', strength: 'medium' },
    { stats: { malicious: 1 }, rating: 'suspicious', strength: 'weak' },
    { stats: { malicious: 1, suspicious: 1 }, rating: 'suspicious', strength: 'medium' },
    { stats: { malicious: 0, suspicious: 2 }, rating: 'suspicious', strength: 'medium' },
    { stats: { malicious: 0, suspicious: 1 }, rating: 'no-data' },
    { stats: { malicious: 0, harmless: 90 }, rating: 'no-data' },
  ])('$stats is $rating', async ({ stats, ...expected }) => {
    expect(await told(virustotal, { body: report(stats) })).toMatchObject(expected);
  });

  it('tells how many engines, and when they looked', async () => {
    const stats = { malicious: 4, suspicious: 1, harmless: 60, undetected: 25, timeout: 2 };
    const dates = { last_analysis_date: 1_700_000_000, first_submission_date: 1_600_000_000 };
    expect(await told(virustotal, { body: report(stats, dates) })).toMatchObject({
      facts: [
        { label: 'detections', value: '5 / 90' },
        { label: 'firstSeen', value: '2020-09-13T12:26:40.000Z', as: 'date' },
        { label: 'analyzedAt', value: '2023-11-14T22:13:20.000Z', as: 'date' },
      ],
      link: 'https://www.virustotal.com/gui/url/ab',
    });
  });

  it('names the engines that object, and when they looked', async () => {
    const last_analysis_results = {
      'Engine A': { category: 'malicious' },
      'Engine B': { category: 'suspicious' },
      'Engine C': { category: 'harmless' },
    };
    const more = { last_analysis_results, last_analysis_date: 1_790_000_000 };
    expect(await told(virustotal, { body: report({ malicious: 1 }, more) })).toMatchObject({
      engines: ['Engine A', 'Engine B'],
      seenAt: 1_790_000_000_000,
    });
  });

  it.each([
    { status: 404, code: 'NotFoundError', expected: { rating: 'no-data' } },
    { status: 401, code: 'WrongCredentialsError', expected: { code: 'bad-key', status: 401 } },
    { status: 429, code: 'QuotaExceededError', expected: { code: 'quota' } },
    { status: 400, code: 'InvalidArgumentError', expected: { code: 'unexpected-answer' } },
  ])('$status $code', async ({ status, code, expected }) => {
    const body = { error: { code, message: 'words' } };
    expect(await told(virustotal, { status, body })).toMatchObject(expected);
  });
});

describe('what leaves for VirusTotal', () => {
  const url = 'https://host.example/path?token=secret';
  const requestFor = async (config: object) => {
    const question = questionAbout(virustotal, url);
    if (!question) throw new Error('no question');
    const given = { ...question, config: { ...question.config, ...config } };
    return virustotal.request(given, () => Promise.reject(new Error('sends nothing itself')));
  };

  it('is the hash of the URL', async () => {
    const hash = createHash('sha256').update(url).digest('hex');
    expect(await requestFor({})).toMatchObject({
      url: `https://www.virustotal.com/api/v3/urls/${hash}`,
      sends: `sha256:${hash}`,
    });
  });

  it('is the URL itself where the settings say so', async () => {
    const id = Buffer.from(url).toString('base64url');
    expect(await requestFor({ sendUrl: true })).toMatchObject({
      url: `https://www.virustotal.com/api/v3/urls/${id}`,
      sends: url,
    });
    expect(virustotal.disclosesWith?.({ sendUrl: true })).toBe('url');
  });
});
