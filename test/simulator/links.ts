/** One link of the example page: what stands there, and what it is an example of. */
export interface ExampleLink {
  /** Id of the element on the page. */
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Left out where the address stands in the text only, for people who select it. */
  readonly href?: string;
}

const phishing = 'https://paypal.com.account-verify.example/login';

/** Examples for a first try, for screenshots and for tests in a browser. */
export const exampleLinks: readonly ExampleLink[] = [
  {
    id: 'phishing',
    from: 'PayPal Service',
    subject: 'Your account has been limited',
    text: 'Confirm your account',
    href: phishing,
  },
  {
    id: 'harmless',
    from: 'Gardening club',
    subject: 'Spring programme',
    text: 'www.gardening-club.example/spring',
    href: 'https://www.gardening-club.example/spring',
  },
  {
    id: 'wrapped',
    from: 'Accounts payable',
    subject: 'Fwd: payment reminder',
    text: 'Open the reminder',
    href: `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(phishing)}&data=05%7C02%7C&reserved=0`,
  },
  {
    id: 'one-time',
    from: 'Supplier portal',
    subject: 'Choose a new password',
    text: 'Reset my password',
    href: 'https://portal.supplier-online.example/reset-password?token=9f8b1c5e7a2d4f60b3e8c1a7d5f2094e&user=kim%40company.example',
  },
  {
    id: 'sharing',
    from: 'Kim via SharePoint',
    subject: 'Kim shared “Budget 2027” with you',
    text: 'Budget 2027.xlsx',
    href: 'https://company-example.sharepoint.com/:x:/s/finance/EaBcD3fGhIjKlMnOpQrStUvB0123456789abcdefghijkl?e=Ab1Cd2',
  },
  {
    id: 'internal',
    from: 'Intranet',
    subject: 'Your leave request was approved',
    text: 'See the request',
    href: 'http://intranet.corp.internal/leave/4711',
  },
  {
    id: 'defanged',
    from: 'Security team',
    subject: 'Warning: do not open this attachment',
    text: 'hxxps://files[.]invoice-share[.]example/x',
  },
  {
    id: 'noisy',
    from: 'Local paper',
    subject: 'This week in town',
    text: 'Read the news',
    href: 'https://news.local-paper.example/this-week',
  },
];
