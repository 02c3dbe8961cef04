import { type Brand, type BrandIndex, brandsFor } from './brand.ts';
import { isCountryEnding } from './endings.ts';
import type { Features } from './features.ts';
import type { Lure } from './lure.ts';
import { makeSignal, nothing } from './make.ts';
import type { Mention } from './mention.ts';
import type { SignalId } from './table.ts';
import type { Signal } from './types.ts';
import { abbreviate } from './values.ts';
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
    return [makeSignal(id, { brand: brand.name, domain, host: abbreviate(features.target.host) })];
  }
  if (mentions.length === 0) return nothing;
  const signals = new Map<string, Signal>();
  for (const mention of mentions) {
    const id = judge(features, mention, lures);
    const brand = mention.brand.name;
    if (id && !signals.has(brand)) signals.set(brand, makeSignal(id, { brand }));
  }
  return [...signals.values()].slice(0, mostShown);
}

function judge(
  features: Features,
  { token, manner }: Mention,
  lures: readonly Lure[],
): SignalId | null {
  if (manner === 'letters') return 'lookalike-letters';
  if (manner === 'digits') return 'imitated-spelling';
  const others = lures.filter(lure => lure.word !== token.text);
  const lured = others.some(lure => pressing.has(lure.kind));
  const hosted = isForStrangers(features);
  if (manner === 'swapped') return lured || hosted ? 'imitated-spelling' : 'swapped-letters';
  if (manner === 'near') return lured ? 'brand-with-lure' : 'near-miss';
  if (token.weak) return others.length > 0 || hosted ? 'brand-in-host' : null;
  if (lured) return 'brand-with-lure';
  if (hosted) return 'brand-on-shared-hosting';
  return features.name === token.text ? 'brand-other-ending' : 'brand-in-host';
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
