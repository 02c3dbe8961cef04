import { deflateSync } from 'node:zlib';

/** Where every example leads, unless it says otherwise. */
export const target = 'https://evil.example/a?b=1&c=2';
/** The organization's domain, on whose hosts the examples of rows without hosts stand. */
export const ownDomain = 'corp.example';

const encoded = encodeURIComponent(target);
const base64 = 'aHR0cHM6Ly9ldmlsLmV4YW1wbGUvYT9iPTEmYz0y';
const inPath = 'https://evil.example/a';

/** A link of a row's product: it opens to `opens`, or hides its destination where that is null. */
export interface Example {
  readonly url: string;
  readonly opens: string | null;
}

const to = (opens: string | null, ...urls: string[]): Example[] =>
  urls.map(url => ({ url, opens }));
const all = (...urls: string[]) => to(target, ...urls);
const hidden = (...urls: string[]) => to(null, ...urls);

const json = (value: unknown) => btoa(JSON.stringify(value)).replace(/=+$/, '');
const zlib = (text: string) => deflateSync(text).toString('base64url');

/** As Google News wrote articles: fields 1 and 4 of a protocol buffer. */
const article = (url: string, length: number[]) =>
  Buffer.from([8, 0x13, 0x22, ...length, ...Buffer.from(url), 0xd2, 1, 0]).toString('base64url');

const long = `https://evil.example/${'a'.repeat(200)}`;

