import { describe, expect, it } from 'vitest';
import { codesIn } from '../../components/picture/codes.ts';
import { scalesFor } from '../../components/picture/pixels.ts';
import { sightIn, sightOf } from '../../components/picture/sight.ts';
import { disturb, ground, type Placed, place } from './qr-pixels.ts';

const text = 'https://parcel-service.example/pick-up?number=123456';
const usual: Placed = { text, x: 300, y: 300, size: 5 };

/** The same numbers at every run. */
function noise(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state / 2_147_483_648) * 70;
  };
}

describe('a QR code in a picture is read', () => {
  it.each<[string, Partial<Placed>]>([
    ['as it is drawn everywhere', {}],
    ['with two pixels for each square', { size: 2 }],
    ['that fills most of it', { size: 12 }],
    ['turned', { turn: 0.4 }],
    ['upside down', { turn: Math.PI }],
    ['light on dark', { inverted: true }],
  ])('%s', async (_, how) => {
    const picture = ground(600, 600);
    place(picture, { ...usual, ...how });
    expect(await codesIn(picture)).toEqual([text]);
  });

  it('in noise', async () => {
    const picture = ground(600, 600);
    place(picture, usual);
    disturb(picture, noise());
    expect(await codesIn(picture)).toEqual([text]);
  });

  it('small in the picture of a large screen', async () => {
    const picture = ground(3840, 2160, 240);
    place(picture, { ...usual, x: 3000, y: 1800, size: 4 });
    expect(await codesIn(picture)).toEqual([text]);
  });

  it('and so is every other one beside it: none can hide behind a harmless one', async () => {
    const picture = ground(1200, 600);
    place(picture, usual);
    place(picture, { text: 'https://second.example/', x: 900, y: 300, size: 6 });
    expect((await codesIn(picture)).sort()).toEqual([text, 'https://second.example/']);
  });
});

describe('where there is no QR code', () => {
  it.each([
    ['an empty picture', ground(300, 300)],
    ['one of a single pixel', ground(1, 1)],
  ])('%s gives none', async (_, picture) => {
    expect(await codesIn(picture)).toEqual([]);
  });

  it('a screen full of noise ends in a few seconds', async () => {
    const picture = ground(1920, 1080);
    disturb(picture, noise());
    const begun = performance.now();
    expect(await codesIn(picture)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe('the scales a picture is looked at', () => {
  it('never make it larger than 16 megapixels', () => {
    const [first = 0] = scalesFor({ width: 8000, height: 6000 });
    expect(8000 * 6000 * first * first).toBeLessThanOrEqual(16_000_001);
  });

  it.each([
    [{ width: 200, height: 200 }, [1, 2, 0.5]],
    [{ width: 1920, height: 1080 }, [1, 0.5]],
  ])('of %o are %o', (size, scales) => {
    expect(scalesFor(size)).toEqual(scales);
  });

  it('are tried until there is a code', async () => {
    const drawn: number[] = [];
    const picture = ground(600, 600);
    place(picture, usual);
    const draw = (scale: number) => {
      drawn.push(scale);
      return drawn.length < 2 ? ground(10, 10) : picture;
    };
    expect(await sightIn({ width: 600, height: 600, draw })).toEqual({ kind: 'link', text });
    expect(drawn).toEqual([1, 2]);
  });
});

describe('what several codes hold', () => {
  it('is the web addresses, where there are any', () => {
    const codes = ['WIFI:S:Guest;T:WPA;P:a-secret;;', 'https://a.example/', 'HTTPS://B.EXAMPLE/'];
    expect(sightOf(codes)).toEqual({
      kind: 'link',
      text: 'https://a.example/\n\nHTTPS://B.EXAMPLE/',
    });
  });

  it('is else the first', () => {
    expect(sightOf(['tel:+15550100', 'words'])).toEqual({
      ...{ kind: 'other', holds: 'phone', text: 'tel:+15550100' },
    });
  });
});
