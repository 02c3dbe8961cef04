import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../utils/link/parse.ts';
import { type IndicatorType, indicatorTypes } from '../../utils/link/types.ts';
import { pivots } from '../../utils/pivots/catalog.ts';
import { pivotsFor } from '../../utils/pivots/open.ts';
import { pivotRows } from '../../utils/pivots/table.ts';
import { namesIn } from '../../utils/pivots/template.ts';
import type { Offer, Pivot } from '../../utils/pivots/types.ts';
import { asked, expectedRows } from './expected.ts';

const numbered = new Map(pivots.map(pivot => [pivot.of34, pivot]));

/** What is on offer for a link that holds nothing but the value, or, for a link, the whole of it. */
function made({ id }: Pivot, type: IndicatorType): Offer | null {
  const host = type === 'ipv6' ? `[${asked.ipv6}]` : asked[type];
  const target = parseTarget(type === 'url' ? asked.url : `https://${host}/`);
  const made = target && pivotsFor(target, []).find(it => it.id === id);
  if (!made?.url || (made.discloses === 'url' && type !== 'url')) return null;
  return type === 'url' && made.whole ? { ...made, url: made.whole } : made;
}

const cells = pivots.flatMap(pivot => indicatorTypes.map(type => ({ pivot, type })));
const offers = cells.flatMap(({ pivot, type }) => {
  const it = made(pivot, type);
  return it ? [{ pivot, type, it }] : [];
});

describe('the 34 resources', () => {
  it('are all there, each once', () => {
    const numbers = pivots.flatMap(pivot => pivot.of34 ?? []).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 34 }, (_, index) => index + 1));
    expect(expectedRows.map(row => row.number)).toEqual(numbers);
  });

  for (const row of expectedRows) {
    const pivot = numbered.get(row.number) as Pivot;

    it(`${row.number} ${row.name} opens where it should`, () => {
      const { name, number, ...expected } = row;
      const actual = Object.fromEntries(
        Object.keys(expected).map(type => [type, made(pivot, type as IndicatorType)?.url ?? null]),
      );
      expect(pivot.name).toBe(name);
      expect(actual).toEqual(expected);
    });
  }

  it('each take an address or a host name', () => {
    const useless = expectedRows.filter(row => !row.hostname && !row.ipv4);
    expect(useless).toEqual([]);
  });
});

describe('the catalog', () => {
  it('gives each pivot an id and a name of its own', () => {
    expect(new Set(pivots.map(pivot => pivot.id)).size).toBe(pivots.length);
    expect(new Set(pivots.map(pivot => pivot.name)).size).toBe(pivots.length);
  });

  it('opens https, but for the one that has only http', () => {
    const open = offers.filter(({ it }) => !it.url?.startsWith('https://'));
    expect(new Set(open.map(({ pivot }) => pivot.id))).toEqual(new Set(['ipchecking']));
  });

  it.each(offers.map(({ pivot, type, it }) => [pivot.id, type, it] as const))(
    '%s opens on its own host, whatever the %s holds',
    (id, type, { url, host }) => {
      const pages = pivots.find(pivot => pivot.id === id)?.pages ?? {};
      const hosts = Object.values(pages).map(page => /^https?:\/\/([^/]+)\//.exec(page)?.[1]);
      expect(hosts, type).toContain(host);
      // The browser reads it as it is written: nothing is left to resolve, strip or escape.
      expect(new URL(url ?? '').href).toBe(url);
    },
  );

  it.each(
    pivots.flatMap(pivot => {
      const page = pivot.pages.url;
      return page && namesIn(page).length > 0 ? [[pivot.id, page] as const] : [];
    }),
  )('%s gets a link back out as it went in', (id, page) => {
    const url = made(pivots.find(it => it.id === id) as Pivot, 'url')?.url ?? '';
    const [before = '', after = ''] = page.split(/\{[^}]+\}/);
    const inside = decodeURIComponent(url.slice(before.length, url.length - after.length));
    const written = new URL(asked.url).href;
    const escaped = written.replace(/[\\"]/g, '\\$&');
    const expected: Record<string, string> = {
      pulsedive: Buffer.from(written).toString('base64'),
      urlscan: `page.url:"${escaped}" OR task.url:"${escaped}"`,
    };
    expect(inside).toBe(expected[id] ?? written);
  });

  it('copies for those that take only a form, and for nobody else', () => {
    const forms = offers.filter(({ it }) => it.copy !== undefined);
    expect(new Set(forms.map(({ pivot }) => pivot.id))).toEqual(
      new Set([
        'dnsdumpster',
        'domainhelp',
        'ipfingerprints',
        'ipvoid',
        'networktools',
        'phishtank',
        'synapsint',
      ]),
    );
    for (const { it } of forms) expect(it.copy).toBe(it.value);
  });

  it('puts what is to be pasted into no address', () => {
    const filled = pivots
      .filter(pivot => pivot.paste)
      .flatMap(pivot => Object.values(pivot.pages).flatMap(namesIn));
    expect(filled).toEqual([]);
  });

  it('says where to look instead of what is gone', () => {
    const gone = offers.filter(({ it }) => it.status === 'gone');
    expect(gone.length).toBeGreaterThan(0);
    for (const { it } of gone) expect(it.fallback).toBe('https://who.is/whois/evil.example');
  });

  it('touches no target: no port scan, trace route or ping', () => {
    const active = /portscan|port-scan|traceroute|svc_scan|ping/i;
    const pages = pivots.flatMap(pivot => Object.values(pivot.pages));
    const paths = pages.map(page => page.replace(/^https?:\/\/[^/]+/, ''));
    expect(paths.filter(path => active.test(path))).toEqual([]);
  });
});

describe('the table of resources', () => {
  it('starts with the 34 by number', () => {
    const rows = pivotRows();
    expect(rows.slice(0, 34).map(({ number, name }) => [number, name])).toEqual(
      expectedRows.map(({ number, name }) => [number, name]),
    );
    expect(rows.slice(34).every(row => row.number === null)).toBe(true);
    expect(rows).toHaveLength(pivots.length);
  });

  it.each([
    [1, 'prefilled', null],
    [3, 'prefilled', 'gone'],
    [4, 'paste', null],
    [26, 'prefilled', 'doubtful'],
  ] as const)(
    'says how number %i is used and whether it still is: %s, %s',
    (number, form, status) => {
      expect(pivotRows()[number - 1]).toMatchObject({ number, form, status });
    },
  );
});
