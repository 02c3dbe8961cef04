import { indexByHost } from './hostindex.ts';

/** A name as it is compared: case and joints say nothing (`redirect_uri`, `redirectUri`). */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Parameters whose business is to say where to go next. */
const redirecting = new Set(
  `url u uri href q to go goto next nexturl nextpage continue cont continueto return returnto returnurl returnuri
  returnpath ret retto rurl redirect redirectto redirecturl redirecturi redirectionurl redir redirurl rd rdr r
  dest desturl destination destinationurl destpage target targeturl targeturi link linkurl out outurl away jump
  jumpto forward forwardurl fwd location loc lochref landing landingpage landingurl lp relaystate service wreply
  wctx back backurl backto callback callbackurl cb cburl successurl errorurl failureurl cancelurl loginurl
  logouturl postlogoutredirecturi afterlogin finalurl final originalurl origurl realurl adurl clickurl trackurl
  exit exiturl external externalurl openurl open view site page path websiteurl weburl p l k x z desc goaway
  forwardto checkouturl clickthrough clickthru ctu murl ued dl durl gourl pfurl toasturl`.split(
    /\s+/,
  ),
);

/** Parameters that name something beside the page: where one came from, what a page shows or is about. */
const mentioning = new Set(
  `ref referer referrer refurl refsrc src source sourceurl via origin originurl from image img imageurl imgurl
  picture pic photo avatar icon favicon logo thumb thumbnail poster media video audio file fileurl doc docurl
  document feed rss xml css style stylesheet font script api apiurl endpoint schema canonical amp share
  shareurl about text title quote body message subject description summary hashtags cite citation
  unsubscribe privacy terms aud audience iss issuer resource realm wtrealm entityid samlissuer clientid`.split(
    /\s+/,
  ),
);

/** What names of several words begin or end with that say where to go: `redirect_after_login`, `jump_url`. */
const verbs = new Set(
  `redirect redirection redir return next goto forward fwd jump dest destination target landing fallback continue
  callback exit rtn oadest click deeplink weiterleitung ziel zurueck lien retour suivant enlace destino
  volver siguiente`.split(/\s+/),
);
const nouns = /^(?:url|uri|link|href|path|page|to|tag|adresse|address)$/;

/** Whether a parameter of this name leads somewhere, mentions something, or tells neither. */
export function kindOfParameter(name: string): 'leads' | 'mentions' | 'neither' {
  const plain = plainName(name);
  if (plain.startsWith('utm') || mentioning.has(plain)) return 'mentions';
  return redirecting.has(plain) || saysWhereTo(name) ? 'leads' : 'neither';
}

function saysWhereTo(name: string): boolean {
  const words = name
    .slice(0, 60)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/(?<=.)(?:url|uri)$/, ' url')
    .split(/[^a-z0-9]+/)
    .filter(word => word && !nouns.test(word));
  return verbs.has(words[0] ?? '') || verbs.has(words.at(-1) ?? '');
}

const redirectingFolder =
  /^(?:redirect\w*|redir|rdr?|out(?:going|bound)?|away|clicks?|clk|clicktime|track(?:ing)?|login|signin|auth|authorize|oauth2?|safe-?links?|safe-?redirect|safelink\.html|browse|browser|go(?:to)?|links?|[lru]|url|jump|exit|leave|external|interstitial|isolate|rewrite|wrap|protect|scan|visit|open|forward)(?:\.\w{1,5})?$/i;

/** Whether what stands behind this folder of a path is where the link leads. */
export function isRedirectingFolder(folder: string): boolean {
  return redirectingFolder.test(folder);
}

interface Row {
  readonly hosts: readonly string[];
  /** What the path must begin with; any path without it. */
  readonly path: RegExp;
}

const any = /^\//;

/**
 * Pages that take an address in order to speak about it, show it or copy it: sharing, translation,
 * validators, proxies of pictures, archives. Known by their hosts, because a form proves nothing.
 */
const rows: readonly (readonly [hosts: string, path: RegExp])[] = [
  ['facebook.com', /^\/(?:v\d+\.\d+\/)?(?:sharer|share|dialog(?!\/oauth)|plugins)/i],
  ['twitter.com x.com', /^\/(?:intent|share)/i],
  ['linkedin.com', /^\/(?:sharing|shareArticle)/i],
  ['t.me telegram.me', /^\/share/i],
  ['wa.me api.whatsapp.com web.whatsapp.com', any],
  ['reddit.com', /^\/submit/i],
  ['pinterest.com pinterest.jp', /^\/pin\/create/i],
  ['b.hatena.ne.jp', /^\/(?:entry|add|bookmarklet)/i],
  ['line.me social-plugins.line.me', /^\/(?:R\/(?:msg|share)|lineit)/i],
  ['getpocket.com', /^\/(?:save|edit)/i],
  ['news.ycombinator.com', /^\/submitlink/i],
  ['bsky.app', /^\/intent/i],
  ['tumblr.com', /^\/(?:widgets\/)?share/i],
  ['mix.com flipboard.com instapaper.com addtoany.com', any],
  ['mail.google.com outlook.live.com outlook.office.com', /^\/mail\/(?:\?|deeplink|u\/)/i],
  ['calendar.google.com', any],
  ['validator.w3.org jigsaw.w3.org validator.nu', any],
  [
    'pagespeed.web.dev developers.google.com search.google.com',
    /^\/(?:analysis|speed|test|search-console|structured)/i,
  ],
  ['developers.facebook.com', /^\/tools/i],
  ['securityheaders.com ssllabs.com webpagetest.org gtmetrix.com observatory.mozilla.org', any],
  ['urlscan.io virustotal.com sitecheck.sucuri.net transparencyreport.google.com', any],
  ['deepl.com translate.yandex.com papago.naver.com translate.yandex.ru', any],
  ['images.weserv.nl wsrv.nl i0.wp.com i1.wp.com i2.wp.com camo.githubusercontent.com', any],
  ['images.google.com lens.google.com', any],
  [
    'res.cloudinary.com imgix.net ik.imagekit.io proxy.duckduckgo.com external-content.duckduckgo.com',
    any,
  ],
  ['archive.org archive.ph archive.today archive.is webcache.googleusercontent.com', any],
  ['docs.google.com drive.google.com', /^\/(?:viewer|gview|viewerng)/i],
  ['view.officeapps.live.com', any],
  ['google-analytics.com analytics.google.com googletagmanager.com stats.g.doubleclick.net', any],
  ['mc.yandex.ru bat.bing.com px.ads.linkedin.com hotjar.com clarity.ms', any],
  ['api.qrserver.com chart.googleapis.com quickchart.io', any],
];

const talkative = indexByHost(
  rows.map(([hosts, path]): Row => ({ hosts: hosts.split(' '), path })),
);

/** Whether the page at `host` with this path and query is one that speaks about the address it is given. */
export function isAboutAddress(host: string, rest: string): boolean {
  return talkative(host).some(row => row.path.test(rest));
}

/** Whether a folder belongs to a proxy that shrinks pictures, as sites run them for themselves. */
export function isPictureProxy(path: string): boolean {
  return /^\/(?:_next\/image|_vercel\/image|cdn-cgi\/image|imgproxy|image[-_]?proxy|wp-content\/)/i.test(
    path,
  );
}
