import { endingsOf } from '../link/hostindex.ts';
import { shorteners } from './shorteners.ts';

/**
 * How strangers come to pages under a name that is not theirs; `neutral` where they do not, or
 * where a service shows again what others published elsewhere; `official` where a state or an academy
 * hands out names, or a suffix that is a town's or a profession's.
 */
export type HostingKind =
  | 'builder'
  | 'page'
  | 'dynamic'
  | 'tunnel'
  | 'ipfs'
  | 'storage'
  | 'form'
  | 'project'
  | 'registry'
  | 'official'
  | 'neutral'
  | 'shortener';

/**
 * Services by kind. Most hosting is already known by the Public Suffix List; these rows say what the
 * list does not: builders outside it, and which of its suffixes are something other than hosting.
 */
const rows: Record<HostingKind, string> = {
  builder: `000webhostapp.com weebly.com weeblysite.com wordpress.com jimdosite.com jimdofree.com jimdo.com
    webnode.page webnode.com strikingly.com mystrikingly.com godaddysites.com webador.com ucoz.net
    ucoz.com ucoz.ru narod.ru tripod.com angelfire.com freewebhostmost.com infinityfreeapp.com epizy.com
    rf.gd 42web.io great-site.net free.nf byethost.com ueuo.com iceiy.com wuaze.com kesug.com
    liveblog365.com totalh.net unaux.com atwebpages.com mygamesonline.org awardspace.info
    medianewsonline.com scienceontheweb.net myartsonline.com onlinewebshop.net getenjoyment.net
    sportsontheweb.net xsph.ru swtest.ru h1n.ru beget.tech temp.swtest.ru tmweb.ru sprinthost.ru
    hostenko.net hostingersite.com hostingerapp.com temporary.link websitetestlink.com nxcli.io
    nxcli.net wpengine.com wpcomstaging.com flywheelsites.com flywheelstaging.com kinsta.cloud
    kinsta.page cloudwaysapps.com easywp.com ewp.live sitebeat.site mybigcommerce.com super.site
    canva.site softr.app glideapp.io durable.co replit.dev glitch.me tiiny.site tiiny.co tiiny.host
    static.run fleek.co 4everland.app co.vu umbler.net netsolhost.com rcomhost.com webspace.re
    wapka.site wapka.co xtgem.com mobirisesite.com mozello.com site123.me bravesites.com simdif.com
    teachable.com systeme.io clickfunnels.com sibforms.com gumroad.com blogger.com livejournal.com
    fc2.com seesaa.net ameblo.jp livedoor.blog jugem.jp shopinfo.jp themedia.jp amebaownd.com
    wixanswers.com hubspotpagebuilder.com hs-sites.com sg-host.com myftpupload.com preview-domain.com
    builder-preview.com mytemp.website temp.site gamma.site tilda.ws webcindario.com ultimatefreehost.in ihostfull.com lovestoblog.com is-best.net
    unbouncepages.com getresponsepages.com zyrosite.com dorik.io mydurable.com readymag.website nicepage.io
    sitey.me ucraft.net ueniweb.com jouwweb.nl jouwweb.site webwave.dev wcomhost.com codeanyapp.com webstarterz.com
    hubside.fr zapier.app edgeone.app edgeone.dev edgeone.site
    squarespace.com glide.page zohosites.com zohosites.eu hostinger.site mailchimpsites.com
    odoo.com webcontainer.io gradio.live created.app trickle.host rork.app
    myclickfunnels.com kartra.com swipepages.net instapage.com pagedemo.co landen.co simvoly.com ukit.me usite.pro
    clan.su moy.su do.am at.ua my1.ru nethouse.ru tb.ru turbo.site flazio.com bitrix24.site weblium.site zyro.com
    myhuaweicloud.com cloudapp.azure.com powerappsportals.com awsapprunner.com`,
  page: `sites.google.com telegra.ph linktr.ee beacons.ai campsite.bio bio.link sway.office.com sway.cloud.microsoft
    padlet.com smore.com flipsnack.com contactin.bio mailchi.mp bio.site msha.ke about.me taplink.cc taplink.ws
    gamma.app script.google.com new.express.adobe.com indd.adobe.com`,
  dynamic: `duckdns.org ddns.net no-ip.org no-ip.com no-ip.biz noip.me zapto.org hopto.org sytes.net myftp.org
    myftp.biz myvnc.com serveftp.com servehttp.com servegame.com serveirc.com servequake.com
    serveblog.net redirectme.net bounceme.net ddnsking.com gotdns.ch 3utilities.com onthewifi.com
    viewdns.net webhop.me dynv6.net dynu.net dynu.com ooguy.com giize.com gleeze.com freeddns.org
    theworkpc.com casacam.net accesscam.org camdvr.org kozow.com loseyourip.com mywire.org
    webredirect.org dynamic-dns.net dns-dynamic.net dyndns.org dyndns.biz dynalias.com homeip.net
    homelinux.com is-a-geek.com selfip.com ddns.me ddnss.de ddnss.org mooo.com chickenkiller.com
    crabdance.com ignorelist.com strangled.net us.to my.to changeip.com zzux.com dns.army dns.navy
    cloudns.nz cloudns.cl cloudns.ph cloudns.asia cloudns.be cloudns.cc cloudns.org dedyn.io now-dns.net
    now-dns.org nsupdate.info spdns.de zz.com.ve is-certified.com is-not-certified.com linkpc.net
    publicvm.com mydns.jp ddns.jp iobb.net i234.me synology.me myds.me myqnapcloud.com asuscomm.com
    tplinkdns.com keenetic.link dpdns.org us.kg qzz.io nip.io sslip.io`,
  tunnel: `ngrok.io ngrok.app ngrok.dev ngrok-free.app ngrok-free.dev trycloudflare.com loca.lt localtunnel.me
    serveo.net localhost.run lhr.life lhr.rocks pagekite.me devtunnels.ms playit.gg bore.pub telebit.io
    localto.net pinggy.io pinggy.link zrok.io tunnelmole.net portmap.io ply.gg`,
  ipfs: `ipfs.io dweb.link cf-ipfs.com cloudflare-ipfs.com w3s.link nftstorage.link infura-ipfs.io mypinata.cloud
    gateway.pinata.cloud ipfs.fleek.co ipfs.infura.io 4everland.io ipfs.nftstorage.link ipfs.w3s.link hardbin.com
    gateway.ipfs.io eth.limo eth.link`,
  storage: `storage.googleapis.com firebasestorage.googleapis.com storage.cloud.google.com s3.amazonaws.com
    amazonaws.com blob.core.windows.net web.core.windows.net r2.dev digitaloceanspaces.com
    linodeobjects.com wasabisys.com backblazeb2.com selcdn.ru selstorage.ru storage.yandexcloud.net
    objectstorage.ap-tokyo-1.oraclecloud.com oraclecloud.com aliyuncs.com myqcloud.com appdomain.cloud
    vultrobjects.com contabostorage.com scw.cloud cloud.ovh.net stackhero-network.com supabase.co`,
  form: `forms.gle forms.office.com forms.microsoft.com forms.cloud.microsoft customervoice.microsoft.com mkt.dynamics.com jotform.com jotform.me form.jotform.com typeform.com formstack.com
    123formbuilder.com cognitoforms.com wufoo.com surveymonkey.com forms.yandex.ru forms.zohopublic.com
    formsite.com tally.so fillout.com formester.com paperform.co formcrafts.com surveyheart.com
    form.run ws.formzu.net`,
  project: `github.io gitlab.io readthedocs.io rtfd.io js.org sourceforge.io sourceforge.net codeberg.page
    bitbucket.io pages.debian.net debian.net freedesktop.org tuxfamily.org fedorapeople.org
    rubyforge.org gnu.io srht.site kapsi.fi iki.fi priv.at fr.eu.org ath.cx poivron.org altervista.org
    perso.re nongnu.org pages.in2p3.fr`,
  registry: `co.com uk.com us.com eu.com de.com jpn.com cn.com br.com ru.com sa.com za.com gr.com se.com in.net gb.net
    se.net uk.net jp.net hu.net com.de com.se com.ru co.cz co.nl co.no co.ca me.uk eu.org biz.id my.id org.ru
    net.ru pp.ru msk.ru spb.ru com.ru
    radio.am radio.fm we.bs pp.ua in.ua biz.ua co.ua cc.ua cx.ua inf.ua ltd.ua v.ua co.pl co.de co.dk biz.dk firm.dk
    reg.dk store.dk co.ro shop.ro co.education e.id zone.id web.in inc.hk ltd.hk uk.cc us.cc eu.cc cc.cd za.bz
    online.th shop.th col.ng firm.ng gen.ng ltd.ng ngo.ng plc.ng biz.ng org.yt biz.wf sch.wf sch.tf of.je us.ci
    name.pm own.pm ngo.us ae.kg xx.kg brasilia.me ir.md bnr.la`,
  official: `gov.ru ac.ru edu.ru int.ru mil.ru ras.ru leg.br gov.nl
    gov.de gov.scot service.gov.scot mygov.scot service.gov.uk campaign.gov.uk api.gov.uk hosp.uk
    independent-commission.uk independent-inquest.uk independent-inquiry.uk independent-panel.uk
    independent-review.uk public-inquiry.uk royal-commission.uk gv.vc gv.uy edu.krd rub.de ruhr-uni-bochum.de
    utwente.io kuleuven.be nov.ru marine.ru adygeya.ru bashkiria.ru bir.ru cbg.ru dagestan.ru grozny.ru kalmykia.ru
    kustanai.ru mordovia.ru nalchik.ru pyatigorsk.ru vladikavkaz.ru vladimir.ru art.pl beep.pl bielsko.pl gda.pl
    gdansk.pl gdynia.pl gliwice.pl krakow.pl krasnik.pl leczna.pl lodz.pl lubartow.pl lublin.pl med.pl pabianice.pl
    plock.pl poniatowa.pl poznan.pl sieradz.pl skierniewice.pl sopot.pl swidnik.pl torun.pl wroc.pl zakopane.pl
    zgierz.pl rs.ba aeroport.fr port.fr medecin.fr notaires.fr avocat.fr pharmacien.fr veterinaire.fr
    experts-comptables.fr chirurgiens-dentistes.fr chirurgiens-dentistes-en-france.fr chambagri.fr msk.su spb.su
    nov.su abkhazia.su adygeya.su aktyubinsk.su arkhangelsk.su armenia.su ashgabad.su azerbaijan.su balashov.su
    bashkiria.su bryansk.su bukhara.su chimkent.su dagestan.su east-kazakhstan.su exnet.su georgia.su grozny.su
    ivanovo.su jambyl.su kalmykia.su kaluga.su karacol.su karaganda.su karelia.su khakassia.su krasnodar.su
    kurgan.su kustanai.su lenug.su mangyshlak.su mordovia.su murmansk.su nalchik.su navoi.su north-kazakhstan.su
    obninsk.su penza.su pokrovsk.su sochi.su tashkent.su termez.su togliatti.su troitsk.su tselinograd.su tula.su
    tuva.su vladikavkaz.su vladimir.su vologda.su`,
  neutral: `googleapis.com translate.goog cdn.ampproject.org web.archive.org archive.org archive.ph webcache.googleusercontent.com
    validator.w3.org`,
  shortener: shorteners,
};

let kinds: Map<string, HostingKind> | undefined;

/** The service a host belongs to by these rows, by its longest known ending; undefined where none is known. */
export function findHosting(host: string): { suffix: string; kind: HostingKind } | undefined {
  kinds ??= index();
  for (const suffix of endingsOf(host)) {
    const kind = kinds.get(suffix);
    if (kind) return { suffix, kind };
  }
  const suffix = scattered.exec(host)?.[1];
  return suffix ? { suffix, kind: 'builder' } : undefined;
}

/** Builders that give out names under one ending for each country, or under numbered names of their own. */
const scattered = /\.((?:blogspot|webnode|webador)\.(?:com?\.)?[a-z]{2}|byethost\d{1,2}\.com)$/;

function index(): Map<string, HostingKind> {
  return new Map(
    (Object.keys(rows) as HostingKind[]).flatMap(kind =>
      rows[kind].split(/\s+/).map(suffix => [suffix, kind] as const),
    ),
  );
}

/** Kinds whose pages lie under the service's own host name. */
export const byPath: ReadonlySet<HostingKind | 'shared'> = new Set([
  'page',
  'form',
  'storage',
  'shortener',
  'ipfs',
]);
