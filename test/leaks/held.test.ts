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

describe('a page in another language that resets, confirms or invites', () => {
  // biome-ignore format: one link a line
  it.each([
    `https://konto.example/passwort-vergessen/${random}`,
    `https://konto.example/best%C3%A4tigung?c=${random}`,
    `https://konto.example/bestaetigen/${random}`,
    `https://konto.example/konto-aktivieren/${random}`,
    `https://compte.example/r%C3%A9initialiser-mot-de-passe/${random}`,
    `https://cuenta.example/restablecer?k=${random}`,
    `https://conta.example/redefinir-senha/${random}`,
    `https://conto.example/reimposta-password/${random}`,
    `https://account.example/wachtwoord-herstellen/${random}`,
    `https://konto.example/aktywacja/${random}`,
    `https://kaiin.example/touroku/kakunin?t=${random}`,
    `https://kaiin.example/${encodeURIComponent('パスワード再設定')}/${random}`,
    `https://kaiin.example/${encodeURIComponent('招待')}?c=${random}`,
    `https://user.example/yaoqing/${random}`,
    `https://user.example/${encodeURIComponent('초대')}/${random}`,
  ])('%s', url => expect(held(url)).toContainEqual(['one-time-link', random]));

  it.each([
    `https://zeitung.example/politik/einladung-zum-gipfel-a-${uuid}`,
    'https://forum.example/t/passwort-vergessen/12345',
    'https://compte.example/mot-de-passe-oublie?lang=fr&page=2',
    `https://ja.example/wiki/${encodeURIComponent('認証')}`,
    'https://www.steuer.example/kakunin/2026-keynote-index.htm',
  ])('is not %s', url => expect(held(url)).toEqual([]));
});

describe('a short code behind words that leave no doubt', () => {
  // biome-ignore format: one link a line
  it.each<[LeakKind, string, string]>([
    ['secret-parameter', '730418', 'https://konto.example/login/code/730418'],
    ['secret-parameter', '730418', 'https://konto.example/otp/730418'],
    ['secret-parameter', 'QX7-2MT', 'https://konto.example/verify/code/QX7-2MT'],
    ['order-or-invoice', 'Q7RX2M', 'https://air.example/en/manage-booking/Q7RX2M/doe'],
  ])('%s: %s in %s', (kind, part, url) => expect(held(url)).toContainEqual([kind, part]));

  it.each([
    'https://shop.example/product/code/730418',
    'https://docs.example/2fa/setup',
    'https://www.example.org/error/code/4040',
    'https://travel.example/my-trips/PARIS1',
  ])('is not in %s', url => expect(held(url)).toEqual([]));
});

describe('a parameter whose name says what the page does', () => {
  it.each(['unsub_id', 'optout', 'confirm', 'activate', 'invitation', 'reset'])('%s', name => {
    expect(held(`https://news.example/?${name}=${uuid}`)).toHaveLength(1);
  });

  it.each([
    'https://news.example/?verify=1',
    'https://shop.example/?reset=filters&sort=price',
    'https://shop.example/search?confirm=yes&q=tulips',
  ])('is not in %s', url => expect(held(url)).toEqual([]));
});

describe('an e-mail address in the handwriting of people and mailings', () => {
  // biome-ignore format: one link a line
  it.each([
    ['in brackets', 'https://news.example/x?m=ann.lee[at]corp.example'],
    ['in round ones', 'https://news.example/x?m=ann.lee(at)corp.example'],
    ['full-width', `https://news.example/x?m=${encodeURIComponent('ann.lee＠corp.example')}`],
    ['returned mail', 'https://news.example/bounce+ann.lee=corp.example/7'],
    ['with = for @', 'https://news.example/x?rcpt=ann.lee=corp.example'],
    ['in another script', `https://news.example/x?m=${encodeURIComponent('花子@corp.example')}`],
  ])('%s', (_, url) => expect(held(url).map(([kind]) => kind)).toEqual(['email']));

  it.each([
    'https://news.example/x?filter=site=corp.example',
    'https://news.example/x?sort=price=asc',
    'https://social.example/@ann@corp.example',
    'https://calendar.google.com/calendar/ical/en.uk%23holiday%40group.v.calendar.google.com/public/basic.ics',
  ])('is not in %s', url => expect(held(url)).toEqual([]));
});

describe('a session, a feed and a hook', () => {
  // biome-ignore format: one link a line
  it.each<[LeakKind, string]>([
    ['secret-parameter', 'https://desk.example/(S(k3w9zq7rtx2nbvmlsd04yhpc))/list.aspx'],
    ['secret-parameter', 'https://desk.example/list.asp?ASPSESSIONIDQWERTYUI=KWQZRTNBVXLSDYMHPGJFKWQZ'],
    ['secret-parameter', `https://desk.example/x?next=PHPSESSID%3D${hex}${hex}`],
    ['secret-parameter', 'https://desk.example/x?pw=tulip-Field-7'],
    ['sharing-link', `https://plan.example/export/${hex}${hex}/all.ics`],
    ['sharing-link', `https://outlook.office365.com/owa/calendar/${hex}${hex}@corp.example/${hex}${hex}${hex}/calendar.ics`],
    ['sharing-link', 'https://cloud.example/s/Kq9ZrT2nBv7XsLd'],
    ['sharing-link', 'https://files.example/d/7be1c40d92a85f367be1/'],
    ['meeting-link', 'https://meet.jit.si/HarvestPlanning7'],
    ['one-time-link', 'https://harvest.slack.com/z-app-123456789-w4Kq9ZrT2n'],
    ['secret-key', 'https://maker.ifttt.com/trigger/rain/with/key/w4Kq9ZrT2nBv7XsLd0Ym'],
    ['secret-key', 'https://hooks.zapier.com/hooks/catch/1234567/k7rw2mq/'],
    ['secret-key', `https://open.larksuite.com/open-apis/bot/v2/hook/${uuid}`],
    ['secret-key', `https://flows.example/webhook/${uuid}`],
    ['signed-address', `https://objectstorage.eu-zurich-1.oraclecloud.com/p/${random}${random}${random}/n/x/b/y/o/z`],
  ])('%s: %s', (kind, url) => expect(held(url).map(([found]) => found)).toContain(kind));

  it.each([
    'https://days.example/public-holidays-2026.ics',
    'https://shop.example/s/summer-sale-2026',
    'https://www.example.org/f/12345678901234567890/',
    'https://docs.example/webhook/introduction',
    'https://meet.jit.si/',
  ])('is not in %s', url => expect(held(url)).toEqual([]));
});

describe('a name or number under its name in another language', () => {
  it.each([
    ['氏名', '花子'],
    ['電話番号', '0300000000'],
    ['생년월일', '1990-01-02'],
    ['shimei', 'Hanako'],
  ])('%s', (name, value) => {
    expect(
      held(`https://form.example/?${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
    ).toEqual([['personal-data', encodeURIComponent(value)]]);
  });
});
