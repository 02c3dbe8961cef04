import { type Brand, brandsFor } from './brand.ts';
import { abuseOf } from './endings.ts';
import type { Look } from './look.ts';
import type { Lure } from './lure.ts';
import type { Mention } from './mention.ts';
import { type SignId, sign } from './signs.ts';
import type { Signal } from './types.ts';

/** What the brands named in a foreign host mean, beside the words that stand around them. */
export function findImitations(
  look: Look,
  mentions: readonly Mention[],
  lures: readonly Lure[],
): Signal[] {
  const embedded = findEmbedded(look);
  if (embedded) {
    return [
      sign('embedded-domain', {
        brand: embedded.brand.name,
        domain: embedded.domain,
        host: look.target.host,
      }),
    ];
  }
  const seen = new Map<string, Signal>();
  for (const mention of mentions) {
    const id = judge(look, mention, lures);
    if (id) seen.set(mention.brand.name, sign(id, { brand: mention.brand.name }));
  }
  return [...seen.values()].slice(0, 3);
}

function judge(
  look: Look,
  { token, manner, match }: Mention,
  lures: readonly Lure[],
): SignId | null {
  if (manner === 'letters') return 'lookalike-letters';
  if (manner === 'digits') return 'imitated-spelling';
  const lured = lures.some(lure => lure.word !== token.text);
  const hosted = isForStrangers(look);
  if (manner === 'swapped') return lured || hosted ? 'imitated-spelling' : 'swapped-letters';
  if (manner === 'near') return lured ? 'brand-with-lure' : 'near-miss';
  const cheap = abuseOf(look.tld) > 0;
  if (token.weak)
    return (lured && (cheap || hosted || match.end - match.start > 3)) || hosted
      ? 'brand-in-host'
      : null;
  if (lured) return 'brand-with-lure';
  if (hosted) return 'brand-on-shared-hosting';
  return look.name === token.text ? (cheap ? 'brand-other-ending' : null) : 'brand-in-host';
}

function isForStrangers({ hosting }: Look): boolean {
  return hosting !== null && !['registry', 'project', 'proxy', 'shortener'].includes(hosting.kind);
}

/** A brand's whole domain inside the host, with dots or hyphens: `www.bank.example.evil.test`. */
function findEmbedded({ front, hosting, options }: Look): { brand: Brand; domain: string } | null {
  if (hosting?.kind === 'proxy') return null;
  const { byDomain } = brandsFor(options);
  const parts = front.split(/[.-]/).slice(0, 40);
  for (let start = 0; start < parts.length - 1; start += 1) {
    const name = parts[start] ?? '';
    if (name.length < 4) continue;
    for (let length = 2; length <= 3; length += 1) {
      const domain = parts.slice(start, start + length).join('.');
      const brand = byDomain.get(domain);
      if (brand) return { brand, domain };
    }
  }
  return null;
}