const gateways: Record<string, Example[]> = {
  safelinks: all(
    `https://nam12.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02&reserved=0`,
    `https://gcc02.safelinks.protection.outlook.com/GetUrlReputation?url=${encoded}`,
    `https://nam04.safelinks.protection.outlook.com/?url=${encodeURIComponent(encoded)}&data=x`,
    `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&amp;data=05`,
  ),
  'safelinks-teams': all(
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}&locale=en-gb`,
    `https://teams.public.onecdn.static.microsoft/evergreen-assets/safelinks/2/atp-safelinks.html?url=${encoded}`,
  ),
  'outlook-actions': all(
    `https://outlook.office.com/actions/ei?u=${encoded}&t=x`,
    `https://outlook.live.com/mail/safe-redirect?url=${encoded}`,
  ),
  'outlook-web': all(
    `https://outlook.office.com/mail/safelink.html?url=${encoded}&corid=x`,
    `https://outlook.cloud.microsoft/mail/0/inbox/safelink.html?url=${encoded}`,
    `https://outlook.office365.com/owa/redir.aspx?C=x&URL=${encoded}`,
  ),
  'azure-mail': all(
    `https://nam.safelink.emails.azure.net/redirect/?destination=${encoded}&p=bT0x`,
  ),
  'mcas-check': all(
    `https://mcas-proxyweb.mcas.ms/certificate-checker?login=false&originalUrl=${encoded}`,
  ),
  mcas: all(
    'https://evil.example.mcas.ms/a?b=1&c=2&McasTsid=20893',
    'https://evil.example.us3.cas.ms/a?b=1&c=2',
  ),
  'proofpoint-v1': all(`https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=abc%3D%0A`),
  'proofpoint-v2': all(
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__evil.example_a-3Fb-3D1-26c-3D2&d=DwMFaQ&c=x',
  ),
  'proofpoint-v3': [
    ...all(
      'https://urldefense.com/v3/__https://evil.example/a?b=1&c=2__;!!ABcDeF!GhIjKl$',
      'https://urldefense.us/v3/__https:/evil.example/a?b=1*c=2__;Jg!!ABcDeF!GhIjKl$',
    ),
    ...hidden(
      'https://urldefense.com/v3/abc',
      'https://urldefense.com/v3/__https://evil.example/a*b__;!!A!B$',
      'https://urldefense.com/v3/__https://evil.example/**Ca__;w6k!!A!B$',
    ),
  ],
  proofpoint: [
    ...all(`https://urldefense.com/x?u=${encoded}`, `https://urldefense.com/x?url=${encoded}`),
    ...hidden('https://urldefense.com/s/AbCdEf'),
  ],
  emailprotection: [
    ...all(
      `https://url.emailprotection.link/?u=${encoded}`,
      `https://url.emailprotection.link/?url=${encoded}`,
    ),
    ...hidden('https://url.emailprotection.link/?bQwErTyUiOp0'),
  ],
  mimecast: [
    ...all(
      `https://protect-eu.mimecast.com/s/AbCd?url=${encoded}`,
      `https://protect-eu.mimecast.com/redirect/AbCd?u=${encoded}`,
    ),
    ...hidden(
      'https://protect-us.mimecast.com/s/qwErTy12UiOp',
      'https://url.us.m.mimecastprotect.com/r/QwErTyUi',
      'https://security-us.m.mimecastprotect.com/ttpwp/?tkn=3.QwErTy#/enrollment?key=AsDf',
    ),
  ],
  barracuda: all(`https://linkprotect.cudasvc.com/url?a=${encoded}&c=E,1,abc&typo=1`),
  cisco: [
    ...all(
      `https://secure-web.cisco.com/1EH1B-CLV31I/${encoded}`,
      `https://secure-web.cisco.com/1EH1B-CLV31I/${encodeURIComponent(encoded)}`,
      `http://secure-web.cisco.com/auth=11q8-ZnB&URL=${encoded}`,
    ),
    ...hidden('https://secure-web.cisco.com/1EH1B-CLV31I'),
  ],
  'checkpoint-v1': all(
    `https://eu.url-protection.com/v1/r01/url?o=${encoded}&g=x`,
    `https://eu.url-protection.com/v1/link?url=${encoded}&g=x`,
  ),
  checkpoint: all(
    `https://url.avanan.click/v2/___${target}___.YXAzOng6`,
    'https://protect.checkpoint.com/v2/r02/___https:/evil.example/a?b=1&c=2___.YzJlOm',
    `https://url.avanan.click/v2/r01/___${target}__`,
    `https://url.avanan.click/v1/url?o=${encoded}`,
    `https://url.avanan.click/v1/url?url=${encoded}`,
  ),
  sophos: [
    ...all(`https://us-west-2.protection.sophos.com/?d=evil.example&u=${base64}&i=NWY1`),
    ...hidden('https://eu-central-1.protection.sophos.com/?d=evil.example&b=1&x=2&q=3'),
  ],
  trendmicro: all(
    `https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url=${encoded}&umid=1`,
  ),
  'trendmicro-check': all(`https://us.check.trendmicro.com/?url=${encoded}`),
  trellix: all(`https://protect2.fireeye.com/v1/url?k=1&q=1&u=${encoded}`),
  symantec: [
    ...all(
      `https://clicktime.symantec.com/a/1/token=?d=x&u=${encoded}`,
      `https://clicktime.symantec.com/15xVSdMrXnLovyYq5pZa2?h=x&u=${encoded}`,
      `https://clicktime.cloud.postoffice.net/clicktime.php?url=${encoded}`,
    ),
    ...hidden('https://clicktime.symantec.com/a/1/token=?d=QwErTyUiOpAs'),
  ],
  hornetsecurity: [
    ...all(
      `https://atpscan.global.hornetsecurity.com/?u=${encoded}`,
      `https://seclinks.cloud-security.net/go?url=${encoded}`,
    ),
    ...hidden('https://atpscan.global.hornetsecurity.com/index.php?atp_str=QwErTyUi'),
  ],
  libraesva: all(`https://urlsand.esvalabs.com/?u=${encoded}&e=1`),
  trustwave: all(`https://scanmail.trustwave.com/?c=1&d=2&u=${encoded}`),
  titanhq: all(`https://linklock.titanhq.com/analyse?url=${encoded}&data=x`),
  edgepilot: all(`https://link.edgepilot.com/s/abc/def?u=${encoded}`),
  retarus: all(`https://protection.retarus.com/v1?u=${encoded}&c=1`),
  inky: [
    ...all(
      `https://shared.outlook.inky.com/link?url=${encoded}`,
      `https://shared.outlook.inky.com/link?u=${encoded}`,
    ),
    ...hidden('https://shared.outlook.inky.com/link?domain=evil.example&t=h.eJx1'),
  ],
  menlo: [
    ...all(
      `https://safe.menlosecurity.com/${target}`,
      `https://isolate.menlosecurity.com/1/2/${target}`,
      `https://isolate.menlosecurity.com/readonly/${target}`,
      `https://safe.menlosecurity.com/doc/viewer?url=${encoded}`,
    ),
    ...hidden('https://safe.menlosecurity.com/doc/docview/viewer/docN5C7A1B'),
  ],
  bitdefender: all(`https://lsems.gravityzone.bitdefender.com/scan/${base64}/ABC?c=1`),
  egress: [
    ...all(
      `https://links.eu1.defend.egress.com/Warning?crId=1&Base64Url=${zlib(target)}&@OriginalLink=x`,
      `https://links.us1.defend.egress.com/Warning?crId=1&Base64Url=${base64}`,
    ),
    ...hidden('https://links.us1.defend.egress.com/Warning?crId=1&Base64Url=eNqAAAA'),
  ],
  vade: all(
    `https://antiphishing.vadesecure.com/v4?f=QwErTy&i=UiOp&k=AsDf&u=${encoded}`,
    `https://antiphishing.vadesecure.com/2/QwErTy?u=${encodeURIComponent(encoded)}`,
  ),
  mailinblack: [
    ...all(
      `https://mibc-fr-01.mailinblack.com/securelink/?url=https://evil.example&key=${json({ lang: 'FR', url: target, token: 'x' })}`,
      `https://mibc-fr-01.mailinblack.com/securelink/?url=${encoded}`,
      // A partner that serves it from a host of its own.
      `https://antispam.xefi.fr/securelink/?url=https://evil.example&key=${json({ url: target })}`,
    ),
    ...hidden(
      `https://mibc-fr-01.mailinblack.com/securelink/?url=https://good.example&key=${json({ url: target })}`,
    ),
  ],
  topsec: all(`https://scanner.topsec.com/?d=1&r=show&u=${encoded}&t=0123abcd`),
  'proofpoint-isolation': all(`https://urlisolation.com/browser?clickId=0-1&url=${encoded}`),
  'zscaler-isolation': all(
    `https://0123abcd.isolation.zscaler.com/profile/0-1/zia-session/?tenant=x&original_url=${encoded}`,
    `https://redirect.isolation.zscaler.com/tenant/x/profile/0-1?url=${encoded}`,
  ),
  'cloudflare-isolation': [
    ...all(`https://corp.cloudflareaccess.com/browser/${target}`),
    ...to('http://evil.example/a', 'https://corp.cloudflareaccess.com/browser/evil.example/a'),
  ],
  darktrace: hidden('https://us01.z.antigena.com/l/QwErTyUiOp~AsDf'),
  vipre: hidden(
    'https://url1.mailanyone.net/scanner?m=1-2&d=4%7Cmail&o=%2Fphto&s=QwErTy',
    'https://url12.mailanyone.net/v1/?m=1-2&i=0123&c=QwErTy',
  ),
  forcepoint: hidden('https://www.mailcontrol.com/sr/QwErTyUiOp=='),
  intermedia: hidden('https://safe.intermedia.net/v1/QwErTy'),
  fortimail: all(
    `https://mail.${ownDomain}/fmlurlsvc/?fewReq=:B:JVE3PD4=&url=${encoded}`,
    `https://${ownDomain}/fmlurlsvc/?fewReq=%3AB%3AJVE3PD4%3D&url=${encoded}`,
  ),
  'outlook-own': all(
    `https://outlook.${ownDomain}/mail/inbox/safelink.html?url=${encoded}`,
    `https://webmail.${ownDomain}/owa/redir.aspx?C=x&URL=${encoded}`,
    `https://webmail.${ownDomain}/exchweb/bin/redir.asp?URL=${encoded}`,
  ),
  'mailinblack-own': all(
    `https://mib.${ownDomain}/securelink/?url=https://evil.example&key=${json({ url: target })}`,
  ),
};

