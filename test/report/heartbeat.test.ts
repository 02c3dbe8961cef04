import { describe, expect, it } from 'vitest';
import type { HeartbeatRule } from '../../utils/policy/settings/heartbeat.ts';
import {
  browserOf,
  heartbeatSchema,
  heartbeatText,
  knownPath,
} from '../../utils/report/heartbeat.ts';
import { beatOf } from '../../utils/report/heartbeat-request.ts';
import { heartbeat } from './heartbeat.ts';

const now = Date.UTC(2031, 4, 6, 7, 8, 9);
const soc: HeartbeatRule = {
  kind: 'webhook',
  name: 'SOC',
  url: 'https://soc.corp.example/in',
  secret: `whsec_${'a'.repeat(32)}`,
};

describe('the browser of a heartbeat', () => {
  const chromium = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';

  it.each([
    [`${chromium} Chrome/151.0.0.0 Safari/537.36`, { family: 'chromium', version: 151 }],
    [`${chromium} HeadlessChrome/151.0.0.0`, { family: 'chromium', version: 151 }],
    [`${chromium} Chrome/151.0.0.0 Safari/537.36 Edg/150.1.2.3`, { family: 'edge', version: 150 }],
    [`${chromium} Chrome/151.0.0.0 Safari/537.36 OPR/130.0`, { family: 'opera', version: 130 }],
    [
      'Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0',
      { family: 'firefox', version: 140 },
    ],
    ['Jane’s own browser', { family: 'other', version: null }],
  ])('%s is told by family and major version alone', (userAgent, expected) => {
    expect(browserOf(userAgent)).toEqual(expected);
  });
});

describe('what a problem is about', () => {
  const known = new Set(['sources', 'otx', 'defaults', 'visibility']);

  it.each([
    ['visibility', 'visibility'],
    ['defaults.visibility', 'defaults.visibility'],
    ['sources.otx.key', 'sources.otx'],
    ['sources.jane@corp.example.key', 'sources'],
    ['https://secret.corp.example/', null],
    ['', null],
  ])('%j is told as %j: names that are no known words could be values', (path, expected) => {
    expect(knownPath(path, known)).toBe(expected);
  });
});

describe('a heartbeat', () => {
  it('to a webhook is its type, its time and its data', () => {
    const { id, body } = beatOf(soc, heartbeat(), now);
    expect(JSON.parse(body)).toEqual({
      type: 'heartbeat',
      timestamp: '2031-05-06T07:08:09.000Z',
      data: heartbeat(),
    });
    expect(heartbeatSchema.safeParse(heartbeat()).success).toBe(true);
    // A full stop would end the id in what is signed.
    expect(id).toBe(`heartbeat_${heartbeat().installation}_2031-05-06`);
    expect(id).not.toContain('.');
  });

  it('has another id on another day and none on the same', () => {
    const id = (at: number) => beatOf(soc, heartbeat(), at).id;
    expect(id(now + 3_600_000)).toBe(id(now));
    expect(id(now + 86_400_000)).not.toBe(id(now));
  });

  it('fills a template inside its texts alone, and leaves what only a report has', () => {
    const rule: HeartbeatRule = {
      kind: 'template',
      name: 'Chat',
      url: 'https://chat.corp.example/x',
      body: '{"text":"{{title}} {{version}}\\n{{text}}","id":"{{id}}","rev":"{{revision}}","link":"{{link}}"}',
    };
    const odd = heartbeat({ policy: { ...heartbeat().policy, revision: '"7" }' } });
    const body = JSON.parse(beatOf(rule, odd, now).body) as Record<string, string>;
    expect(body.rev).toBe('"7" }');
    expect(body.id).toContain('2031-05-06');
    expect(body.text).toContain(heartbeatText(odd));
    expect(body.text).toContain('1.2.3');
    expect(body.link).toBe('{{link}}');
  });

  it('in words says everything that a table of browsers wants', () => {
    const lines = heartbeatText(heartbeat());
    for (const word of [
      ...['1.2.3', 'firefox 140', 'ja', 'revision 2031-05', 'visibility invalid-value'],
      ...['https://misp.corp.example', 'notifications', 'disk-full', 'serial 12'],
      ...['malicious 1', 'unknown 4', 'clicked 1', 'waiting 2'],
    ]) {
      expect(lines).toContain(word);
    }
  });
});
