import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../utils/leaks/find.ts';
import type { LeakKind } from '../../utils/leaks/types.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target } from '../../utils/link/types.ts';

const random = 'w4Kq9ZrT2nBv7XsLd0Ym';
const hex = '7be1c40d92a85f36';
const uuid = '3c9d1e70-52ab-4f18-9c06-8a7be2d4f1c3';

/** Class and text of every leak that is not let through. */
function held(url: string): [LeakKind, string][] {
  return findLeaks(parseTarget(url) as Target)
    .filter(leak => leak.action !== 'warn')
    .map(({ kind, part }) => [kind, part]);
}

describe('a pass in the path', () => {
  // biome-ignore format: one link a line
  it.each<[LeakKind, string, string]>([
    ['one-time-link', hex, `https://notes.example/email-login/${hex}`],
    ['one-time-link', hex, `https://notes.example/login/email/${hex}`],
    ['one-time-link', random, `https://notes.example/u/signin/${random}`],
    ['one-time-link', 'k7Rw2mQx', 'https://notes.example/magic/k7Rw2mQx'],
    ['one-time-link', random, `https://corp.idp.example/welcome/${random}`],
    ['one-time-link', random, `https://app.example/activation/${random}`],
    ['one-time-link', uuid, `https://app.example/set-password/${uuid}`],
    ['one-time-link', random, `https://app.example/onboarding/start/${random}`],
    ['order-or-invoice', uuid, `https://meet.example/cancellations/${uuid}`],
    ['order-or-invoice', uuid, `https://meet.example/reschedule/${uuid}`],
    ['order-or-invoice', '8fK3z-2wQ9', 'https://doctor.example/appointment/8fK3z-2wQ9'],
    ['sharing-link', random, `https://help.example/attachments/token/${random}/?name=offer.pdf`],
    ['sharing-link', random, `https://mail.example/secure-message/${random}`],
    ['sharing-link', hex, `https://desk.example/sys_attachment.do?sys_id=${hex}`],
    ['secret-parameter', 'QX7RV-2MTKP', 'https://portal.clinic.example/signup?code=QX7RV-2MTKP'],
  ])('%s: %s in %s', (kind, part, url) => expect(held(url)).toContainEqual([kind, part]));

  it.each([
    'https://shop.example/login/how-to-sign-in-2026',
    `https://www.facebook.com/share/p/${random}/`,
    'https://news.clinic.example/article?id=12345678',
    'https://conf.example/session/12345-keynote-of-the-year',
    'https://docs.example/welcome/getting-started-with-version-12',
    'https://docs.example/auth/oauth2/openid-connect',
    'https://travel.example/cancellation/policy-2026',
    'https://forum.example/attachments/7be1c40d92a85f367be1c40d92a85f36.png',
    'https://api.example/manual/X509_VERIFY_PARAM_set_flags.html',
    'https://lang.example/manual/en/language.oop5.magic.php',
  ])('is not in %s', url => expect(held(url)).toEqual([]));
});

describe('a key behind the number sign', () => {
  const key = 'Hq3Vt8WmZ5rKc2YpX7nBd4LfGs9JaEu6TxRw1MzQkPv';
  // biome-ignore format: one link a line
  it.each([
    `https://paste.example/?${hex}#${key}`,
    `https://drop.example/download/${hex}/#${key.slice(0, 22)}`,
    `https://pads.example/pad/#/2/pad/edit/${key.slice(0, 24)}/`,
    `https://once.example/#/s/${uuid}/${key.slice(0, 22)}`,
    `https://notes.example/n/12#key=${key.slice(0, 22)}`,
  ])('is held in %s', url =>
    expect(held(url).map(([kind]) => kind)).toContain(url.includes('#key=') ? 'secret-parameter' : 'sharing-link'));

  it.each([
    'https://docs.example/guide#Getting-Started-2',
    'https://api.example/classes.html#a54a48f4373da0850663c4393d843b9b0',
    'https://git.example/pull/12/files#diff-7be1c40d92a85f367be1c40d92a85f36R120',
    'https://play.example/play?#code/JYWwDg9gTgLgBAchgTzAUwCYFoCOBXNKZLAZzQBs0Bj',
  ])('is not in %s', url => expect(held(url)).toEqual([]));
});

