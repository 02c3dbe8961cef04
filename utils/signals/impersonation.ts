import { type Brand, type BrandIndex, brandsFor, presentBrand, type Token } from './brand.ts';
import { isCountryEnding } from './endings.ts';
import type { Features } from './features.ts';
import { findLures, type Lure } from './lure.ts';
import { makeSignal, nothing } from './make.ts';
import type { Match } from './matcher.ts';
import type { Mention } from './mention.ts';
import { type SignalId, signalTable } from './table.ts';
import type { Signal } from './types.ts';
import { ownDomain } from './values.ts';
import type { WordKind } from './words.ts';

/** Words that ask for something. The others stand beside brands in honest names too. */
const pressing = new Set<WordKind>(['coin', 'hot', 'bait', 'repair', 'account']);

const mostShown = 3;
const mostParts = 40;

/** What the brands named in a foreign host mean, beside the words that stand around them. */
export function findImpersonations(
  features: Features,
  mentions: readonly Mention[],
  lures: readonly Lure[],
): readonly Signal[] {
  const embedded = findEmbedded(features);
  if (embedded) {
    const { brand, domain, id } = embedded;
    return [makeSignal(id, { ...presentBrand(brand), domain, host: ownDomain(features.target) })];
  }
  if (mentions.length === 0) return nothing;
  const signals = new Map<string, Signal>();
  for (const mention of mentions) {
    const id = judge(features, mention, lures);
    const { brand } = mention;
    if (id && weightOf(id) > weightOf(signals.get(brand.name)?.id)) {
      signals.set(brand.name, makeSignal(id, presentBrand(brand)));
    }
  }
  return [...signals.values()].slice(0, mostShown);
}

/** A name of one brand may tell more than another of its names. */
function weightOf(id: SignalId | undefined): number {
  return id ? signalTable[id][1] : 0;
}

function judge(
  features: Features,
  { token, manner, match }: Mention,
  lures: readonly Lure[],
): SignalId | null {
  if (manner === 'letters') return 'lookalike-letters';
  if (manner === 'digits') return token.weak ? 'near-miss' : 'imitated-spelling';
  const others = lures.filter(lure => lure.word !== token.text);
  const lured = others.some(lure => pressing.has(lure.kind));
  const hosted = isForStrangers(features);
  if (manner === 'swapped') return lured || hosted ? 'imitated-spelling' : 'swapped-letters';
  if (manner === 'distant') return 'near-miss';
  if (manner === 'near') return lured && isUrged(features, match) ? 'brand-with-lure' : 'near-miss';
  if (token.weak) return judgeWeak(features, token, others.length > 0 || hosted);
  if (lured) return 'brand-with-lure';
  if (isHouse(features, token)) return null;
  if (hosted) return 'brand-on-shared-hosting';
  // There each organization has taken its own name.
  if (features.hosting?.kind === 'project' && features.name === token.text) return null;
  return features.name === token.text ? 'brand-other-ending' : 'brand-in-host';
}

/** A name that is short, or a word of the language as well, takes something telling beside it. */
function judgeWeak({ name }: Features, token: Token, isTelling: boolean): SignalId | null {
  if (isTelling) return 'brand-in-host';
  if (!name.includes(token.text)) return null;
  return token.ordinary ? 'brand-word' : 'brand-in-host';
}

/** Whether the registered name itself demands something, and is not simply another bank's. */
function isUrged({ name }: Features, { word }: Match): boolean {
  return name.includes(word) && !word.endsWith('bank') && findLures(name).length > 0;
}

/** A house of a group that carries the group's name under a domain of its own, like a savings bank. */
function isHouse({ tld, hosting }: Features, { brand }: Token): boolean {
  return !hosting && brand.houses.includes(tld);
}

function isForStrangers({ hosting }: Features): boolean {
  return (
    hosting !== null && !['registry', 'project', 'neutral', 'shortener'].includes(hosting.kind)
  );
}

/** A brand's whole domain inside the host, with dots or hyphens: `www.bank.example.evil.test`. */
function findEmbedded({ front, hosting, options }: Features) {
  if (hosting?.kind === 'neutral' || !/[.-]/.test(front)) return null;
  const brands = brandsFor(options);
  const parts = front.replaceAll('-', '.').split('.', mostParts);
  let atEnd: { brand: Brand; domain: string; id: SignalId } | null = null;
  for (let start = 0; start < parts.length - 1; start += 1) {
    const first = parts[start] ?? '';
    if (first.length < 4 || !(brands.firstLabels.has(first) || brands.byToken.has(first))) continue;
    for (const end of [start + 2, start + 3]) {
      const ending = parts.slice(start + 1, end).join('.');
      const domain = `${first}.${ending}`;
      const brand = brands.byDomain.get(domain) ?? findByName(first, ending, brands);
      if (!brand) continue;
      if (end < parts.length || front.endsWith(domain)) {
        return { brand, domain, id: 'embedded-domain' as const };
      }
      // At the very end (`www-bank-com.test`) some honest names look like that too.
      atEnd = { brand, domain, id: 'brand-in-host' };
    }
  }
  return atEnd;
}

/** The brand of a domain that no table lists: its name under `.com`, `.co.jp` and the like. */
function findByName(name: string, ending: string, { byToken }: BrandIndex): Brand | undefined {
  const token = byToken.get(name);
  const isTelling = ending === 'com' || (/^com?\./.test(ending) && isCountryEnding(ending));
  return token && !token.weak && isTelling ? token.brand : undefined;
}
