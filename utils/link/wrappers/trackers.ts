import { base64Json, plainPath } from '../openers.ts';
import { any, rows } from './row.ts';

// Their paths are exact: these services have pages of their own, and every other link of a path
// that fits counts the click of one recipient.
// biome-ignore format: one row a line
const senders = rows('tracker', true, [
  ['amazon-ses', 'Amazon SES', 'awstrack.me', /^\/[A-Z]\d\/([^/]+)/, ''],
  ['mandrill', 'Mandrill', 'mandrillapp.com', /^\/track\/click/i, base64Json],
  ['customerio', 'Customer.io', 'customeriomail.com customer.io', /^\/e\/c\//i, base64Json],
  ['substack', 'Substack', 'substack.com', /^\/redirect\/[\w-]/i, base64Json],
  ['postmark', 'Postmark', 'click.pstmrk.it', /^\/\d[a-z]*\/([^/]+)/i, plainPath],
  ['kit', 'Kit', 'convertkit-mail.com convertkit-mail2.com convertkit-mail3.com convertkit-mail4.com', /^\/[^/]+\/[^/]+\/([\w=-]+)/, ''],
  ['sendgrid', 'SendGrid', 'sendgrid.net', /^\/(?:(?:ls|wf|uni)\/click|(?:ss|uni\/ss)\/c\/)/i, 'upn'],
  ['yesware', 'Yesware', 't.yesware.com', /^\/tt\/[^/]+\/[^/]+\/[^/]+\/(.+)$/i, plainPath],
  ['mailjet', 'Mailjet', 'mjt.lu', /^\/lnk\/[^/]+(?:\/[^/]+\/[^/]+\/([\w=-]+))?/, ''],
  ['activecampaign', 'ActiveCampaign', 'acemlna.com acemlnb.com acemlnc.com acemlnd.com emlnk.com emlnk1.com emlnk9.com activehosted.com', /^\/(?:prod\/link-tracker|lt\.php|linkback)/i, 'redirecturl'],
  ['constant-contact', 'Constant Contact', 'rs6.net', /^\/tn\.jsp/i, 'p'],
  ['mailchimp', 'Mailchimp', 'list-manage.com list-manage1.com list-manage2.com', /^\/track\/click/i, ''],
  ['hubspot', 'HubSpot', 'hubspotlinks.com hubspotlinksfree.com hubspotlinksstarter.com hubspotemail.net', /^\/(?:[es]\d[tc]\/|(?:e\dt\/)?[bc]tc\/|events\/public\/v1\/)/i, ''],
  ['mailgun', 'Mailgun', 'mailgun.org mailgun.net', /^\/c\/[\w-]/, ''],
  ['iterable', 'Iterable', 'links.iterable.com', /^\/(?:[a-z]|[a-z]\/[a-z])\/click/i, ''],
  ['klaviyo', 'Klaviyo', 'klclick.com klclick1.com klclick2.com klclick3.com trk.klaviyomail.com', /^\/(?:l|ls|ss|f|uni)\/./i, ''],
  ['brevo', 'Brevo', 'sendibt2.com sendibt3.com sendibm1.com sendibm2.com sendibm3.com sendibm4.com', /^\/(?:mk|tr)\/cl\//i, ''],
  ['marketing-cloud', 'Salesforce Marketing Cloud', 'exct.net', /^\/\?(?:[^#]*&)?(?:qs|ju)=/i, ''],
  ['pardot', 'Salesforce Account Engagement', 'go.pardot.com', /^\/e\/\d/, ''],
  ['eloqua', 'Oracle Eloqua', 't.eloqua.com', /^\/e\/er\?/i, ''],
  ['campaign-monitor', 'Campaign Monitor', 'createsend.com createsend1.com cmail1.com cmail2.com cmail3.com cmail19.com cmail20.com', /^\/t\/[a-z]+-l-/i, ''],
  ['sparkpost', 'SparkPost', 'sparkpostmail.com sparkpostmail1.com sparkpostmail2.com', /^\/f\/a\//, ''],
  ['mailerlite', 'MailerLite', 'mlsend.com mlsend2.com', /^\/link\/c\//i, ''],
  ['zoho-campaigns', 'Zoho Campaigns', 'maillist-manage.com maillist-manage.eu maillist-manage.in', /^\/click(?:\.zc|\/)/i, ''],
  ['keap', 'Keap', 'infusionsoft.com', /^\/app\/linkclick\//i, ''],
  ['aweber', 'AWeber', 'clicks.aweber.com', /^\/y\/ct\/?\?/i, ''],
  ['beehiiv', 'beehiiv', 'mail.beehiiv.com', /^\/(?:ss\/c|ls\/click|v1\/c)[/?]/i, ''],
  ['govdelivery', 'GovDelivery', 'govdelivery.com', /^\/CL\d\/([^/]+)/, ''],
  ['govdelivery-short', 'GovDelivery', 'lnks.gd', /^\/l\/eyJ/, base64Json],
  ['intercom', 'Intercom', 'via.intercom.io intercom-clicks.com', /^\/(?:c|via\/e)\?/i, ''],
]);

// biome-ignore format: one row a line
const advertisers = rows('tracker', false, [
  ['exclaimer', 'Exclaimer', 'content.exclaimer.net', any, 'url'],
  ['google-ad-services', 'Google Ads', 'googleadservices.com googleads.g.doubleclick.net adclick.g.doubleclick.net', any, 'adurl'],
  ['campaign-manager', 'Google Campaign Manager', 'ad.doubleclick.net', /^\/ddm\/[^?]*[?;](?:url=)?(https?(?::|%3a).+)$/is, ''],
  ['search-ads-360', 'Google Search Ads 360', 'clickserve.dartsearch.net', any, 'ds_dest_url'],
  ['adform', 'Adform', 'adform.net', /[;?&]cpdir=([^;&]+)/i, ''],
  ['awin', 'Awin', 'awin1.com zenaps.com', any, 'ued p'],
  ['cj', 'CJ Affiliate', 'anrdoezrs.net dpbolvw.net jdoqocy.com kqzyfj.com tkqlhce.com emjcd.com', any, 'url'],
  ['rakuten-advertising', 'Rakuten Advertising', 'click.linksynergy.com', any, 'murl'],
  ['rakuten-japan', 'Rakuten', 'hb.afl.rakuten.co.jp track.affiliate.rakuten.co.jp', any, 'pc m url'],
  ['skimlinks', 'Skimlinks', 'go.skimresources.com go.redirectingat.com', any, 'url'],
  ['sovrn', 'Sovrn', 'redirect.viglink.com', any, 'u'],
  ['shareasale', 'ShareASale', 'shareasale.com', any, 'urllink'],
  ['partnerize', 'Partnerize', 'prf.hn', /\/destination:([^/]+)/i, ''],
  ['tradedoubler', 'Tradedoubler', 'clk.tradedoubler.com', any, 'url'],
  ['valuecommerce', 'ValueCommerce', 'ck.jp.ap.valuecommerce.com', any, 'vc_url'],
  ['a8', 'A8.net', 'px.a8.net', any, 'a8ejpredirect'],
  ['dmm', 'DMM Affiliate', 'al.dmm.com al.dmm.co.jp al.fanza.co.jp', any, 'lurl'],
  ['impact', 'Impact', 'pxf.io sjv.io 7eer.net evyy.net', any, 'u'],
  ['admitad', 'Admitad', 'ad.admitad.com', any, 'ulp'],
  ['outbrain', 'Outbrain', 'paid.outbrain.com', any, 'url'],
  ['criteo', 'Criteo', 'cat.criteo.com', any, 'maxdest'],
]);

/** Senders whose form of path nobody else has: customers use it on hosts of their own. */
const telling = new Set(
  'sendgrid mailchimp constant-contact hubspot activecampaign brevo sparkpost beehiiv campaign-monitor eloqua'.split(
    ' ',
  ),
);
const forms = senders.filter(row => telling.has(row.id));

/**
 * The sender's service whose form a path with its query has, on whatever host; null for any other.
 * A form proves nothing, so it replaces nothing: it is worth a note.
 */
export function senderFormOf(rest: string): string | null {
  return forms.find(row => row.path.test(rest))?.name ?? null;
}

/** What counts the clicks on links in mails, advertisements and recommendations. */
export const trackers = [...senders, ...advertisers];