const redirectors: Record<string, Example[]> = {
  google: all(
    `https://www.google.co.jp/url?sa=t&url=${encoded}&usg=x`,
    'https://www.google.com/url?q=https://evil.example/a%3Fb%3D1%26c%3D2&sa=D',
    `https://www.google.com/linkredirect?authuser=0&dest=${encoded}`,
  ),
  'google-ads': all(`https://www.google.com/aclk?sa=l&adurl=${encoded}`),
  'google-amp': all('https://www.google.com/amp/s/evil.example/a?b=1&c=2'),
  'google-scholar': all(`https://scholar.google.com/scholar_url?url=${encoded}&hl=en`),
  'google-news': [
    ...all(`https://news.google.com/rss/articles/${article(target, [target.length])}?oc=5`),
    ...to(
      long,
      `https://news.google.com/articles/${article(long, [0x80 + (long.length % 0x80), Math.floor(long.length / 0x80)])}`,
    ),
  ],
  'google-mail': all(`https://notifications.googleapis.com/email/redirect?t=x&r=${encoded}&s=y`),
  'google-weblight': all(
    `https://googleweblight.com/i?u=${encoded}`,
    `https://googleweblight.com/?lite_url=${encoded}`,
  ),
  'google-translate': all(
    `https://translate.google.com/translate?hl=en&u=${encoded}`,
    `https://translate.google.co.jp/translate?hl=ja&sl=fr&u=${encoded}`,
  ),
  'translate-goog': all('https://evil-example.translate.goog/a?b=1&c=2&_x_tr_sl=auto&_x_tr_tl=en'),
  'amp-cache': all('https://evil-example.cdn.ampproject.org/v/s/evil.example/a?b=1&c=2'),
  youtube: all(
    `https://www.youtube.com/redirect?event=video&q=${encoded}`,
    `https://www.youtube.com/attribution_link?a=x&u=${encoded}`,
  ),
  bing: all(
    `https://www.bing.com/ck/a?!&&p=x&u=a1${base64}&ntb=1`,
    `https://www.bing.com/alink/link?url=${encoded}&source=x`,
  ),
  duckduckgo: all(
    `https://duckduckgo.com/l/?uddg=${encoded}&rut=x`,
    `https://duckduckgo.com/y.js?ad_domain=evil.example&u3=${encoded}`,
  ),
  yahoo: all(`https://r.search.yahoo.com/_ylt=A;_ylu=Y/RV=2/RO=10/RU=${encoded}/RK=2/RS=abc-`),
  'yahoo-rdsig': all(
    `https://rdsig.yahoo.co.jp/rss/RV=1/RU=${base64}`,
    `https://rdsig.yahoo.co.jp/RV=2/RU=${btoa(`${target}\0`).replaceAll('=', '-')}/RK=0/RS=x-`,
    `https://rdsig.yahoo.co.jp/RV=2/RU=${btoa(`${target}\0\0`).replaceAll('=', '-')}/RK=0/RS=x-`,
    `https://rdsig.yahoo.co.jp/RU=${encoded}/RK=2`,
  ),
  'yahoo-ard': all(`https://ord.yahoo.co.jp/o/web/SIG=1/EXP=2/**${encoded}`),
  yandex: all(`https://yandex.ru/redirect?url=${encoded}`),
  mailru: all(
    `https://checklink.mail.ru/proxy?url=${encoded}`,
    `https://click.mail.ru/go?u=${encoded}`,
  ),
  baidu: all(`https://www.baidu.com/safe?url=${encoded}`),
  naver: all(`https://cr.naver.com/rd?u=${encoded}`, `https://cr.naver.com/redir?url=${encoded}`),
  facebook: all(`https://l.facebook.com/l.php?u=${encoded}&h=AT0`),
  instagram: all(
    `https://l.instagram.com/?u=${encoded}&e=ATM`,
    `https://lm.instagram.com/?u=${encoded}&e=ATM`,
  ),
  'meta-ai': all(`https://l.meta.ai/?u=${encoded}&h=AT0`),
  threads: all(`https://l.threads.net/?u=${encoded}&e=AT0`),
  whatsapp: all(`https://l.wl.co/l?u=${encoded}`),
  linkedin: all(
    `https://www.linkedin.com/safety/go?url=${encoded}`,
    `https://www.linkedin.com/redirect?url=${encoded}&urlhash=x`,
    `https://www.linkedin.com/e/v2?urlhash=x&url=${encoded}`,
    `https://www.linkedin.com/company/1/redirect?url=${encoded}`,
  ),
  'linkedin-slink': hidden('https://www.linkedin.com/slink?code=QwErTy'),
  slack: all(`https://slack-redir.net/link?url=${encoded}`),
  teams: all(`https://teams.microsoft.com/l/externalredirect?externalUrl=${encoded}`),
  twitter: all(`https://twitter.com/safety/unsafe_link_warning?unsafe_link=${encoded}`),
  tiktok: all(`https://www.tiktok.com/link/v2?aid=1&target=${encoded}`),
  reddit: all(`https://out.reddit.com/t3_x?url=${encoded}&token=x`),
  pinterest: all(`https://www.pinterest.com/offsite/?token=1&url=${encoded}`),
  tumblr: all(`https://t.umblr.com/redirect?z=${encoded}&t=x`),
  steam: all(
    `https://steamcommunity.com/linkfilter/?u=${encoded}`,
    `https://steamcommunity.com/linkfilter/?url=${encoded}`,
  ),
  vk: all(`https://vk.com/away.php?to=${encoded}`),
  ok: all(`https://ok.ru/dk?cmd=logExternal&st.link=${encoded}`),
  weibo: all(
    `https://weibo.cn/sinaurl?u=${encoded}`,
    `https://weibo.cn/sinaurl?url=${encoded}`,
    `https://weibo.cn/sinaurl?toasturl=${encoded}`,
  ),
  qq: all(
    `https://c.pc.qq.com/middlem.html?pfurl=${encoded}`,
    `https://c.pc.qq.com/middlem.html?url=${encoded}`,
    `https://mail.qq.com/cgi-bin/readtemplate?t=safety&gourl=${encoded}`,
  ),
  zhihu: all(`https://link.zhihu.com/?target=${encoded}`),
  juejin: all(`https://link.juejin.cn/?target=${encoded}`),
  csdn: all(`https://link.csdn.net/?target=${encoded}`),
  gitee: all(`https://gitee.com/link?target=${encoded}`),
  douban: all(`https://www.douban.com/link2/?url=${encoded}`),
  feishu: all(`https://security.feishu.cn/link/safety?target=${encoded}&scene=ccm`),
  pixiv: all(
    `https://www.pixiv.net/jump.php?${encoded}`,
    `https://www.pixiv.net/jump.php?url=${encoded}`,
  ),
  '5ch': all(`https://jump.5ch.net/?${target}`),
  deviantart: all(`https://www.deviantart.com/users/outgoing?${target}`),
  medium: all(`https://medium.com/r/?url=${encoded}`),
  pocket: all(`https://getpocket.com/redirect?url=${encoded}`),
  disqus: all(`https://disq.us/url?url=${encoded}&cuid=1`),
  telegram: all(`https://t.me/iv?url=${encoded}&rhash=x`),
  soundcloud: all(`https://exit.sc/?url=${encoded}`),
  mozilla: all(`https://outgoing.prod.webservices.mozgcp.net/v1/0123456789abcdef/${encoded}`),
  curseforge: all(`https://www.curseforge.com/linkout?remoteUrl=${encodeURIComponent(encoded)}`),
  patreon: all(`https://www.patreon.com/redirect?url=${encoded}`),
  'href-li': all(`https://href.li/?${target}`),
  dereferer: all(`https://dereferer.me/?${encoded}`),
  ebay: all(`https://rover.ebay.com/rover/1/711-0-1/1?mpre=${encoded}`),
  amazon: all(`https://www.amazon.com/gp/redirect.html?location=${encoded}`),
  aliexpress: all(`https://s.click.aliexpress.com/deep_link.htm?dl_target_url=${encoded}`),
  gmx: all(
    `https://deref-gmx.net/mail/client/QwErTy/dereferrer/?redirectUrl=${encoded}`,
    `https://deref-web.de/mail/client/dereferrer/?redirectUrl=${encoded}&lm`,
  ),
  bluesky: all(`https://go.bsky.app/redirect?u=${encoded}`),
  wayback: [
    ...all(
      `https://web.archive.org/web/20240101000000/${target}`,
      `https://web.archive.org/web/2024if_/${target}`,
    ),
    ...to('http://evil.example/a', 'https://web.archive.org/web/2024/evil.example/a'),
  ],
};

