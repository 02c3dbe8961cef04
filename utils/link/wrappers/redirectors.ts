import {
  ampCache,
  archived,
  newsArticle,
  translatedHost,
  wholeQuery,
  yahooBase64,
} from '../openers.ts';
import { any, rows } from './row.ts';

// Google's own list of search domains: a country's `google.xx` that is not on it may be anybody's.
const googleTlds =
  'com ac ad ae al am as at az ba be bf bg bi bj bs bt by ca cat cc cd cf cg ch ci cl cm cn cv cz de dj dk dm dz ee es fi fm fr ga ge gf gg gl gm gp gr gy hn hr ht hu ie im io iq is it je jo kg ki kz la li lk lt lu lv md me mg mk ml mn ms mu mv mw ne nl no nr nu pl pn ps pt ro rs ru rw sc se sh si sk sm sn so sr st td tg tk tl tm tn to tt us vg vu ws com.af com.ag com.ai com.ar com.au com.bd com.bh com.bn com.bo com.br com.by com.bz com.cn com.co com.cu com.cy com.do com.ec com.eg com.et com.fj com.gh com.gi com.gt com.hk com.jm com.kh com.kw com.lb com.lc com.ly com.mm com.mt com.mx com.my com.na com.nf com.ng com.ni com.np com.om com.pa com.pe com.pg com.ph com.pk com.pl com.pr com.py com.qa com.ru com.sa com.sb com.sg com.sl com.sv com.tj com.tn com.tr com.tw com.ua com.uy com.vc com.vn co.ao co.bw co.ck co.cr co.hu co.id co.il co.in co.je co.jp co.ke co.kr co.ls co.ma co.mz co.nz co.th co.tz co.ug co.uk co.uz co.ve co.vi co.za co.zm co.zw';
const google = googleTlds.replace(/\S+/g, 'google.$&');
const translate = googleTlds.replace(/\S+/g, 'translate.google.$&');

// biome-ignore format: one row a line
const readable = rows('redirector', false, [
  ['google', 'Google', google, /^\/(?:url|local_url|interstitial|goto|linkredirect)\?/i, 'url q dest'],
  ['google-ads', 'Google Ads', google, /^\/(?:aclk|pagead\/aclk)\?/i, 'adurl'],
  ['google-amp', 'Google AMP', google, /^\/amp\//i, ampCache],
  ['google-scholar', 'Google Scholar', google, /^\/scholar_url\?/i, 'url'],
  ['google-news', 'Google News', 'news.google.com', /^\/(?:rss\/|__i\/rss\/rd\/)?articles\/([\w=-]+)/, newsArticle],
  ['google-mail', 'Google', 'notifications.googleapis.com', /^\/email\/redirect/i, 'r'],
  ['google-weblight', 'Google Web Light', 'googleweblight.com', any, 'u lite_url'],
  ['google-translate', 'Google Translate', `${translate} translate.googleusercontent.com`, /^\/(?:translate|website|translate_c)\?/i, 'u'],
  ['translate-goog', 'Google Translate', 'translate.goog', any, translatedHost],
  ['amp-cache', 'AMP cache', 'cdn.ampproject.org bing-amp.com', /^\/[a-z]{1,3}\/(?:s\/)?./i, ampCache],
  ['youtube', 'YouTube', 'youtube.com youtube-nocookie.com', /^\/(?:redirect|attribution_link)\?/i, 'q u'],
  ['bing', 'Bing', 'bing.com', /^\/(?:ck\/a|aclk|aclick|alink\/link|newtabredir)\?/i, 'u url'],
  ['duckduckgo', 'DuckDuckGo', 'duckduckgo.com', /^\/(?:l\/|y\.js)/i, 'uddg u3'],
  ['yahoo', 'Yahoo', 'search.yahoo.com search.yahoo.co.jp yahoo.com', /\/RU=([^/]+)\/R[A-Z]=/, ''],
  ['yahoo-rdsig', 'Yahoo! JAPAN', 'rdsig.yahoo.co.jp rd.yahoo.co.jp', /\/RU=([^/?#]+)/, yahooBase64],
  ['yahoo-ard', 'Yahoo! JAPAN', 'yahoo.co.jp', /\/\*{1,2}-?(http.+)$/s, ''],
  ['yandex', 'Yandex', 'yandex.ru yandex.com yandex.net ya.ru', /^\/(?:redirect|redir|r|clck\/jsredir|safety)\/?\?/i, 'url'],
  ['mailru', 'Mail.ru', 'checklink.mail.ru click.mail.ru', any, 'url u'],
  ['baidu', 'Baidu', 'baidu.com', /^\/(?:safe|transfer|nocache\/safe)/i, 'url'],
  ['naver', 'Naver', 'cr.naver.com', any, 'u url'],
  ['facebook', 'Facebook', 'facebook.com workplace.com messenger.com', /^\/(?:l\.php|flx\/warn\/?|si\/ajax\/l\/render\/?)\?/i, 'u'],
  ['instagram', 'Instagram', 'l.instagram.com lm.instagram.com', any, 'u'],
  ['meta-ai', 'Meta AI', 'l.meta.ai', any, 'u'],
  ['threads', 'Threads', 'l.threads.net l.threads.com', any, 'u'],
  ['whatsapp', 'WhatsApp', 'l.wl.co', /^\/l/i, 'u'],
  ['linkedin', 'LinkedIn', 'linkedin.com', /^\/(?:safety\/go|redir\/[\w-]+|redirect|e\/v2|company\/[^/?#]+\/redirect)\/?\?/i, 'url'],
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
  ['gmx', 'GMX / WEB.DE', 'deref-gmx.net deref-gmx.com deref-web.de deref-web-02.de deref-1und1.de deref-mail.com', any, 'redirecturl'],
  ['bluesky', 'Bluesky', 'go.bsky.app', /^\/redirect/i, 'u'],
  ['wayback', 'Internet Archive', 'web.archive.org', /^\/web\/\d{1,14}(?:[a-z]{2}_)?\/(.+)$/is, archived],
]);

// Nothing else of these sites has such a path.
const opaque = rows('redirector', true, [
  ['linkedin-slink', 'LinkedIn', 'linkedin.com', /^\/slink\/?\?/i, ''],
]);

/** Pages of search engines, social networks and the like that lead on to other sites. */
export const redirectors = [...readable, ...opaque];
