import type { Opener } from './openers.ts';
import {
  ampCache,
  base64Json,
  cloudAppHost,
  plainPath,
  proofpointV2,
  proofpointV3,
  translatedHost,
  wholeQuery,
} from './openers.ts';
import type { Wrapper } from './types.ts';

/** One kind of wrapping link. */
export interface WrapperRow {
  readonly id: string;
  readonly name: string;
  readonly kind: Wrapper['kind'];
  /** Each stands for itself and everything under it; none: it counts on an organisation's own hosts. */
  readonly hosts: readonly string[];
  /** What the path must look like. A group in it captures the target. */
  readonly path: RegExp;
  /** Parameters that may hold the target, or code for an unusual encoding. */
  readonly from: readonly string[] | Opener;
}

const any = /^\//;

// Google's own list of search domains: a country's `google.xx` that is not on it may be anybody's.
const googleTlds =
  'com ac ad ae al am as at az ba be bf bg bi bj bs bt by ca cat cc cd cf cg ch ci cl cm cn cv cz de dj dk dm dz ee es fi fm fr ga ge gf gg gl gm gp gr gy hn hr ht hu ie im io iq is it je jo kg ki kz la li lk lt lu lv md me mg mk ml mn ms mu mv mw ne nl no nr nu pl pn ps pt ro rs ru rw sc se sh si sk sm sn so sr st td tg tk tl tm tn to tt us vg vu ws com.af com.ag com.ai com.ar com.au com.bd com.bh com.bn com.bo com.br com.by com.bz com.cn com.co com.cu com.cy com.do com.ec com.eg com.et com.fj com.gh com.gi com.gt com.hk com.jm com.kh com.kw com.lb com.lc com.ly com.mm com.mt com.mx com.my com.na com.nf com.ng com.ni com.np com.om com.pa com.pe com.pg com.ph com.pk com.pl com.pr com.py com.qa com.ru com.sa com.sb com.sg com.sl com.sv com.tj com.tn com.tr com.tw com.ua com.uy com.vc com.vn co.ao co.bw co.ck co.cr co.hu co.id co.il co.in co.je co.jp co.ke co.kr co.ls co.ma co.mz co.nz co.th co.tz co.ug co.uk co.uz co.ve co.vi co.za co.zm co.zw';
const google = googleTlds.replace(/\S+/g, 'google.$&');

/** Id, name, hosts, path, and the parameters or the code that hold the target ('' for the path's group). */
type Line = readonly [string, string, string, RegExp, string | Opener];

