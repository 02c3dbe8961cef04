import { describe, expect, it } from 'vitest';
import { inputAgain } from '../../utils/check/again.ts';
import { readRich } from '../../utils/check/rich.ts';
import { read } from '../../utils/link/read.ts';
import { check, samples } from '../components/samples.ts';

/** A check as it is recorded of a text with one link that is meant. */
function checked(input: string, at = 0, shown?: string) {
  const target = read(input).targets[at] ?? null;
  return check({ input, target, ...(shown ? { shown } : {}) });
}

const link = 'https://shop.example/list';

describe('checking again', () => {
  it('begins with what was given, so that a disguise or a wrapper is seen again', () => {
    for (const given of [link, 'hxxps://shop[.]example/list', 'https://a@shop.example/list']) {
      expect(inputAgain(checked(given))).toEqual({ text: given });
    }
  });

  it.each([
    ['one of several links', checked(`see https://other.example/ and ${link}`, 1)],
    ['a link with the text that was seen in its place', checked(link, 0, 'www.bank.example')],
  ])('means the same link and no other: %s', (_, before) => {
    const { text, links = [] } = inputAgain(before);
    const { reading, shownFor } = readRich(text, links);
    expect(reading.targets.map(it => it.url)).toEqual([link]);
    expect(shownFor[link]).toBe(before.shown);
  });

  it('of what is no web address, or was never chosen, begins with the whole text', () => {
    expect(inputAgain(check({ ...samples.script, input: 'javascript:alert(1)' }))).toEqual({
      text: 'javascript:alert(1)',
    });
    expect(inputAgain(samples.choosing)).toEqual({ text: samples.choosing.input });
  });
});
