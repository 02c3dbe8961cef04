import { describe, expect, it } from 'vitest';
import { readLink } from '../../utils/link/read.ts';
import { findShownSignals } from '../../utils/signals/shown-text.ts';
import type { SignalOptions } from '../../utils/signals/types.ts';

function ids(shown: string, url: string, options: SignalOptions = {}): string[] {
  const [target] = readLink(url).targets;
  if (!target) throw new Error('That is no link.');
  return findShownSignals(target, { ...options, shown }).map(it => it.id);
}

const foreign = 'https://login.elsewhere.example/session';

describe('a text that names one site for a link to another', () => {
  it.each([
    ['https://www.paypal.com/signin', foreign, ['text-names-brand']],
    ['www.paypal.com', foreign, ['text-names-brand']],
    ['paypal.com', 'https://198.51.100.7/x', ['text-names-brand']],
    ['Sign in at hxxps://paypal[.]com', foreign, ['text-names-brand']],
    ['https://www.garden-club.example/spring', foreign, ['text-names-other']],
    ['ご確認は https://garden-club.example/a から', foreign, ['text-names-other']],
  ])('%s for %s: %j', (shown, url, expected) => {
    expect(ids(shown, url)).toEqual(expected);
  });

  it('guards the organization’s own domains like a brand', () => {
    const options = { protectedDomains: ['corp.test'] };
    expect(ids('https://portal.corp.test/pay', foreign, options)).toEqual(['text-names-brand']);
  });

  it('says both names', () => {
    const [target] = readLink(foreign).targets;
    const [signal] = target ? findShownSignals(target, { shown: 'www.paypal.com' }) : [];
    expect(signal?.values).toEqual({ shown: 'www.paypal.com', real: 'elsewhere.example' });
  });
});

describe('an honest text', () => {
  it.each([
    ['Click here', foreign],
    ['', foreign],
    ['Invoice.pdf', foreign],
    ['setup.zip', foreign],
    ['billing@paypal.com', foreign],
    ['198.51.100.7', foreign],
    ['version 2.0', foreign],
    ['elsewhere.example', foreign],
    ['https://www.elsewhere.example/', foreign],
    ['https://www.paypal.com/signin', 'https://www.paypal.me/kim'],
    // The link leads on to what the text names.
    [
      'www.garden-club.example',
      'https://news.mailer.example/out?url=https%3A%2F%2Fwww.garden-club.example%2Fspring',
    ],
    // A wrapper that can be opened, and a sender's counter that cannot.
    [
      'www.garden-club.example',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.garden-club.example%2F&data=05&reserved=0',
    ],
    ['www.garden-club.example', 'https://u1.ct.sendgrid.net/ls/click?upn=abcdefgh'],
  ])('%s for %s: nothing', (shown, url) => {
    expect(ids(shown, url)).toEqual([]);
  });
});
