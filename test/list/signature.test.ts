import { describe, expect, it } from 'vitest';
import { signerOf } from '../../utils/list/signature.ts';
import { signList } from '../tools/list/compose.ts';
import { listText, makeKey } from './sample.ts';

const ours = makeKey();
const theirs = makeKey();
const bytes = (text: string) => new TextEncoder().encode(text);
const text = await listText(1, [['host', 'https://evil.example/', 'bad', '悪意のあるページ']]);
const signed = signList(text, ours.pem);

describe('a signature', () => {
  it('is told by the key that made it, among others', async () => {
    expect(await signerOf(bytes(signed), [ours.publicKey])).toBe(ours.publicKey);
    expect(await signerOf(bytes(signed), [theirs.publicKey, ours.publicKey])).toBe(ours.publicKey);
  });

  it.each<[string, string]>([
    ['none at all', text],
    ['one by another key', signList(text, theirs.pem)],
    ['one over something else', signed.replace(' bad ', ' good ')],
    ['a byte more', `\ufeff${signed}`],
    ['a line behind it', `${signed}${'0'.repeat(32)} bad 2026-11-26\n`],
    ['a second one that is ours', signList(signed.replace(/^#sig .*$/m, '#sig AAAA'), theirs.pem)],
    ['half of one', signed.slice(0, -40)],
    ['one that is none', signed.replace(/#sig .*/, '#sig !!!')],
    ['nothing but one', '\n#sig '],
    ['nothing', ''],
  ])('is not there where the file has %s', async (_, file) => {
    expect(await signerOf(bytes(file), [ours.publicKey])).toBe(null);
  });

  it('is by nobody where the key is none', async () => {
    for (const key of ['', 'MFkw', '%%%']) expect(await signerOf(bytes(signed), [key])).toBe(null);
  });
});
