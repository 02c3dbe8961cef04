import { endingsOf } from '../link/hostindex.ts';

/** Hosts that make long addresses short. They stand apart because the popup needs no other row of hosting.ts. */
export const shorteners = `bit.ly bitly.com tinyurl.com t.co goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly shorturl.at shorturl.gg
    shorturl.asia rb.gy t.ly tiny.cc s.id lnkd.in bl.ink soo.gd qr.co qrco.de me-qr.com l.ead.me did.li x.gd
    onl.la onl.bz onl.sc onl.tw onl.li ux.nu short.gy shortenurl.com surl.li clck.ru vk.cc u.to goo.su
    adf.ly bc.vc ouo.io shorte.st linkvertise.com exe.io urlz.fr urlr.me dub.sh dub.link lnk.bio lnk.to
    tr.ee hyperurl.co kutt.it n9.cl acortar.link encurtador.com.br encr.pw abre.ai url.rw shrtco.de
    snip.ly bom.so trib.al dlvr.it fb.me amzn.to youtu.be wp.me db.tt aka.ms 1drv.ms we.tl spoti.fi apple.co
    g.co ift.tt po.st mcaf.ee tny.im tiny.one plu.sh zpr.io wa.link w.wiki nico.ms p.tl xfs.jp urx3.nu ssur.cc
    00m.in x.co yip.su page.link app.link onelink.me urlgeni.us l8.nu l1nq.com cutt.us shrt.id linktw.in da.gd
    han.gl vo.la buly.kr me2.do url.kr c11.kr 3.ly gg.gg bitly.ws t.cn url.cn dwz.cn rebrandly.site shorten.world
    shorten.ee ln.run t1p.de kurzelinks.de short.io shorten.rest linkr.bio iplogger.org grabify.link 2no.co reurl.cc lihi.cc lihi1.com pse.is picsee.io ppt.cc
    t2m.io smarturl.it share.google search.app lin.ee qr.paps.jp r10.to kko.to naver.me u.nu v.ht 2cm.es
    qrs.ly q-r.to scnv.io s.yam.com shorturl.fm linkin.bio shorten.is shorten.so sharingmylink.com tinylink.info rotf.lol`;

let known: ReadonlySet<string> | undefined;

/** Whether a host is there to send on to an address that somebody chose. */
export function isShortener(host: string): boolean {
  known ??= new Set(shorteners.split(/\s+/));
  return endingsOf(host).some(name => known?.has(name));
}
