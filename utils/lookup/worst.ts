import { fact, list } from './read.ts';
import type { Fact, Finding } from './types.ts';

const badness = ['malicious', 'suspicious', 'no-data', 'context', 'clean'];

/** The worst of several findings with the facts of all; of an incomplete set only a bad one counts. */
export function worst(findings: readonly Finding[], complete = false): Finding | undefined {
  const sorted = [...findings].sort(
    (a, b) => badness.indexOf(a.rating) - badness.indexOf(b.rating),
  );
  const first = sorted[0];
  if (!first || (!complete && badness.indexOf(first.rating) > 1)) return undefined;
  return { ...first, facts: mergeFacts(findings.flatMap(finding => finding.facts)) };
}

/** One fact a label: what several answers say under the same one stands together. */
function mergeFacts(facts: readonly Fact[]): Fact[] {
  const byLabel = Map.groupBy(facts, it => it.label);
  return [...byLabel.values()].flatMap(([first, ...more]) => {
    // Two dates or countries in one fact could no longer be shown in the person's way.
    if (!first || first.as || more.length === 0) return first ?? [];
    return fact(first.label, list([first, ...more].map(it => it.value)));
  });
}
