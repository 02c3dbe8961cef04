import { describe, expect, it } from 'vitest';
import { readResult } from '../../utils/scan/result.ts';

const url = 'https://portal.garden-lane.example/login';
const file = (path: string, documentURL = url) => ({
  request: { documentURL, request: { url: `https://aadcdn.msauth.net${path}` } },
  response: { response: { status: 200 } },
});
const loaded = { request: { documentURL: url, request: { url } }, response: { response: {} } };
const js = '/shared/1.0/content/js/ConvergedLogin_PCore_a.js';
const css = '/ests/2.1/content/cdnbundles/converged.v2.login.min_a.css';

function read(more: Record<string, unknown> = {}) {
  return readResult({
    task: { url },
    page: { url, domain: 'portal.garden-lane.example', ip: '198.51.100.9', title: 'Sign in' },
    lists: { ips: ['198.51.100.9'] },
    verdicts: { overall: { malicious: false, score: 0, hasVerdicts: false } },
    data: { requests: [loaded] },
    ...more,
  });
}

describe('an odd field loses no verdict', () => {
  const overall = {
    malicious: true,
    score: 100,
    hasVerdicts: true,
    brands: ['mail'],
    categories: [],
  };
  it.each<[string, Record<string, unknown>]>([
    ['nulls', { lists: { ips: null, hashes: null }, data: { requests: null }, page: null }],
    ['no parts', { lists: null, data: null, task: null }],
    ['a number as text', { verdicts: { overall: { ...overall, score: '100' } } }],
    ['no brands', { verdicts: { overall: { ...overall, brands: null }, urlscan: null } }],
    ['a text as number', { page: { url, asn: 64496, title: 5, ip: null } }],
    [
      'lists of anything',
      { verdicts: { overall: { ...overall, categories: [7, 'phishing', null] } } },
    ],
    ['requests of anything', { data: { requests: [null, 7, 'x', {}, loaded] } }],
  ])('%s', (_, more) => {
    expect(read({ verdicts: { overall }, ...more })?.malicious).toBe(true);
  });

  it('an object in place of its word that refuses to become a text is no word', () => {
    const verdicts = { overall: { ...overall, malicious: { toString: null } } };
    expect(read({ verdicts })).toMatchObject({ malicious: false, score: 100 });
  });

  it.each([1, '1', 'true'])('%j is the word it stands for', malicious => {
    expect(read({ verdicts: { overall: { ...overall, malicious } } })?.malicious).toBe(true);
  });

  it('names a brand once, by its name', () => {
    const verdicts = {
      urlscan: { brands: [{ key: 'gardenlane', name: 'Garden Lane' }] },
      overall: { ...overall, brands: ['gardenlane'] },
    };
    expect(read({ verdicts })?.brands).toEqual(['Garden Lane']);
  });
});

describe('files of a brand’s sign-in page', () => {
  it('on a foreign page are told', () => {
    expect(read({ data: { requests: [loaded, file(js), file(css)] } })?.brandFiles).toHaveLength(2);
  });

  it.each<[string, Record<string, unknown>]>([
    [
      'on the brand’s own page',
      {
        page: { url: 'https://login.microsoftonline.com/x', ip: '1' },
        data: {
          requests: [
            file(js, 'https://login.microsoftonline.com/x'),
            file(css, 'https://login.microsoftonline.com/x'),
          ],
        },
      },
    ],
    [
      'through the brand’s own proxy',
      {
        page: { url: 'https://login.microsoftonline.com.mcas.ms/x', ip: '1' },
        data: { requests: [file(js, 'https://login.microsoftonline.com.mcas.ms/x')] },
      },
    ],
    [
      'in a frame that asks silently',
      {
        data: {
          requests: [
            loaded,
            file(js, 'https://login.microsoftonline.com/common/oauth2/authorize'),
            file(css, 'https://login.microsoftonline.com/common/oauth2/authorize'),
          ],
        },
      },
    ],
    [
      'a company’s own sign-in domain',
      {
        page: { url: 'https://garden.b2clogin.com/x', ip: '1' },
        data: { requests: [file(js, 'https://garden.b2clogin.com/x')] },
      },
    ],
    [
      'a sign-in button',
      {
        data: {
          requests: [
            loaded,
            {
              request: {
                documentURL: url,
                request: { url: 'https://accounts.google.com/gsi/client' },
              },
            },
          ],
        },
      },
    ],
    [
      'a library of the brand',
      {
        data: {
          requests: [
            loaded,
            {
              request: {
                documentURL: url,
                request: { url: 'https://alcdn.msauth.net/browser/2.38.0/js/msal-browser.min.js' },
              },
            },
          ],
        },
      },
    ],
    [
      'fonts',
      {
        data: {
          requests: [
            loaded,
            {
              request: {
                documentURL: url,
                request: { url: 'https://fonts.gstatic.com/s/roboto.woff2' },
              },
            },
          ],
        },
      },
    ],
    [
      'a social button',
      {
        data: {
          requests: [
            loaded,
            {
              request: {
                documentURL: url,
                request: { url: 'https://connect.facebook.net/en_US/sdk.js' },
              },
            },
          ],
        },
      },
    ],
    [
      'a map',
      {
        data: {
          requests: [
            loaded,
            {
              request: {
                documentURL: url,
                request: { url: 'https://maps.gstatic.com/mapfiles/api-3/images/icon.png' },
              },
            },
          ],
        },
      },
    ],
    ['nothing', { data: { requests: [loaded] } }],
  ])('%s: nothing is told', (_, more) => {
    expect(read(more)?.brandFiles).toEqual([]);
  });

  it.each<[string, unknown[]]>([
    [
      'borrowed logos',
      [
        file('/shared/1.0/content/images/microsoft_logo_a.svg'),
        file('/shared/1.0/content/images/backgrounds/2_b.svg'),
      ],
    ],
    [
      'files of which nobody says who asked for them',
      [js, css].map(path => ({
        request: { request: { url: `https://aadcdn.msauth.net${path}` } },
      })),
    ],
  ])('%s: nothing is told', (_, requests) => {
    expect(read({ data: { requests: [loaded, ...requests] } })?.brandFiles).toEqual([]);
  });
});

describe('texts of urlscan.io', () => {
  it('fill neither the record nor the page', () => {
    const long = 'x'.repeat(500_000);
    const many = Array.from({ length: 300 }, (_, at) => `${at}${long}`);
    const brands = many.map(name => ({ key: name, name }));
    const result = read({
      page: {
        url: `${url}?${long}`,
        domain: long,
        title: long,
        ip: long,
        country: long,
        asn: long,
      },
      verdicts: {
        urlscan: { brands },
        overall: { malicious: true, score: 1e300, hasVerdicts: true, categories: many, brands },
      },
      lists: { ips: many, hashes: many },
      data: { requests: [{ request: { request: { url: `https://${long}.example/` } } }, loaded] },
    });
    expect(result).toMatchObject({ malicious: true, score: 100 });
    expect(JSON.stringify(result).length).toBeLessThan(6_000);
    expect(result?.title?.length).toBe(200);
  });
});
