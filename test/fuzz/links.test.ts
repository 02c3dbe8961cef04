import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLocally } from '../../utils/check/local-reading.ts';
import { read } from '../../utils/link/read.ts';
import { examples } from '../link/wrapper-examples.ts';
import { awkwardUrls, leakyTargets, texts } from '../properties/arbitraries.ts';
import { forAll, patienceMs } from '../properties/for-all.ts';

const wrapped = fc.constantFrom(...Object.values(examples).flatMap(it => it.map(({ url }) => url)));
const links = fc.oneof(
  wrapped,
  awkwardUrls,
  leakyTargets.map(it => it.url),
);

/** One thing that happens to a link on its way through mails, chats and people. */
const changes: fc.Arbitrary<(link: string) => string> = fc
  .tuple(fc.nat({ max: 400 }), fc.nat({ max: 12 }), texts, links)
  .chain(([at, length, text, other]) =>
    fc.constantFrom<((link: string) => string)[]>(
      link => link.slice(0, at),
      link => link.slice(0, at) + text + link.slice(at + length),
      link => link.slice(0, at) + link.slice(at, at + length).repeat(3) + link.slice(at),
      link => encodeURIComponent(link.toWellFormed()),
      link => `https://evil.example/?url=${encodeURIComponent(link.toWellFormed())}`,
      link => link.replace(/[?&]/, it => `${it}u=${encodeURIComponent(other)}&`),
      link => link.replace(/(.{20})/g, '$1=\r\n'),
      link => link.toUpperCase(),
      link => `<a href="${link}">${other}</a>`,
    ),
  );
const changed = fc
  .tuple(links, fc.array(changes, { minLength: 1, maxLength: 4 }))
  .map(([link, all]) => all.reduce((so, change) => change(so), link).slice(0, 20_000));

describe('a link, whatever befell it', { timeout: patienceMs }, () => {
  it('is read without an error, and as web addresses only', () => {
    forAll([changed, fc.boolean()], (text, isLink) => {
      const reading = readLocally(text, isLink);
      expect(reading.url ?? 'https://').toMatch(/^https?:\/\//);
      for (const { url } of reading.carried) expect(url).toMatch(/^https?:\/\//);
      expect(reading.signals.length + reading.carried.length).toBeLessThan(100);
      expect(reading.redacted ?? 'https://').toMatch(/^https?:\/\//);
    });
  });

  it('is never more targets than it has letters for', () => {
    forAll([changed], text => {
      expect(read(text).targets.length).toBeLessThan(1 + text.length / 4);
    });
  });
});
