const firstLetter = 97;
const alphabetSize = 26;

/** Neighbors that hardly any word or name has, whatever its language. */
const rarePairs = indexPairs(
  `bq bx bz cj cv cw cx cz dx fj fk fq fv fx fz gj gq gv gx gz hj hx hz jb jc jd jf jg jh jj jk jl jm jn jp jq jr js jt jv
   jw jx jy jz kj kq kv kx kz lq lx mj mq mx mz pj pq pv pz qa qb qc qd qe qf qg qh qj qk ql qm qn qo qp qq qr qs
   qt qv qw qx qy qz sx tq tx uq vb vc vd vf vg vh vj vk vl vm vn vp vq vt vv vw vx vz wj wq wv wx wz xb xd xf xg
   xj xk xl xn xq xr xs xv xw xz yq yj yx yv zb zc zd zf zg zj zk zm zn zp zq zr zs zt zv zx`,
);

function indexPairs(pairs: string): Uint8Array {
  const index = new Uint8Array(alphabetSize ** 2);
  for (const pair of pairs.split(/\s+/)) {
    index[(pair.charCodeAt(0) - firstLetter) * alphabetSize + pair.charCodeAt(1) - firstLetter] = 1;
  }
  return index;
}

/** Letters in an order that no language uses, or letters and digits by turns, or hexadecimal digits. */
export function isRandom(label: string): boolean {
  if (label.length < shortestRandom || label.startsWith('xn--')) return false;
  if (label.length >= 7 && isHex(label)) return true;
  if (!looksRandom(label)) return false;
  // Names that people make contain abbreviations, which have no vowels either.
  return looksRandom(
    label.replace(
      /html|https?|xml|sql|css|php|www|cdn|dns|mp[34]|npm|js|xbox|vps|ssl|ftp|pdf|dvb|gtk|gnu|sdk|bank/g,
      '',
    ),
  );
}

// Set by hand, like the counts below; measured as a whole by `npm run bench:signals`.
const shortestRandom = 5;

function isHex(label: string): boolean {
  return /^[0-9a-f]+$/.test(label) && /\d/.test(label) && /[a-f]/.test(label);
}

function looksRandom(label: string): boolean {
  let turns = 0;
  let rare = 0;
  let run = 0;
  let longestRun = 0;
  let before = 0;
  for (let at = 0; at < label.length; at += 1) {
    const code = label.charCodeAt(at);
    const kind = kindOf(code);
    if (at > 0 && isTurn(kind, kindOf(before))) turns += 1;
    if (kind >= vowel && isRare(before, code)) rare += 1;
    run = kind === consonant ? run + 1 : 0;
    if (run > longestRun) longestRun = run;
    before = code;
  }
  if (turns >= 3 || (turns >= 2 && label.length >= 12)) return true;
  if (rare >= 2 || longestRun >= 6) return true;
  return rare >= 1 && (longestRun >= 5 || label.length <= 6);
}

function isRare(before: number, code: number): boolean {
  const row = before - firstLetter;
  return row >= 0 && rarePairs[row * alphabetSize + code - firstLetter] === 1;
}

const other = 0;
const digit = 1;
const vowel = 2;
const consonant = 3;
const vowels = new Set(Array.from('aeiouy', letter => letter.charCodeAt(0)));

function kindOf(code: number): number {
  if (code >= 48 && code <= 57) return digit;
  if (code < 97 || code > 122) return other;
  return vowels.has(code) ? vowel : consonant;
}

/** A digit beside a letter. */
function isTurn(a: number, b: number): boolean {
  return (a === digit && b >= vowel) || (b === digit && a >= vowel);
}
