import { describe, expect, it } from 'vitest';
import { codeKind, textOfCodes } from '../../utils/link/code.ts';
import { read } from '../../utils/link/read.ts';

const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Kim\r\nURL:https://kim.example/\r\nEND:VCARD';

describe('what a QR code holds', () => {
  it.each([
    ['HTTPS://EXAMPLE.TEST/', 'link'],
    ['EXAMPLE.COM/MENU', 'link'],
    ['URLTO:https://shop.example/', 'link'],
    ['intent://shop.example/#Intent;scheme=https;end', 'link'],
    [card, 'link'],
    ['WIFI:S:Guest;T:WPA;P:a-secret;;', 'wifi'],
    ['wifi:T:WPA;S:https://shop.example/;P:a-secret;;', 'wifi'],
    ['otpauth://totp/Shop:kim?secret=JBSWY3DP&image=https://shop.example/i.png', 'sign-in'],
    ['tel:+15550100', 'phone'],
    ['SMSTO:+15550100:yes', 'phone'],
    ['mailto:kim@shop.example', 'mail'],
    ['MATMSG:TO:kim@shop.example;SUB:Hello;;', 'mail'],
    ['MECARD:N:Kim;;', 'contact'],
    ['BEGIN:VEVENT\nSUMMARY:Lunch\nEND:VEVENT', 'event'],
    ['geo:35.1,139.2', 'place'],
    ['bitcoin:1abc', 'payment'],
    ['BCD\n002\n1\nSCT', 'payment'],
    ['shopapp://item/1', 'app'],
    ['Table 12', 'text'],
    ['4006381333931', 'text'],
  ])('%j is: %s', (text, kind) => {
    expect(codeKind(text)).toBe(kind);
  });

  it('a field of a business card does not go on in the next one', () => {
    expect(read(textOfCodes([card])).targets.map(({ url }) => url)).toEqual([
      'https://kim.example/',
    ]);
  });

  it('each of two codes is a link of its own', () => {
    const { targets } = read(textOfCodes(['https://a.example/x', 'https://b.example/']));
    expect(targets.map(({ url }) => url)).toEqual(['https://a.example/x', 'https://b.example/']);
  });
});