const trackers: Record<string, Example[]> = {
  'amazon-ses': [
    ...all(
      'https://8q6v2v7r.r.us-east-1.awstrack.me/L0/https:%2F%2Fevil.example%2Fa%3Fb=1%26c=2/1/0100',
    ),
    ...hidden('https://8q6v2v7r.r.us-east-1.awstrack.me/L0/QwErTy/1/0100'),
  ],
  mandrill: all(
    `https://mandrillapp.com/track/click/30/evil.example?p=${json({ s: 'x', p: JSON.stringify({ url: target.replaceAll('/', '\\/') }).replaceAll('\\\\', '\\') })}`,
  ),
  customerio: all(`https://e.customeriomail.com/e/c/${json({ href: target })}/0123abcd`),
  substack: [
    ...all(`https://substack.com/redirect/2/${json({ e: target, p: 1 })}.sig`),
    ...hidden(`https://news.substack.com/redirect/0123-4567?j=${json({ u: '1abc' })}.sig`),
  ],
  postmark: all(
    `https://click.pstmrk.it/3s/${encodeURIComponent('evil.example/a?b=1&c=2')}/wmxJ/Gc9Q`,
  ),
  kit: all(`https://f90a.click.convertkit-mail2.com/8xu32z/e0hph7/${base64}`),
  exclaimer: all(`https://content.exclaimer.net/?url=${encoded}&tenantid=x`),
  sendgrid: [
    ...all(`https://u1.ct.sendgrid.net/wf/click?upn=${base64}`),
    ...hidden(
      'https://u1.ct.sendgrid.net/ls/click?upn=u001.QwErTy',
      'https://u1.ct.sendgrid.net/ss/c/u001.QwErTy/0a/AsDf/h0/h001.ZxCv',
    ),
  ],
  mailjet: [
    ...all(`https://x1y2.mjt.lu/lnk/AAAA/1/QwErTy/${base64}`),
    ...hidden('https://x1y2.mjt.lu/lnk/AAAA'),
  ],
  activecampaign: [
    ...all(`https://corp.lt.acemlna.com/Prod/link-tracker?redirectUrl=${btoa(encoded)}&sig=x`),
    ...hidden('https://corp.activehosted.com/lt.php?s=0123abcd&i=1A2A3A4'),
  ],
  'constant-contact': [
    ...all(`https://r20.rs6.net/tn.jsp?t=x&p=${encoded}`),
    ...hidden('https://r20.rs6.net/tn.jsp?f=001QwErTy'),
  ],
  mailchimp: hidden('https://corp.us5.list-manage.com/track/click?u=0a&id=1b&e=2c'),
  hubspot: hidden(
    'https://d1.hubspotlinks.com/Ctc/T0+113/QwErTy',
    'https://t.hubspotemail.net/e2t/c/*QwErTy',
    'https://d1.hubspotlinksfree.com/e3t/Ctc/DK+113/QwErTy',
  ),
  mailgun: hidden('https://email.mailgun.org/c/eJwQwErTy'),
  iterable: hidden('https://links.iterable.com/u/click?_t=0a&_m=1b&_e=2c'),
  klaviyo: hidden('https://ctrk.klclick.com/l/01QWERTY_0'),
  brevo: hidden('https://0a1b.r.bh.d.sendibt3.com/tr/cl/QwErTy'),
  'marketing-cloud': hidden('https://cl.s7.exct.net/?qs=0123abcd'),
  pardot: hidden('https://go.pardot.com/e/1234/page/56/78?h=QwErTy'),
  eloqua: hidden('https://s1.t.eloqua.com/e/er?s=1&lid=2&elqTrackId=3'),
  'campaign-monitor': hidden('https://corp.createsend1.com/t/j-l-qwerty-l-r/'),
  sparkpost: hidden('https://go.sparkpostmail1.com/f/a/QwErTy~~/AAA~/RgR~'),
  mailerlite: hidden('https://click.mlsend.com/link/c/QwErTy'),
  'zoho-campaigns': hidden('https://corp.maillist-manage.com/click.zc?od=3z&dl=1'),
  keap: hidden('https://ab123.infusionsoft.com/app/linkClick/1/2/3/4'),
  aweber: hidden('https://clicks.aweber.com/y/ct/?l=QwErTy&m=3'),
  beehiiv: hidden('https://link.mail.beehiiv.com/ss/c/QwErTy/4/AsDf/h1/ZxCv'),
  govdelivery: all(
    'https://links-2.govdelivery.com/CL0/https:%2F%2Fevil.example%2Fa%3Fb=1%26c=2/1/0102-0000/qR=42',
  ),
  'govdelivery-short': [
    ...all(
      `https://lnks.gd/l/${json({ alg: 'HS256' })}.${json({ uri: 'bp2', url: target })}.sig/s/7`,
    ),
    ...hidden(`https://lnks.gd/l/${json({ alg: 'HS256' })}.x.sig`),
  ],
  intercom: hidden('https://via.intercom.io/c?ob=QwErTy'),
  yesware: all(`https://t.yesware.com/tt/abc/def/ghi/evil.example/a?b=1&c=2`),
  'google-ad-services': all(`https://www.googleadservices.com/pagead/aclk?adurl=${encoded}`),
  'campaign-manager': [
    ...all(`https://ad.doubleclick.net/ddm/clk/1;2;3;?${encoded}`),
    ...to(inPath, `https://ad.doubleclick.net/ddm/trackclk/N1;dc_lat=?url=${inPath}`),
  ],
  'search-ads-360': all(`https://clickserve.dartsearch.net/link/click?ds_dest_url=${encoded}`),
  adform: all(`https://track.adform.net/C/?bn=1;cpdir=${encoded}`),
  awin: all(
    `https://www.awin1.com/cread.php?awinmid=1&ued=${encoded}`,
    `https://www.awin1.com/cread.php?awinmid=1&p=${encoded}`,
  ),
  cj: all(`https://www.anrdoezrs.net/click-1-2?url=${encoded}`),
  'rakuten-advertising': all(`https://click.linksynergy.com/deeplink?id=x&murl=${encoded}`),
  'rakuten-japan': all(
    `https://hb.afl.rakuten.co.jp/hgc/abc/?pc=${encoded}`,
    `https://hb.afl.rakuten.co.jp/hgc/abc/?m=${encoded}`,
    `https://track.affiliate.rakuten.co.jp/x?url=${encoded}`,
  ),
  skimlinks: all(`https://go.skimresources.com/?id=1&url=${encoded}`),
  sovrn: all(`https://redirect.viglink.com/?key=1&u=${encoded}`),
  shareasale: all(`https://www.shareasale.com/r.cfm?b=1&urllink=${encoded}`),
  partnerize: all(`https://prf.hn/click/camref:1abc/destination:${encoded}`),
  tradedoubler: all(`https://clk.tradedoubler.com/click?p=1&url=${encoded}`),
  valuecommerce: all(`https://ck.jp.ap.valuecommerce.com/servlet/referral?sid=1&vc_url=${encoded}`),
  a8: all(`https://px.a8.net/svt/ejp?a8mat=1&a8ejpredirect=${encoded}`),
  dmm: all(`https://al.dmm.com/?lurl=${encoded}&af_id=x`),
  impact: all(`https://shop.pxf.io/c/1/2/3?u=${encoded}`),
  admitad: all(`https://ad.admitad.com/g/abc/?ulp=${encoded}`),
  outbrain: all(`https://paid.outbrain.com/network/redir?p=x&url=${encoded}`),
  criteo: all(`https://cat.criteo.com/delivery/ck.php?maxdest=${encoded}`),
};

/** Links of every wrapper, by the row that must recognise them. */
export const examples: Record<string, readonly Example[]> = {
  ...gateways,
  ...redirectors,
  ...trackers,
};
