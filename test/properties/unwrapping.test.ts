import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink } from '../../utils/link/read.ts';
import { unwrap } from '../../utils/link/unwrap.ts';
import { wrapperRows } from '../../utils/link/wrappers.ts';
import { awkwardUrls, texts } from './arbitraries.ts';
import { forAll, patienceMs } from './for-all.ts';

const deepest = 8;

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Wrappers that hold their target so that it comes out to the last character. */
const wrap: readonly ((url: string) => string)[] = [
  url => `https://nam12.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05`,
  url => `https://www.google.com/url?q=${encodeURIComponent(url)}&sa=D`,
  url => `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(url)}&c=E,1,abc`,
  url => `https://l.facebook.com/l.php?u=${encodeURIComponent(url)}&h=AT0`,
  url => `https://eu.protection.sophos.com/?d=x&u=${encodeURIComponent(base64(url))}&i=NWY1`,
];

const wrapping = fc.constantFrom(...wrap);
const leaves = awkwardUrls.filter(url => unwrap(url).wrappers.length === 0);

/** Addresses of wrapping hosts that hold anything at all where their target should be. */
const tampered = fc
  .tuple(fc.constantFrom(...wrapperRows.flatMap(row => row.hosts)), texts, texts, fc.boolean())
  .map(([host, path, value, plain]) => {
    const held = plain ? value : encodeURIComponent(value.toWellFormed());
    return URL.parse(`https://${host}/${path}?url=${held}&u=${held}`)?.href ?? '';
  })
  .filter(url => url !== '');

describe('unwrapping', { timeout: patienceMs }, () => {
  it('gets out what was put in, however often', () => {
    forAll([leaves, fc.array(wrapping, { maxLength: deepest })], (leaf, layers) => {
      const result = unwrap(layers.reduce((inner, layer) => layer(inner), leaf));
      expect(result.url).toBe(leaf);
      expect(result.wrappers).toHaveLength(layers.length);
    });
  });

  it('ends, and leaves no wrapper that it could open', () => {
    forAll([tampered, fc.array(wrapping, { maxLength: deepest + 4 })], (inner, layers) => {
      const { url, wrappers } = unwrap(layers.reduce((it, layer) => layer(it), inner));
      expect(wrappers.length).toBeLessThanOrEqual(deepest + 1);
      expect(url).toMatch(/^https?:\/\//);
      if (wrappers.every(wrapper => wrapper.opened)) {
        expect(unwrap(url)).toEqual({ url, wrappers: [] });
      } else {
        expect(wrappers.at(-1)).toMatchObject({ opened: false, url });
      }
    });
  });

  it('gives web addresses and nothing else, whatever a wrapper holds', () => {
    forAll([tampered], url => {
      for (const target of readLink(url).targets) expect(target.url).toMatch(/^https?:\/\//);
    });
  });
});
