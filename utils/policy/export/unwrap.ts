import { asObject, isObject } from '../settings/salvage.ts';

/**
 * The policy inside a file of any platform that keeps it as JSON: Chromium's and Firefox's policy
 * files, Firefox's native manifest. Anything else is the policy itself. Of several extensions the
 * first among `ids` counts.
 */
export function unwrap(written: unknown, ids: readonly string[]): unknown {
  if (!isObject(written)) return written;
  const inFirefox = asObject(asObject(written.policies)['3rdparty']).Extensions;
  const inChromium = asObject(written['3rdparty']).extensions;
  for (const extensions of [inFirefox, inChromium]) {
    if (!isObject(extensions)) continue;
    const id = [...ids, ...Object.keys(extensions)].find(it => Object.hasOwn(extensions, it));
    if (id !== undefined) return extensions[id];
  }
  if (written.type === 'storage' && isObject(written.data)) return written.data;
  return written;
}
