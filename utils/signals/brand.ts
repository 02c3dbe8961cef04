import { endingsOf } from '../link/hostindex.ts';
import { parseTarget } from '../link/parse.ts';
import type { Target } from '../link/types.ts';
import { brandRows } from './brands.ts';
import { isMarketEnding } from './endings.ts';
import type { SignalOptions } from './types.ts';

/** A name worth impersonating. */
export interface Brand {
  readonly name: string;
  readonly tokens: readonly Token[];
  readonly domains: readonly string[];
  /** Country endings under which independent local houses carry the name, like savings banks. */
  readonly houses: readonly string[];
  /** Where the name itself is the brand's: in the countries of its domains, or in any market. */
  readonly reach: readonly string[] | 'markets' | 'everywhere';
}

/** A brand's name as it stands in host names. */
export interface Token {
  readonly text: string;
  readonly brand: Brand;
  /** True where the token is too short or too ordinary to mean the brand inside other letters. */
  readonly weak: boolean;
  /** True where the token is an ordinary word or name too, and by itself means nothing. */
  readonly ordinary: boolean;
}

/** Brands with the lookups that the rules need. */
export interface BrandIndex {
  readonly byToken: ReadonlyMap<string, Token>;
  readonly byDomain: ReadonlyMap<string, Brand>;
  /** How the domains begin, to pass over the hosts that hold none. */
  readonly firstLabels: ReadonlySet<string>;
  /** Strong tokens by the code of their first letter, then by their length. */
  readonly byInitial: ReadonlyMap<number, readonly (readonly Token[] | undefined)[]>;
}

// Set by hand: shorter names are parts of too many ordinary words.
const shortestStrong = 5;
const none: readonly string[] = [];

let known: BrandIndex | undefined;
let own: { readonly listed: readonly string[]; readonly index: BrandIndex } | undefined;

/** The known brands and, with them, the organization's own domains. */
export function brandsFor({ protectedDomains = none }: SignalOptions): BrandIndex {
  known ??= indexBrands(brandRows.trim().split('\n').map(readRow));
  if (protectedDomains.length === 0) return known;
  if (!own || !isSameList(own.listed, protectedDomains)) {
    const { byDomain } = known;
    const brands = protectedDomains.flatMap(listed => readDomain(listed, byDomain));
    own = { listed: protectedDomains, index: joinIndexes(indexBrands(brands), known) };
  }
  return own.index;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((text, at) => text === b[at]));
}

/** The brand that a target's registered domain belongs to, or null. */
export function findOwner(target: Target, options: SignalOptions): Brand | null {
  const { byDomain, byToken } = brandsFor(options);
  for (const ending of endingsOf(target.host)) {
    const brand = byDomain.get(ending);
    if (brand) return brand;
  }
  const { registeredDomain } = target;
  if (!registeredDomain) return byDomain.get(`.${endingsOf(target.host).at(-1)}`) ?? null;
  // An ending of one's own, like .google, is open to nobody else.
  const tld = registeredDomain.slice(registeredDomain.lastIndexOf('.') + 1);
  const brandEnding = tld.length > 3 ? byToken.get(tld) : undefined;
  if (brandEnding && !brandEnding.weak) return brandEnding.brand;
  const dot = registeredDomain.indexOf('.');
  const token = byToken.get(registeredDomain.slice(0, dot));
  return token && reaches(token, registeredDomain.slice(dot + 1)) ? token.brand : null;
}

/** Companies hold their name under the endings of the countries they work in, and under no others. */
function reaches(token: Token, ending: string): boolean {
  const { reach, tokens } = token.brand;
  // Nobody else has got hold of the very name; of the names of products somebody may have.
  if (ending === 'com') return token === tokens[0] && !token.weak;
  const isNational = ending.length === 2 || /^com?\.[a-z]{2}$/.test(ending);
  if (reach === 'everywhere') return isNational;
  if (reach === 'markets') return isMarketEnding(ending);
  return isNational && reach.includes(ending.slice(-2));
}

/** What a text says of a brand: its name, and in what its own links end. */
export function presentBrand({ name, domains }: Brand): { brand: string; own: string } {
  return { brand: name, own: domains[0] ?? name };
}

function readRow(row: string): Brand {
  const [name = '', tokens = '', domains = ''] = row.split(';');
  const texts = tokens.split(' ');
  const first = texts[0]?.replace('~', '') ?? '';
  const listed = domains.split(' ');
  const houses = listed.filter(it => it.startsWith('~.')).map(it => it.slice(2));
  const own = listed
    .filter(it => it.startsWith('.') || !/^[*~]/.test(it))
    .map(domain => (domain.startsWith('.') ? first + domain : domain));
  return makeBrand(name, texts, own, { houses, everywhere: listed.includes('*') });
}

/**
 * An organization's own domain as a brand; nothing where the policy holds something else, or a
 * name under a domain that is already known, like the organization's corner of a cloud service.
 */
function readDomain(listed: string, byDomain: BrandIndex['byDomain']): Brand[] {
  const domain = parseTarget(`https://${listed}`)?.domain;
  if (!domain || byDomain.has(domain)) return [];
  return [makeBrand(domain, [domain.split('.', 1)[0] ?? domain], [domain], { worldwide: true })];
}

function makeBrand(
  name: string,
  texts: readonly string[],
  domains: readonly string[],
  { houses = none, everywhere = false, worldwide = false } = {},
): Brand {
  const tokens: Token[] = [];
  const names = texts.map(text => text.replace('~', ''));
  const isWorldwide = worldwide || names.some(text => domains.includes(`${text}.com`));
  const countries = domains.map(it => /\.([a-z]{2})$/.exec(it)?.[1] ?? '').filter(Boolean);
  const reach = everywhere ? 'everywhere' : isWorldwide ? 'markets' : countries;
  const brand: Brand = { name, tokens, domains, houses, reach };
  for (const [at, text] of names.entries()) {
    const ordinary = texts[at] !== text;
    tokens.push({ text, brand, ordinary, weak: ordinary || text.length < shortestStrong });
  }
  return brand;
}

function indexBrands(brands: readonly Brand[]): BrandIndex {
  const byToken = new Map<string, Token>();
  const byDomain = new Map<string, Brand>();
  const strong: Token[] = [];
  for (const brand of brands) {
    for (const domain of brand.domains) byDomain.set(domain, brand);
    for (const token of brand.tokens) {
      byToken.set(token.text, token);
      if (!token.weak) strong.push(token);
    }
  }
  const firstLabels = new Set(Array.from(byDomain.keys(), domain => domain.split('.', 1)[0] ?? ''));
  return { byToken, byDomain, firstLabels, byInitial: groupByInitial(strong) };
}

function joinIndexes(first: BrandIndex, second: BrandIndex): BrandIndex {
  return {
    byToken: new Map([...second.byToken, ...first.byToken]),
    byDomain: new Map([...second.byDomain, ...first.byDomain]),
    firstLabels: new Set([...second.firstLabels, ...first.firstLabels]),
    byInitial: groupByInitial(
      [first, second].flatMap(({ byToken }) => [...byToken.values()].filter(it => !it.weak)),
    ),
  };
}

function groupByInitial(tokens: readonly Token[]): Map<number, Token[][]> {
  const groups = new Map<number, Token[][]>();
  for (const token of tokens) {
    const initial = token.text.charCodeAt(0);
    const group = groups.get(initial) ?? [];
    groups.set(initial, group);
    const alike = group[token.text.length] ?? [];
    group[token.text.length] = alike;
    alike.push(token);
  }
  return groups;
}
