/** Under what the examples stand on their page, in its order. */
export const exampleGroups = {
  verdicts: 'What a link is',
  destinations: 'Where a link really leads',
  leaks: 'What a link would give away',
  circle:
    'What one reports, all are warned about (where the policy of the demonstration is in force)',
  texts: 'Links in a text: select the text, then right-click it',
} as const;

/** One link of the example page: what stands there, and what it is an example of. */
export interface ExampleLink {
  /** Id of the element on the page. */
  readonly id: string;
  readonly group: keyof typeof exampleGroups;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Left out where the address stands in the text only, for people who select it. */
  readonly href?: string;
  /** What the popup says in the end, in one sentence. */
  readonly expect: string;
}

const phishing = 'https://paypal.com.account-verify.example/login';
const inner = encodeURIComponent(phishing);

/** Examples for a first try, for screenshots and for tests in a browser. */
export const exampleLinks: readonly ExampleLink[] = [
  {
    id: 'phishing',
    group: 'verdicts',
    from: 'PayPal Service',
    subject: 'Your account has been limited',
    text: 'Confirm your account',
    href: phishing,
    expect: 'Dangerous at once, and why; its picture comes after some seconds, blurred.',
  },
  {
    id: 'harmless',
    group: 'verdicts',
    from: 'Gardening club',
    subject: 'Spring programme',
    text: 'www.gardening-club.example/spring',
    href: 'https://www.gardening-club.example/spring',
    expect: 'No known threat, which is no promise, and a picture of the page.',
  },
  {
    id: 'noisy',
    group: 'verdicts',
    from: 'Local paper',
    subject: 'This week in town',
    text: 'Read the news',
    href: 'https://news.local-paper.example/this-week',
    expect: 'One weak warning alone: it decides nothing by itself, and the popup says so.',
  },
  {
    id: 'wrapped',
    group: 'destinations',
    from: 'Accounts payable',
    subject: 'Fwd: payment reminder',
    text: 'Open the reminder',
    href: `https://eur01.safelinks.protection.outlook.com/?url=${inner}&data=05%7C02%7C&reserved=0`,
    expect: 'Safe Links is taken off on this computer; the link inside is dangerous.',
  },
  {
    id: 'carried',
    group: 'destinations',
    from: 'Forum',
    subject: 'Somebody answered you',
    text: 'Go to the answer',
    href: `https://forum.example/jump?url=${inner}`,
    expect: 'It carries a second address, which is judged too: dangerous because of that one.',
  },
  {
    id: 'device-code',
    group: 'destinations',
    from: 'IT support',
    subject: 'Enter the code Q7XR2KPL to keep your mailbox',
    text: 'Sign in at Microsoft',
    href: 'https://login.microsoftonline.com/common/oauth2/deviceauth',
    expect:
      "A genuine sign-in page used as a trap: it says so, whatever is known of Microsoft's page.",
  },
  {
    id: 'one-time',
    group: 'leaks',
    from: 'Supplier portal',
    subject: 'Choose a new password',
    text: 'Reset my password',
    href: 'https://portal.supplier-online.example/reset-password?token=9f8b1c5e7a2d4f60b3e8c1a7d5f2094e&user=kim%40company.example',
    expect: 'A question first: it holds a one-time token and an e-mail address.',
  },
  {
    id: 'sharing',
    group: 'leaks',
    from: 'Kim via SharePoint',
    subject: 'Kim shared “Budget 2027” with you',
    text: 'Budget 2027.xlsx',
    href: 'https://company-example.sharepoint.com/:x:/s/finance/EaBcD3fGhIjKlMnOpQrStUvB0123456789abcdefghijkl?e=Ab1Cd2',
    expect: 'A question first: whoever has this link may be able to open the file.',
  },
  {
    id: 'internal',
    group: 'leaks',
    from: 'Intranet',
    subject: 'Your leave request was approved',
    text: 'See the request',
    href: 'http://intranet.corp.internal/leave/4711',
    expect: 'It goes to nobody, because it leads into your own network.',
  },
  {
    id: 'trap',
    group: 'circle',
    from: 'Human resources',
    subject: 'Your payslip for November',
    text: 'Open your payslip',
    href: 'https://payroll.staff-portal.example/payslip?for=kim',
    expect:
      'Nobody knows anything bad of it yet. Report it, and confirm it on the receiver’s page.',
  },
  {
    id: 'trap-of-colleague',
    group: 'circle',
    from: 'Human resources',
    subject: 'Your payslip for November, as a colleague got it',
    text: 'Open your payslip',
    href: 'https://payroll.staff-portal.example/payslip?for=sam',
    expect: 'The same page. Once it is confirmed: dangerous, in the security team’s own words.',
  },
  {
    id: 'japanese',
    group: 'texts',
    from: 'カスタマーサポート',
    subject: '【重要】アカウントのご確認',
    text: `お客様のアカウントに異常が見つかりました。至急${phishing}からご確認ください。期限は本日中です。`,
    expect: 'The link is found between the Japanese words, without a blank: dangerous.',
  },
  {
    id: 'defanged',
    group: 'texts',
    from: 'Security team',
    subject: 'Warning: do not open this attachment',
    text: 'hxxps://files[.]invoice-share[.]example/x',
    expect: 'The disarmed link is read all the same: dangerous.',
  },
];
