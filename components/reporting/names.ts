import type { Check } from '../../utils/check/types.ts';

/** A text about a check with the link's names disarmed, so that no mail program makes links of them. */
export function disarmNames(text: string, { target, verdict }: Check): string {
  const names = [target?.host, target?.unicodeHost, target?.domain, verdict.about].filter(name =>
    name?.includes('.'),
  );
  return names.reduce<string>(
    (so, name) => (name ? so.replaceAll(name, name.replaceAll('.', '[.]')) : so),
    text,
  );
}
