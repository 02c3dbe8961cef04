import { abuseOf } from './endings.ts';
import type { Look } from './look.ts';
import { sign } from './signs.ts';
import type { Signal } from './types.ts';
import { abbreviate } from './values.ts';

/** Neighbours that hardly any word or name has, whatever its language. */
const rarePairs = new Set(
  `bq bx bz cj cv cw cx cz dx fj fk fq fv fx fz gj gq gv gx gz hj hx hz jb jc jd jf jg jh jj jk jl jm jn jp jq jr js jt jv
   jw jx jy jz kj kq kv kx kz lq lx mj mq mx mz pj pq pv pz qa qb qc qd qe qf qg qh qj qk ql qm qn qo qp qq qr qs
   qt qv qw qx qy qz sx tq tx uq vb vc vd vf vg vh vj vk vl vm vn vp vq vt vv vw vx vz wj wq wv wx wz xb xd xf xg
   xj xk xl xn xq xr xs xv xw xz yq yj yx yv zb zc zd zf zg zj zk zm zn zp zq zr zs zt zv zx`.split(
    /\s+/,
  ),
);

/** How the name is built: its ending, its length and depth, and whether a person would have thought of it. */
export function findShapeSigns(look: Look): Signal[] {
  const { target, front, name, tld, hosting } = look;
  if (target.ip) return [];
  const signals: Signal[] = [];
  const abuse = hosting && hosting.kind !== 'registry' ? 0 : abuseOf(tld);
  if (abuse > 0)
    signals.push(sign(abuse > 1 ? 'abused-ending' : 'cheap-ending', { ending: `.${tld}` }));

  const hyphens = front.replaceAll('xn--', '').split('-').length - 1;
  if (hyphens >= 3) signals.push(sign('many-hyphens', { count: String(hyphens) }));
  const labels = front.split('.');
  if (labels.length >= 4) signals.push(sign('deep-host', { count: String(labels.length) }));
  if (name.length >= 25 && !name.startsWith('xn--'))
    signals.push(sign('long-name', { name: abbreviate(name) }));
  if (
    labels.slice(0, -1).some(label => label === 'com' || /(?:^|-)(?:com|www)-|-com$/.test(label)) ||
    /(?:^|-)com-|-com$|^www./.test(name)
  ) {
    signals.push(sign('fake-ending', { name: abbreviate(front) }));
  }
  // Projects have names that only their authors can read.
  if (hosting?.kind === 'project') return signals;
  return [...signals, ...findOddNames(name, labels.slice(0, -1))];
}

function findOddNames(name: string, subdomains: readonly string[]): Signal[] {
  if (name.startsWith('xn--')) return [];
  if (/^[\d-]{3,}$/.test(name) || (name.match(/\d/g)?.length ?? 0) >= 5) {
    return [sign('digit-name', { name: abbreviate(name) })];
  }
  if (isRandom(name)) return [sign('random-name', { name: abbreviate(name) })];
  const odd = subdomains.find(label => isRandom(label) || /^\d{4,}$/.test(label));
  return odd ? [sign('random-subdomain', { name: abbreviate(odd) })] : [];
}

/** Letters in an order that no language uses, or letters and digits by turns. */
export function isRandom(written: string): boolean {
  if (written.startsWith('xn--') || written.length < 5) return false;
  const label = written.replace(/html|https?|xml|sql|css|php|www|cdn|dns|mp[34]/g, '');
  if (/^[0-9a-f]{7,}$/.test(label) && /\d/.test(label) && /[a-f]/.test(label)) return true;
  const turns = label.match(/\d[a-z]|[a-z]\d/g)?.length ?? 0;
  if (turns >= 3 || (turns >= 2 && label.length >= 12)) return true;
  let rare = 0;
  for (let at = 0; at < label.length - 1; at += 1)
    if (rarePairs.has(label.slice(at, at + 2))) rare += 1;
  const run =
    label.match(/[bcdfghjklmnpqrstvwxz]+/g)?.reduce((most, it) => Math.max(most, it.length), 0) ??
    0;
  return rare >= 2 || run >= 6 || (run >= 5 && rare >= 1) || (rare >= 1 && label.length <= 6);
}
