import type { FaultlessPolicy, FileProblem } from './read.ts';

/** The ids that a build has unless somebody else publishes it. */
export const builtInIds = {
  chromium: 'kgjfjalhohpfkcjllgalobpppmcgphmi',
  firefox: 'second-look@second-look.example',
} as const;

/** What an administrator says of the installation; an address installs by force. */
export interface KitOptions {
  readonly chromiumId?: string;
  /** Edge's store gives an id of its own; else that of Chromium. */
  readonly edgeId?: string;
  readonly firefoxId?: string;
  /** Where Chrome fetches the extension and its updates. */
  readonly updateUrl?: string;
  /** Where Edge does; else as Chrome. */
  readonly edgeUpdateUrl?: string;
  /** Where Firefox fetches the package. */
  readonly installUrl?: string;
  readonly revision?: string;
}

/** One browser's installation. */
interface KitBrowser {
  readonly id: string;
  readonly from: string | undefined;
}

/** The neutral tree that every format is written from. */
export interface Kit {
  /** The policy key by key, for platforms that keep types; `declares` names what has to arrive. */
  readonly keys: Readonly<Record<string, unknown>>;
  /** The same as one JSON text in ASCII, for platforms that have one text field: `policyText`. */
  readonly text: string;
  readonly chromium: KitBrowser;
  readonly edge: KitBrowser;
  readonly firefox: KitBrowser;
}

/** The tree of a faultless policy, or what is wrong with the options. */
export function kitOf(
  { policy, revision: own }: FaultlessPolicy,
  options: KitOptions,
): { readonly kit: Kit } | { readonly problems: readonly FileProblem[] } {
  const problems = wrongOptions(options);
  if (problems.length > 0) return { problems };
  const revision = options.revision || own;
  const names = Object.keys(policy);
  const notes = {
    // A whole policy that sets nothing ends whatever was set before.
    ...(names.length === 0 ? { lift: 'all' } : {}),
    ...(revision ? { revision } : {}),
  };
  const declares = names.length > 0 ? { declares: names.join(',') } : {};
  const chromium = options.chromiumId || builtInIds.chromium;
  return {
    kit: {
      keys: { ...policy, ...declares, ...notes },
      text: asciiJson({ ...policy, ...notes }),
      chromium: { id: chromium, from: options.updateUrl },
      edge: { id: options.edgeId || chromium, from: options.edgeUpdateUrl || options.updateUrl },
      firefox: { id: options.firefoxId || builtInIds.firefox, from: options.installUrl },
    },
  };
}

/** JSON in which every other letter is escaped: no code page, no console and no script can spoil it. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function wrongOptions(options: KitOptions): FileProblem[] {
  const { chromiumId, edgeId, firefoxId, updateUrl, edgeUpdateUrl, installUrl, revision } = options;
  const isFirefoxId = /^(?:\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}|[\w.-]*@[\w.-]+)$/i;
  const checks: [string, FileProblem['code'], string | undefined, (text: string) => boolean][] = [
    ['chromiumId', 'bad-id', chromiumId, it => /^[a-p]{32}$/.test(it)],
    ['edgeId', 'bad-id', edgeId, it => /^[a-p]{32}$/.test(it)],
    ['firefoxId', 'bad-id', firefoxId, it => isFirefoxId.test(it)],
    ['updateUrl', 'bad-address', updateUrl, isFetchable],
    ['edgeUpdateUrl', 'bad-address', edgeUpdateUrl, isFetchable],
    ['installUrl', 'bad-address', installUrl, isFetchable],
    ['revision', 'bad-revision', revision, it => /^[^\p{Cc}\p{Cs}]{1,200}$/u.test(it)],
  ];
  return checks.flatMap(([path, code, text, isFine]): FileProblem[] =>
    text && !isFine(text) ? [{ code, path } as FileProblem] : [],
  );
}

/** An https address in letters that every format can hold as they are. */
function isFetchable(text: string): boolean {
  return /^https:\/\/[!-~]+$/.test(text) && URL.canParse(text);
}
