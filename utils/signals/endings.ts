/**
 * Endings that fraud is registered under far more often than anything else, because they cost
 * little or nothing. Telling only together with other signals.
 */
const abused = new Set(
  `tk ml ga cf gq xyz top icu cfd sbs cyou buzz bond click link shop online site website space live life world fun
  club vip lol rest monster quest beauty hair skin makeup boats homes mom autos motorcycles pics ink lat uno
  cam date review stream download racing loan win bid trade party science accountant faith cricket men work gdn
  surf pw ws vu cc gd claims support services solutions network finance exchange gift gifts tech digital pro
  fit host press pub wiki zip mov store today best run land center email limited ltd group cloud app page`.split(
    /\s+/,
  ),
);

/** Country endings that are sold to everybody and say nothing about a country. */
const sold = new Set(
  'tk ml ga cf gq io ai me co tv cc ws la so to gg sh ac fm vu pw gd st su nu ly im is vc sc in id'.split(
    ' ',
  ),
);

/** How much an ending by itself speaks for fraud: 0, 1, or 2. Sorted by hand. */
export function abuseOf(ending: string): number {
  if (mild.has(ending)) return 1;
  return abused.has(ending) ? 2 : 0;
}

const mild = new Set(
  `app page cloud pro tech digital store network finance exchange cc support services solutions today run land center
  email group host space world life club vip win ws vu`.split(/\s+/),
);

/** Whether an ending belongs to a country and is not sold to all the world. */
export function isCountryEnding(ending: string): boolean {
  const last = ending.slice(ending.lastIndexOf('.') + 1);
  return last.length === 2 && !(sold.has(last) && last === ending);
}

/** Countries in which companies of the world usually hold their own name. */
const markets = new Set(
  `us uk de fr it es pt nl be lu at ch se no dk fi is ie pl cz sk hu ro bg gr hr si rs lt lv ee ua tr ru il ae sa eg
  qa kw bh om jo za ng ke ma in cn hk tw jp kr sg my th vn ph id au nz ca mx br ar cl pe uy co cr gt ec do pr pa kz`.split(
    /\s+/,
  ),
);

/** Whether an ending is that of a country in which companies of the world usually hold their own name. */
export function isMarketEnding(ending: string): boolean {
  const country = ending.slice(-2);
  if (!markets.has(country)) return false;
  return ending === country ? !sold.has(country) : /^com?\.[a-z]{2}$/.test(ending);
}

const strict = new Set('gov mil edu int bank insurance'.split(' '));
const strictSecond = new Set('gov go gob gouv govt mil edu ac lg'.split(' '));

/** Whether names under this suffix go only to those who prove who they are. */
export function isStrictEnding(suffix: string): boolean {
  if (suffix === 'co.jp' || strict.has(suffix)) return true;
  const dot = suffix.lastIndexOf('.');
  return (
    dot > 0 &&
    suffix.length - dot === 3 &&
    strictSecond.has(suffix.slice(suffix.lastIndexOf('.', dot - 1) + 1, dot))
  );
}
