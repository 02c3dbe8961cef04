import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from './view.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong with a page, as far as people who fix it need to know. */
export function violations(view: View): Promise<string[]> {
  return view.run<[], string[]>(
    `(() => {
      ${axe}
      return window.axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))));
    })()`,
  );
}
