import type { ComponentChild } from 'preact';
import type { Target } from '../utils/link/types.ts';

/** A name longer than this is broken all the same: there is no room for it in one piece. */
const longest = 44;

interface Props {
  readonly text: string;
  /** Whose names are kept in one piece. */
  readonly target: Pick<Target, 'host' | 'domain'> | null;
}

/** A sentence in which the checked site's name is never broken at a hyphen. */
export function Words({ text, target }: Props) {
  const names = [target?.host, target?.domain].filter(
    (name): name is string => Boolean(name) && (name?.length ?? 0) <= longest,
  );
  return <>{split(text, names)}</>;
}

function split(text: string, [name, ...rest]: readonly string[]): ComponentChild[] {
  if (!name) return [text];
  return text.split(name).flatMap((piece, index) => [
    ...(index > 0
      ? [
          <bdi key={index} class="whole">
            {name}
          </bdi>,
        ]
      : []),
    ...split(piece, rest),
  ]);
}
