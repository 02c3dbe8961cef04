import { keys } from '../simulator/keys.ts';
import type { Simulator } from '../simulator/server.ts';
import { submissions, until } from './log.ts';
import type { Managed } from './policy-file.ts';
import { shownIn, type View } from './view.ts';

/** A person who chose the widest that there is, before any policy came. */
export const widePerson = {
  visibility: 'public',
  scan: 'automatic',
  sources: { urlscan: { key: keys.urlscan } },
};

/** What reached whom, reduced to what a policy can close. */
interface Left {
  readonly visibilities: readonly string[];
  /** Hosts that got any request. */
  readonly hosts: readonly string[];
}

/** What left the browser until a scan was submitted, or until the end of a check without one. */
export async function leftAfter(popup: View, simulator: Simulator): Promise<Left> {
  await until(
    async () => submissions(simulator).length > 0 || (await shownIn(popup)).stage === 'done',
  );
  return left(simulator);
}

function left(simulator: Simulator): Left {
  const asked = simulator.log.filter(it => !['pages', 'target', 'unknown'].includes(it.service));
  return {
    visibilities: submissions(simulator).map(it => it.visibility),
    hosts: [...new Set(asked.map(it => it.host))],
  };
}

/** Policies with a slip of the pen, each with whether what left is within the strictest that it could mean. */
export const slips: readonly (readonly [policy: Managed, isStrict: (left: Left) => boolean])[] = [
  [{ maxVisibility: 'Private' }, ({ visibilities }) => only(visibilities, 'private')],
  [{ visibility: ' private ' }, ({ visibilities }) => only(visibilities, 'private')],
  [{ maxVisibility: 'secret' }, ({ visibilities }) => only(visibilities, 'private')],
  [{ scan: 'Off' }, ({ visibilities, hosts }) => visibilities.length === 0 && hosts.length > 0],
  [{ maxDisclosure: 'host' }, ({ hosts }) => hosts.length === 0],
  [
    { forbiddenSources: 'urlscan' },
    ({ hosts }) => !hosts.some(host => /(^|\.)urlscan\.io$/.test(host)),
  ],
];

function only(visibilities: readonly string[], wanted: string): boolean {
  return visibilities.length > 0 && visibilities.every(it => it === wanted);
}
