import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLocally } from '../../utils/check/local-reading.ts';
import { defang } from '../../utils/link/defang.ts';
import { isPlausibleHost } from '../../utils/link/names.ts';
import { read } from '../../utils/link/read.ts';
import { refang } from '../../utils/link/refang.ts';
import { awkwardUrls, leakyTargets, texts } from './arbitraries.ts';
import { forAll, patienceMs } from './for-all.ts';

const plausibleUrls = awkwardUrls.filter(url => isPlausibleHost(new URL(url).hostname));
const leakyUrls = leakyTargets.map(target => target.url);

describe('any text', { timeout: patienceMs }, () => {
  it('is read without an error', () => {
    forAll([texts], text => {
      expect(readLocally(text).input).toBe(text);
    });
  });

  it('gives only web addresses as targets', () => {
    forAll([texts], text => {
      for (const { url } of read(text).targets) {
        expect(new URL(url).href).toBe(url);
        expect(url).toMatch(/^https?:\/\//);
      }
    });
  });

  it('is refanged once and for all', () => {
    forAll([texts], text => {
      const once = refang(text);
      expect(refang(once)).toBe(once);
    });
  });
});

describe('a URL', { timeout: patienceMs }, () => {
  it('is never changed by reading it', () => {
    forAll([plausibleUrls], url => {
      expect(read(url).targets[0]?.url).toBe(url);
    });
  });

  it('comes back when it is defanged and refanged', () => {
    forAll([fc.oneof(plausibleUrls, leakyUrls)], url => {
      expect(refang(defang(url))).toBe(url);
    });
  });

  it('is read the same when it was defanged', () => {
    forAll([plausibleUrls], url => {
      expect(read(defang(url)).targets[0]?.url).toBe(url);
    });
  });

  it('is no web address any more to a URL parser when it was defanged', () => {
    forAll([awkwardUrls], url => {
      expect(URL.parse(defang(url))?.protocol ?? '').not.toMatch(/^https?:$/);
    });
  });
});
