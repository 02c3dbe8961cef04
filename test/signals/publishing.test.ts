import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../utils/link/parse.ts';
import { whoPublishes } from '../../utils/signals/publishing.ts';

function publisherAt(url: string) {
  const target = parseTarget(url);
  if (!target) throw new Error(`${url} is no web address`);
  return whoPublishes(target);
}

describe('who publishes at a host', () => {
  it.each([
    {
      who: 'owner',
      hosts: 'site.example www.site.example 203.0.113.9 [2001:db8::9] www.google.com',
    },
    { who: 'owner', hosts: 'otx.alienvault.com duckdns.org ngrok.io' },
    { who: 'tenant', hosts: 'somebody.github.io eu.somebody.workers.dev somebody.pages.dev' },
    { who: 'tenant', hosts: 'box.hopto.org box.sytes.net box.chickenkiller.com box.duckdns.org' },
    { who: 'tenant', hosts: 'shop.weebly.com blog.wordpress.com x.trycloudflare.com shop.uk.com' },
    { who: 'tenant', hosts: 'school.lodz.pl office.gov.ru start.service.gov.uk ann.byethost7.com' },
    { who: 'tenant', hosts: 'files.s3.amazonaws.com files.blob.core.windows.net pub-1.r2.dev' },
    { who: 'tenant', hosts: 'team.notion.site d111.cloudfront.net bafyabc.ipfs.dweb.link' },
    {
      who: 'strangers',
      hosts: 'docs.google.com sites.google.com drive.google.com forms.office.com',
    },
    { who: 'strangers', hosts: 'team.sharepoint.com www.dropbox.com dl.dropboxusercontent.com' },
    { who: 'strangers', hosts: 'github.com raw.githubusercontent.com github.io www.weebly.com' },
    {
      who: 'strangers',
      hosts: 's3.amazonaws.com s3.eu-west-1.amazonaws.com storage.googleapis.com',
    },
    { who: 'strangers', hosts: 'bit.ly ipfs.io telegra.ph team.typeform.com web.archive.org' },
  ])('$who: $hosts', ({ who, hosts }) => {
    const found = hosts.split(' ').map(host => `${host} ${publisherAt(`https://${host}/a/b`)}`);
    expect(found).toEqual(hosts.split(' ').map(host => `${host} ${who}`));
  });
});