// biome-ignore format: one row a line
const gateways: readonly Line[] = [
  ['safelinks', 'Microsoft Safe Links', 'safelinks.protection.outlook.com safelinks.protection.office365.us safelinks.protection.partner.outlook.cn', any, 'url'],
  ['safelinks-teams', 'Microsoft Safe Links', 'statics.teams.cdn.office.net teams.public.onecdn.static.microsoft statics.teams.microsoft.com statics.gov.teams.microsoft.us statics.dod.teams.microsoft.us', /safelinks/i, 'url'],
  ['outlook-actions', 'Microsoft Outlook', 'outlook.office.com outlook.office365.com outlook.live.com', /^\/(?:actions\/ei|mail\/safe-?redirect)/i, 'u url'],
  ['azure-mail', 'Microsoft Azure', 'safelink.emails.azure.net', /^\/redirect/i, 'destination'],
  ['mcas-check', 'Microsoft Defender for Cloud Apps', 'mcas-proxyweb.mcas.ms mcas-proxyweb.mcas-gov.us mcas-proxyweb.mcas-gov.ms', any, 'originalurl'],
  ['mcas', 'Microsoft Defender for Cloud Apps', 'mcas.ms mcas-gov.us mcas-gov.ms cas.ms', any, cloudAppHost],
  ['proofpoint-v1', 'Proofpoint URL Defense', 'urldefense.proofpoint.com urldefense.com urldefense.us', /^\/v1\/url/i, 'u'],
  ['proofpoint-v2', 'Proofpoint URL Defense', 'urldefense.proofpoint.com urldefense.com urldefense.us', /^\/v2\/url/i, proofpointV2],
  ['proofpoint-v3', 'Proofpoint URL Defense', 'urldefense.proofpoint.com urldefense.com urldefense.us', /^\/v3\//i, proofpointV3],
  ['proofpoint', 'Proofpoint URL Defense', 'urldefense.proofpoint.com urldefense.com urldefense.us', /^\/./, 'u url'],
  ['emailprotection', 'Email Protection', 'url.emailprotection.link', /^\/./, 'u url'],
  ['mimecast', 'Mimecast', 'mimecast.com mimecastprotect.com mimecast-offshore.com', /^\/(?:[sr]|redirect)\//i, 'url u'],
  ['barracuda', 'Barracuda Link Protection', 'linkprotect.cudasvc.com linkprotect.barracudanetworks.com', /^\/url/i, 'a'],
  ['cisco', 'Cisco Secure Email', 'secure-web.cisco.com', /^\/[^/]+(?:\/(.+))?$/, ''],
  ['checkpoint-v1', 'Check Point Harmony', 'url-protection.com', /^\/v1\//i, 'o url'],
  ['checkpoint', 'Check Point Harmony', 'url.avanan.click protect.checkpoint.com avanan.click', /^\/v\d\/(?:r\d+\/)?(?:[^_].*|___(.+?)(?:___(?:\..*)?)?)$/is, 'o url'],
  ['sophos', 'Sophos Email', 'protection.sophos.com', any, 'u'],
  ['trendmicro', 'Trend Micro Email Security', 'trendmicro.com', /^\/wis\/clicktime\//i, 'url'],
  ['trendmicro-check', 'Trend Micro Email Security', 'check.trendmicro.com', any, 'url'],
  ['trellix', 'Trellix Email Security', 'protect.fireeye.com protect2.fireeye.com protect.trellix.com', /^\/(?:v\d\/)?url/i, 'u'],
  ['symantec', 'Symantec Click-time Protection', 'clicktime.symantec.com clicktime.cloud.postoffice.net', /^\/./, 'u url'],
  ['hornetsecurity', 'Hornetsecurity', 'atpscan.global.hornetsecurity.com seclinks.cloud-security.net', /^\/./, 'u url'],
  ['libraesva', 'Libraesva URL Sandbox', 'urlsand.esvalabs.com urlsand.com', /^\/./, 'u'],
  ['trustwave', 'Trustwave MailMarshal', 'scanmail.trustwave.com', /^\/./, 'u'],
  ['titanhq', 'TitanHQ Link Lock', 'linklock.titanhq.com', /^\/./, 'url'],
  ['edgepilot', 'EdgePilot', 'link.edgepilot.com link.zixcentral.com', /^\/./, 'u'],
  ['retarus', 'Retarus Email Security', 'protection.retarus.com', /^\/v\d/i, 'u'],
  ['inky', 'INKY', 'inky.com', /^\/link\?/i, 'url u'],
  ['menlo', 'Menlo Security', 'safe.menlosecurity.com', /^\/(https?.+)$/i, ''],
  ['bitdefender', 'Bitdefender GravityZone', 'lsems.gravityzone.bitdefender.com ssems.gravityzone.bitdefender.com', /^\/scan\/([^/?]+)/i, ''],
  ['fortimail', 'FortiMail', '', /^\/fmlurlsvc\/\?.*fewreq=(?::|%3a)b(?::|%3a)/i, 'url'],
];

// biome-ignore format: one row a line
const redirectors: readonly Line[] = [
  ['google', 'Google', google, /^\/(?:url|local_url|interstitial|goto|linkredirect)\?/i, 'url q dest'],
  ['google-ads', 'Google Ads', google, /^\/(?:aclk|pagead\/aclk)\?/i, 'adurl'],
  ['google-amp', 'Google AMP', google, /^\/amp\//i, ampCache],
  ['google-translate', 'Google Translate', 'translate.google.com translate.googleusercontent.com', /^\/(?:translate|website|translate_c)\?/i, 'u'],
  ['translate-goog', 'Google Translate', 'translate.goog', any, translatedHost],
  ['amp-cache', 'AMP cache', 'cdn.ampproject.org bing-amp.com', /^\/[a-z]{1,3}\/(?:s\/)?./i, ampCache],
  ['youtube', 'YouTube', 'youtube.com youtube-nocookie.com', /^\/(?:redirect|attribution_link)\?/i, 'q u'],
  ['bing', 'Bing', 'bing.com', /^\/(?:ck\/a|aclk|aclick|alink\/link|newtabredir)\?/i, 'u url'],
  ['duckduckgo', 'DuckDuckGo', 'duckduckgo.com', /^\/l\//i, 'uddg'],
  ['yahoo', 'Yahoo', 'search.yahoo.com search.yahoo.co.jp yahoo.com', /\/RU=([^/]+)\/R[A-Z]=/, ''],
  ['yahoo-ard', 'Yahoo! JAPAN', 'yahoo.co.jp', /\/\*{1,2}-?(http.+)$/s, ''],
  ['yandex', 'Yandex', 'yandex.ru yandex.com yandex.net ya.ru', /^\/(?:redirect|redir|r|clck\/jsredir|safety)\/?\?/i, 'url'],
  ['mailru', 'Mail.ru', 'checklink.mail.ru click.mail.ru', any, 'url u'],
  ['baidu', 'Baidu', 'baidu.com', /^\/(?:safe|transfer|nocache\/safe)/i, 'url'],
  ['naver', 'Naver', 'cr.naver.com', any, 'u url'],
  ['facebook', 'Facebook', 'facebook.com workplace.com messenger.com', /^\/(?:l\.php|flx\/warn\/?|si\/ajax\/l\/render\/?)\?/i, 'u'],
  ['instagram', 'Instagram', 'l.instagram.com', any, 'u'],
  ['threads', 'Threads', 'l.threads.net l.threads.com', any, 'u'],
  ['whatsapp', 'WhatsApp', 'l.wl.co', /^\/l/i, 'u'],
  ['linkedin', 'LinkedIn', 'linkedin.com', /^\/(?:safety\/go|redir\/[\w-]+)\/?\?/i, 'url'],
  ['slack', 'Slack', 'slack-redir.net', /^\/link/i, 'url'],
  ['teams', 'Microsoft Teams', 'teams.microsoft.com', /^\/(?:dl\/launcher|l\/externalredirect)/i, 'externalurl'],
  ['twitter', 'X', 'twitter.com x.com', /^\/safety\/unsafe_link_warning/i, 'unsafe_link'],
  ['tiktok', 'TikTok', 'tiktok.com', /^\/link\/v2/i, 'target'],
  ['reddit', 'Reddit', 'out.reddit.com click.redditmail.com', any, 'url'],
  ['pinterest', 'Pinterest', 'pinterest.com pinterest.jp pinterest.co.uk', /^\/offsite/i, 'url'],
  ['tumblr', 'Tumblr', 't.umblr.com', /^\/redirect/i, 'z'],
  ['steam', 'Steam', 'steamcommunity.com store.steampowered.com', /^\/linkfilter/i, 'url u'],
  ['vk', 'VK', 'vk.com vk.ru vkontakte.ru', /^\/away(?:\.php)?/i, 'to'],
  ['ok', 'OK.ru', 'ok.ru', /^\/dk/i, 'st.link'],
  ['weibo', 'Weibo', 'weibo.cn weibo.com', /^\/sinaurl/i, 'u url toasturl'],
  ['qq', 'QQ', 'c.pc.qq.com mail.qq.com', /^\/(?:middle\w*\.html|cgi-bin|xmspamcheck)/i, 'pfurl url gourl'],
  ['zhihu', 'Zhihu', 'link.zhihu.com', any, 'target'],
  ['juejin', 'Juejin', 'link.juejin.cn', any, 'target'],
  ['csdn', 'CSDN', 'link.csdn.net', any, 'target'],
  ['gitee', 'Gitee', 'gitee.com', /^\/link/i, 'target'],
  ['douban', 'Douban', 'douban.com', /^\/link2/i, 'url'],
  ['feishu', 'Lark', 'security.feishu.cn security.larksuite.com', /^\/link/i, 'target'],
  ['pixiv', 'pixiv', 'pixiv.net', /^\/jump\.php/i, wholeQuery],
  ['5ch', '5channel', 'jump.5ch.net jump.2ch.net jump.bbspink.com', any, wholeQuery],
  ['deviantart', 'DeviantArt', 'deviantart.com', /^\/users\/outgoing/i, wholeQuery],
  ['medium', 'Medium', 'medium.com', /^\/r\//i, 'url'],
  ['pocket', 'Pocket', 'getpocket.com', /^\/redirect/i, 'url'],
  ['disqus', 'Disqus', 'disq.us', /^\/url/i, 'url'],
  ['telegram', 'Telegram', 't.me telegram.me', /^\/iv/i, 'url'],
  ['soundcloud', 'SoundCloud', 'exit.sc gate.sc', any, 'url'],
  ['mozilla', 'Mozilla', 'outgoing.prod.webservices.mozgcp.net prod.outgoing.prod.webservices.mozgcp.net', /^\/v1\/[0-9a-f]+\/(.+)$/i, ''],
  ['curseforge', 'CurseForge', 'curseforge.com', /^\/linkout/i, 'remoteurl'],
  ['patreon', 'Patreon', 'patreon.com', /^\/redirect/i, 'url'],
  ['href-li', 'href.li', 'href.li anonym.to hidereferrer.com nullrefer.com', any, wholeQuery],
  ['dereferer', 'Dereferer', 'dereferer.me dereferer.org', any, wholeQuery],
  ['ebay', 'eBay', 'rover.ebay.com', any, 'mpre'],
  ['amazon', 'Amazon', 'amazon.com amazon.co.jp amazon.co.uk amazon.de amazon.fr', /^\/gp\/redirect\.html/i, 'location'],
  ['aliexpress', 'AliExpress', 's.click.aliexpress.com', /^\/deep_link/i, 'dl_target_url'],
];

// biome-ignore format: one row a line
const trackers: readonly Line[] = [
  ['amazon-ses', 'Amazon SES', 'awstrack.me', /^\/[A-Z]\d\/([^/]+)/, ''],
  ['mandrill', 'Mandrill', 'mandrillapp.com', /^\/track\/click/i, base64Json],
  ['customerio', 'Customer.io', 'customeriomail.com customer.io', /^\/e\/c\//i, base64Json],
  ['substack', 'Substack', 'substack.com', /^\/redirect\/2\//i, base64Json],
  ['postmark', 'Postmark', 'click.pstmrk.it', /^\/\d[a-z]*\/([^/]+)/i, plainPath],
  ['kit', 'Kit', 'convertkit-mail.com convertkit-mail2.com convertkit-mail3.com convertkit-mail4.com', /^\/[^/]+\/[^/]+\/([\w=-]+)/, ''],
  ['exclaimer', 'Exclaimer', 'content.exclaimer.net', any, 'url'],
  ['sendgrid', 'SendGrid', 'sendgrid.net', /^\/(?:ls|wf)\/click/i, 'upn'],
  ['yesware', 'Yesware', 't.yesware.com', /^\/tt\/[^/]+\/[^/]+\/[^/]+\/(.+)$/i, plainPath],
  ['google-ad-services', 'Google Ads', 'googleadservices.com googleads.g.doubleclick.net adclick.g.doubleclick.net', any, 'adurl'],
  ['campaign-manager', 'Google Campaign Manager', 'ad.doubleclick.net', /^\/ddm\/[^?]*[?;](?:url=)?(https?(?::|%3a).+)$/is, ''],
  ['search-ads-360', 'Google Search Ads 360', 'clickserve.dartsearch.net', any, 'ds_dest_url'],
  ['adform', 'Adform', 'adform.net', /[;?&]cpdir=([^;&]+)/i, ''],
  ['awin', 'Awin', 'awin1.com zenaps.com', any, 'ued p'],
  ['cj', 'CJ Affiliate', 'anrdoezrs.net dpbolvw.net jdoqocy.com kqzyfj.com tkqlhce.com emjcd.com', any, 'url'],
  ['rakuten-advertising', 'Rakuten Advertising', 'click.linksynergy.com', any, 'murl'],
  ['rakuten-japan', 'Rakuten', 'hb.afl.rakuten.co.jp', any, 'pc m'],
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
];

function rows(kind: Wrapper['kind'], lines: readonly Line[]): WrapperRow[] {
  return lines.map(([id, name, hosts, path, from]) => ({
    id,
    name,
    kind,
    hosts: hosts.split(' ').filter(Boolean),
    path,
    from: typeof from === 'string' ? from.split(' ').filter(Boolean) : from,
  }));
}

/** Every wrapper known here. A row is tried only where its host and path fit; the first that fits counts. */
export const wrapperRows: readonly WrapperRow[] = [
  ...rows('gateway', gateways),
  ...rows('redirector', redirectors),
  ...rows('tracker', trackers),
];