describe('an invitation', () => {
  it.each([
    'https://t.me/+Zk3mQ9xVw2YxNjcy',
    'https://t.me/joinchat/Zk3mQ9xVw2Yx',
    'https://discord.gg/gardening',
    'https://discord.com/invite/Rk9wZq',
    'https://chat.whatsapp.com/Hq3Vt8WmZ5rKc2YpX7nBd4',
    'https://signal.group/#CjQKIHq3Vt8WmZ5r',
    'https://line.me/R/ti/g/Zk3mQ9xVw2',
  ])('%s', url => expect(held(url).map(([kind]) => kind)).toEqual(['sharing-link']));

  it.each(['https://t.me/gardening_news', 'https://discord.com/download', 'https://line.me/en/'])(
    'is not %s',
    url => expect(held(url)).toEqual([]),
  );
});

describe('a sign-in that is under way', () => {
  it.each(['SAMLRequest', 'SAMLResponse', 'SAMLart'])('%s is held', name =>
    expect(held(`https://idp.example/sso?${name}=jZJNT8Mw%2Bdk4&RelayState=x`)).toEqual([
      ['login-callback', 'jZJNT8Mw%2Bdk4'],
    ]),
  );
});

describe('what stands in somebody’s papers', () => {
  // biome-ignore format: one parameter a line
  it.each([
    ['ssn', '219-09-9999'], ['socialSecurityNumber', '219099999'], ['iban', 'DE02120300000000202051'],
    ['customer_iban', 'DE02120300000000202051'], ['dob', '1984-02-29'], ['dateOfBirth', '29.02.1984'],
    ['tel', '%2B44%2020%207946%200018'], ['phone', '+442079460018'], ['guestLastName', 'Doe'],
    ['firstName', 'J%C3%BCrgen'], ['passport', 'X4RTBPFW4'], ['cardNumber', '4111111111111111'],
    ['mrn', '00123456'], ['patientId', '88231'],
  ])('%s=%s is held', (name, value) =>
    expect(held(`https://portal.example/view?${name}=${value}`)).toEqual([['personal-data', value]]));

  // biome-ignore format: one parameter a line
  it.each([['tel', 'no'], ['phone', 'iphone-17'], ['ssn', 'help'], ['mobile', '1'], ['pan', 'left'], ['cell', '12']])(
    '%s=%s is not', (name, value) => expect(held(`https://portal.example/view?${name}=${value}`)).toEqual([]));
});

describe('a code sent to one person', () => {
  // biome-ignore format: one parameter a line
  it.each([
    ['otp', '482913'], ['pin', '4821'], ['smsCode', '9921'], ['accesscode', 'KX4TQ-99PLM'], ['activationCode', 'R7-44Q'],
  ])('%s=%s is held', (name, value) =>
    expect(held(`https://portal.example/enter?${name}=${value}`)).toEqual([['secret-parameter', value]]));

  it('booking, name and PIN are held each', () =>
    expect(
      held('https://hotel.example/stay?bookingNumber=4012345678&lastName=Doe&pin=4821'),
    ).toEqual([
      ['order-or-invoice', '4012345678'],
      ['personal-data', 'Doe'],
      ['secret-parameter', '4821'],
    ]));

  it.each([
    'https://air.example/manage?pnr=QWERTZ',
    'https://air.example/trips?tripId=99120034',
    'https://hotel.example/stay?booking=4012345678',
  ])('%s is somebody’s booking', url =>
    expect(held(url).map(([kind]) => kind)).toEqual(['order-or-invoice']),
  );

  it.each(['https://shop.example/list?order=desc', 'https://map.example/?pincode=560001'])(
    '%s is nobody’s',
    url => expect(held(url)).toEqual([]),
  );
});
