import { bytesOfBase64, decodePercent } from './decode.ts';

const runLengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The target in the `u` parameter of URL Defense v2, which writes `%` as `-` and `/` as `_`. */
export function openProofpointV2(value: string): string {
  return decodePercent(value.replaceAll('-', '%').replaceAll('_', '/'));
}

/**
 * The target in the path of URL Defense v3: `__<url>__;<base64>!…`. Each `*` stands for one
 * character, `**X` for a run whose bytes X counts (A is 2); their bytes stand in the base64 part.
 * Null where they do not suffice or are no text: a link without its characters is another one.
 */
export function openProofpointV3(rest: string): string | null {
  const start = '/v3/__'.length;
  const close = rest.lastIndexOf('__;');
  const end = close === -1 ? rest.lastIndexOf('__') : close;
  if (!rest.startsWith('/v3/__') || end <= start) return null;
  const template = rest.slice(start, end);
  const encoded = close === -1 ? '' : (rest.slice(close + 3).split('!', 1)[0] ?? '');
  const bytes = bytesOfBase64(encoded);
  return bytes && fillIn(template, bytes);
}

function fillIn(template: string, bytes: Uint8Array<ArrayBuffer>): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let taken = 0;
  const take = (count: number) => {
    taken += count;
    if (taken > bytes.length) throw new RangeError('There are too few bytes.');
    // A run may end inside a character, whose last byte then stands in the next.
    return decoder.decode(bytes.subarray(taken - count, taken), { stream: true });
  };
  try {
    const text = template.replace(/\*\*([\w-])|\*/g, (_, run?: string) =>
      run ? take(runLengths.indexOf(run) + 2) : take(characterLength(bytes[taken])),
    );
    return text + decoder.decode();
  } catch {
    return null;
  }
}

/** How many bytes the UTF-8 character that starts with `first` has. */
function characterLength(first = 0): number {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}
