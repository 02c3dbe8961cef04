import { isIP } from 'node:net';
import { indicatorOf } from '../../utils/link/indicators.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Indicator, IndicatorType, Target } from '../../utils/link/types.ts';
import type { Question, Source } from '../../utils/lookup/types.ts';
import { whoPublishes } from '../../utils/signals/publishing.ts';

const examples: Record<IndicatorType, string> = {
  url: 'https://host.example/',
  domain: 'host.example',
  hostname: 'host.example',
  ipv4: '203.0.113.1',
  ipv6: '2001:db8::1',
};

/** Made-up keys of every shape that a source asks for. */
const placeholders = [
  ...[64, 32, 40, 80].map(length => '0123456789abcdef'.repeat(5).slice(0, length)),
  '01234567-89ab-cdef-0123-456789abcdef',
  `AIza${'0123456789'.repeat(4).slice(0, 35)}`,
  `tja_${'0123456789abcdef'.repeat(2)}`,
  'example-account:0123456789abcdef0123456789abcdef',
];

/** A made-up key of the shape that `source` asks for; undefined where it takes none. */
export function placeholderKey({ id, key }: Pick<Source, 'id' | 'key'>): string | undefined {
  if (key.need === 'none') return undefined;
  const found = placeholders.find(it => !key.shape || key.shape.test(it));
  if (!found) throw new Error(`Add a made-up key of the shape that ${id} asks for.`);
  return found;
}

/** A question to `source` about `value`, or about an example; null where it takes no such value. */
export function questionAbout(source: Source, value?: string): Question | null {
  const indicator = value === undefined ? exampleFor(source) : indicatorFor(source, value);
  const key = placeholderKey(source);
  return (
    indicator && {
      indicator,
      domain: targetOf(indicator)?.domain ?? null,
      config: {
        ...(key ? { key } : {}),
        ...(source.origins.length === 0 ? { base: `https://${source.id}.example` } : {}),
      },
      shared: isShared(indicator),
      resolved: { addresses: ['203.0.113.1'] },
      now: Date.now(),
    }
  );
}

function exampleFor({ accepts: [type = 'hostname'] }: Source): Indicator {
  return { type, value: examples[type] };
}

/** The target that a check would ask about with this indicator. */
export function targetOf({ type, value }: Indicator): Target | null {
  const host = type === 'ipv6' ? `[${value}]` : value;
  return parseTarget(type === 'url' ? value : `https://${host}/`);
}

/** Whether a check would call the indicator's host one that many share. */
export function isShared(indicator: Indicator): boolean {
  const target = targetOf(indicator);
  return target !== null && whoPublishes(target) === 'strangers';
}

/** The part of `value` that the source is asked about, as a check finds it. */
function indicatorFor({ accepts }: Source, value: string): Indicator | null {
  const host = isIP(value) === 6 ? `[${value}]` : value;
  const target = parseTarget(value.includes('://') ? value : `https://${host}/`);
  for (const type of target ? accepts : []) {
    const indicator = target && indicatorOf(target, type);
    if (indicator) return indicator;
  }
  return null;
}
