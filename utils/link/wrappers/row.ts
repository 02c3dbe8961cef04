import type { Opener } from '../openers.ts';
import type { Wrapper } from '../types.ts';

/** One kind of wrapping link. */
export interface WrapperRow {
  readonly id: string;
  readonly name: string;
  readonly kind: Wrapper['kind'];
  /** Each stands for itself and everything under it; none: it counts on an organisation's own hosts. */
  readonly hosts: readonly string[];
  /** What the path must look like. A group in it captures the target. */
  readonly path: RegExp;
  /** Parameters that may hold the target, or code for an unusual encoding. */
  readonly from: readonly string[] | Opener;
  /** Whether a link that fits leads elsewhere even where it does not say where to. */
  readonly hides: boolean;
}

/** Id, name, hosts, path, and the parameters or the code that hold the target ('' for the path's group). */
type Line = readonly [string, string, string, RegExp, string | Opener];

/** For products that have their hosts to themselves. */
export const any = /^\//;

/** The rows that these lines stand for. */
export function rows(
  kind: Wrapper['kind'],
  hides: boolean,
  lines: readonly Line[],
): readonly WrapperRow[] {
  return lines.map(([id, name, hosts, path, from]) => ({
    id,
    name,
    kind,
    hosts: hosts.split(' ').filter(Boolean),
    path,
    from: typeof from === 'string' ? from.split(' ').filter(Boolean) : from,
    hides,
  }));
}
