import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target } from '../../utils/link/types.ts';
import { pivots } from '../../utils/pivots/catalog.ts';
import { parseCustomPivot } from '../../utils/pivots/custom.ts';
import { pivotsFor } from '../../utils/pivots/open.ts';
import { fillTemplate, namesIn } from '../../utils/pivots/template.ts';

/** Values that would move an address elsewhere if any of them were put in as it is. */
const hostile = [
  '../../admin',
  '/../..//other.example/',
  'https://evil.example/../?x=1#y',
  '?x=1&addr=other.example',
  '#fragment',
  '"\'><script>',
  '\\\\other.example\\share',
  '@other.example',
  '%2e%2e%2f%00',
  '{host}{url}{ip|colons}',
  'line\r\nfeed\ttab',
  'ümlaut 日本 😀',
];

const bare = (template: string) => template.replace(/\{[^}]+\}/g, 'x');
const templates = [...new Set(pivots.flatMap(pivot => Object.values(pivot.pages)))].filter(
  template => namesIn(template).length > 0,
);

describe('whatever stands in an indicator', () => {
  it.each(templates)('%s keeps its shape', template => {
    const before = new URL(bare(template));
    for (const value of hostile) {
      const all = { url: value, host: value, domain: value, ip: value };
      const url = new URL(fillTemplate(template, all));
      expect(url.origin, value).toBe(before.origin);
      expect(url.username, value).toBe('');
      expect(url.pathname.split('/'), value).toHaveLength(before.pathname.split('/').length);
      expect([...url.searchParams.keys()], value).toEqual([...before.searchParams.keys()]);
      expect(Boolean(url.hash), value).toBe(Boolean(before.hash));
    }
  });

  it.each(hostile)('%j comes back out of an organization’s template', value => {
    const page = parseCustomPivot({ name: 'Own', template: 'https://w.example/?q={url}&r=1' })
      ?.pages.url;
    const url = new URL(fillTemplate(page ?? '', { url: value }));
    expect([...url.searchParams]).toEqual([
      ['q', value],
      ['r', '1'],
    ]);
  });
});

describe('a hostile link', () => {
  const links = [
    'https://login.evil.example/../../..//other.example/',
    'https://login.evil.example/?next=https://other.example/&x=1#/../..',
    'https://login.evil.example/"onmouseover="x',
    "https://login.evil.example/'{host}",
    'https://login.evil.example/\\\\other.example',
    'https://user:word@login.evil.example/%2e%2e/%0d%0aHost:',
  ];

  it.each(links)('%s opens nothing else than its tools', value => {
    const offers = pivotsFor(parseTarget(value) as Target, []);
    expect(offers.filter(it => it.whole).length).toBeGreaterThan(5);
    for (const { id, url, whole } of offers) {
      const pages = Object.values(pivots.find(it => it.id === id)?.pages ?? {});
      const hosts = pages.map(page => new URL(bare(page)).host);
      for (const opened of [url, whole].filter(it => typeof it === 'string')) {
        expect(hosts).toContain(new URL(opened).host);
        expect(new URL(opened).href).toBe(opened);
      }
    }
  });
});
