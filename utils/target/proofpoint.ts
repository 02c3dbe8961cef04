import { decodePercent } from './decode.ts';

const runLengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The target in the `u` parameter of URL Defense v2, which writes `%` as `-` and `/` as `_`. */
export function openProofpointV2(value: string): string {
  return decodePercent(value.replaceAll('-', '%').replaceAll('_', '/'));
}

/**
 * The target in the path of URL Defense v3: `__<url>__;<base64>!…`. Each `*` stands for one
 * character, `**X` for a run whose bytes X counts (A is 2); their bytes stand in the base64 part.
 */
export function openProofpointV3(rest: string): string | null {
  const start = '/v3/__'.length;
  const close = rest.lastIndexOf('__;');
  const end = close === -1 ? rest.lastIndexOf('__') : close;
  if (!rest.startsWith('/v3/__') || end <= start) return null;
  const template = rest.slice(start, end);
  const encoded = close === -1 ? '' : (rest.slice(close + 3).split('!', 1)[0] ?? '');
  const bytes = bytesOf(encoded);
  const decoder = new TextDecoder();
  let taken = 0;
  const take = (count: number) => {
    taken += count;
    return taken > bytes.length ? '' : decoder.decode(bytes.subarray(taken - count, taken));
  };
  return template.replace(/\*\*([\w-])|\*/g, (_, run?: string) =>
    run ? take(runLengths.indexOf(run) + 2) : take(characterLength(bytes[taken])),
  );
}

function bytesOf(encoded: string): Uint8Array {
  try {
    const standard = encoded
      .replaceAll('-', '+')
      .replaceAll('_', '/')
      .replace(/={1,2}$/, '');
    return Uint8Array.from(atob(standard), character => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** How many bytes the UTF-8 character that starts with `first` has. */
function characterLength(first = 0): number {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}
