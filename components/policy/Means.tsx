import { word } from '../words.ts';

/** What a key of the policy means, with its code as code. */
export function Means({ of }: { of: string }) {
  const pieces = (word('policyMeans', of) ?? '').split('`');
  return (
    <small>
      {pieces.map((piece, at) => (at % 2 === 1 ? <code key={at}>{piece}</code> : piece))}
    </small>
  );
}
