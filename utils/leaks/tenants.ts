import { endingsOf } from '../link/hostindex.ts';
import { findHosting } from '../signals/hosting.ts';

/**
 * Names under which a service gives each customer, bucket or machine a label of its own making: it
 * answers for all of them by itself, so that nobody else learns who asks. The Public Suffix List's
 * private part and the hosting rows of the signals say most of it already.
 */
const tenants = endings(`
  amazonaws.com amazonaws.com.cn awsglobalaccelerator.com awsapps.com cloudfront.net elasticbeanstalk.com
  amazoncognito.com media-amazon.com ssl-images-amazon.com on.aws awsstatic.com
  windows.net azure.com azure.net azurewebsites.net azureedge.net azurefd.net azure-api.net azurestaticapps.net
  cloudapp.net trafficmanager.net visualstudio.com dynamics.com powerapps.com powerappsportals.com
  powerplatform.com sharepoint.com onmicrosoft.com b2clogin.com ciamlogin.com office.net office.com microsoft.com
  msedge.net msftauth.net microsoftonline.com
  googleusercontent.com googleapis.com googlevideo.com gvt1.com gvt2.com google.com appspot.com run.app firebaseio.com
  firebaseapp.com web.app cloudfunctions.net ggpht.com gstatic.com ytimg.com doubleclick.net googlesyndication.com
  usercontent.goog
  akamai.net akamaihd.net akamaized.net akamaiedge.net edgekey.net edgesuite.net akadns.net fastly.net fastlylb.net
  fastly-edge.com cloudflare.net cloudflare.com cloudflarestorage.com workers.dev pages.dev r2.dev
  cloudflareaccess.com b-cdn.net cdn77.org cdn77.net cdngc.net llnwd.net edgecastcdn.net stackpathcdn.com
  azioncdn.net kxcdn.com incapdns.net impervadns.net sucuri.net hwcdn.net footprint.net lldns.net gcdn.co
  alicdn.com aliyuncs.com alibabacloud.com kunlunaq.com myqcloud.com tencentcdb.com tcdn.qq.com bcebos.com
  bdstatic.com volces.com bytecdn.cn byteimg.com myhuaweicloud.com hwclouds-dns.com cdnhwc1.com ksyuncdn.com
  fbcdn.net cdninstagram.com fbsbx.com whatsapp.net nflxvideo.net nflxso.net scdn.co spotifycdn.com twimg.com
  pinimg.com licdn.com redditmedia.com redd.it discordapp.net slack-edge.com tiktokcdn.com ttvnw.net
  oraclecloud.com oraclevcn.com oraclecloudapps.com oci.customer-oci.com force.com salesforce.com salesforce-sites.com
  my.site.com documentforce.com visualforce.com exacttarget.com marketingcloudapps.com service-now.com
  servicenowservices.com myworkday.com workday.com successfactors.com ondemand.com hana.ondemand.com
  okta.com oktapreview.com okta-emea.com auth0.com onelogin.com pingone.com pingidentity.com duosecurity.com
  zendesk.com freshdesk.com freshservice.com intercom.io atlassian.net jira.com statuspage.io zoho.com
  sentry.io algolia.net algolianet.com mongodb.net elastic-cloud.com es.io snowflakecomputing.com databricks.com
  azuredatabricks.net supabase.co supabase.in neon.tech planetscale.com upstash.io aivencloud.com confluent.cloud
  datadoghq.com newrelic.com grafana.net launchdarkly.com
  herokuapp.com herokussl.com herokudns.com vercel.app vercel-dns.com now.sh netlify.app netlify.com netlifyglobalcdn.com
  fly.dev onrender.com railway.app up.railway.app render.com ondigitalocean.app digitaloceanspaces.com
  linodeusercontent.com vultrusercontent.com hetzner.cloud your-server.de ovh.net ovh.ca kimsufi.com online.net
  poneytelecom.eu scw.cloud contaboserver.net secureserver.net clients.your-server.de rackcdn.com rackspaceusercontent.com
  wpengine.com kinsta.cloud pantheonsite.io acquia-sites.com platform.sh platformsh.site githubusercontent.com
  githubassets.com github.dev githubpreview.dev app.github.dev gitpod.io codesandbox.io csb.app stackblitz.io
  webcontainer.io replit.dev repl.co lovable.app lovableproject.com bolt.host claudeusercontent.com oaiusercontent.com
  oaistatic.com shopifypreview.com myshopify.com shopifycloud.com mybigcommerce.com wixsite.com wixstatic.com
  squarespace.com squarespace-cdn.com webflow.io website-files.com hubspotusercontent.com hubspotusercontent-na1.net
  hs-sites.com hsforms.com cdn.shopify.com
  ngrok.io ngrok.app ngrok-free.app trycloudflare.com devtunnels.ms loca.lt
  ipfs.io dweb.link w3s.link nftstorage.link mypinata.cloud
  icloud-content.com apple-dns.net aaplimg.com mzstatic.com apple.com icloud.com adobe.com adobe.io adobecqms.net
  omtrdc.net demdex.net 2o7.net
  webstarterz.com udagwebspace.de 16mb.com siasky.net ydns.eu blogspot.com blogspot.de blogspot.fr blogspot.hk
  blogspot.hr blogspot.mk blogspot.co.uk blogspot.com.br blogspot.jp free.fr
  plex.direct synology.me quickconnect.to myfritz.net dyndns.org duckdns.org sslip.io nip.io traefik.me
`);

/**
 * Services that tell whoever made a label that it was resolved or visited: canary tokens and what
 * security testers call out-of-band interaction. Any label below one of them is somebody's.
 */
const canaries = endings(`
  canarytokens.com canarytokens.org canarytokens.net canary.tools o3n.io whiteclouddrive.com
  interact.sh oast.pro oast.live oast.site oast.online oast.fun oast.me oastify.com burpcollaborator.net
  bxss.me bxss.in xss.ht xss.report ez.pe dnslog.cn dnslog.link dnslog.store dnslog.io ceye.io eyes.sh dig.pm
  callback.red requestrepo.com requestbin.net requestcatcher.com webhook.site dnshook.site m.pipedream.net
  pingb.in dnsbin.zhack.ca d.zhack.ca tukk.it log4shell.huntress.com canarytoken.com leakix.org
  bouncer.cc hookbin.com beeceptor.com dnsoob.com nessus.org r87.me r87.com acunetix.com
`);

/**
 * Whether a service stands above this name and answers for it; `sharedSuffix` as the target has it.
 * A registry sells names whose owners answer for themselves.
 */
export function isTenant(host: string, sharedSuffix: string | null): boolean {
  if (endingsOf(host).some(ending => tenants.has(ending))) return true;
  const hosting = findHosting(sharedSuffix ?? host);
  return hosting ? hosting.kind !== 'registry' : sharedSuffix !== null;
}

/** Whether this name stands below a service that reports who looks at it. */
export function isCanary(host: string): boolean {
  return endingsOf(host)
    .slice(1)
    .some(ending => canaries.has(ending));
}

function endings(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
