import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readHosts } from './hosts.ts';
import { type CompanyKey, readKey } from './key.ts';

/** What a company wants to be different in its own build. */
export interface Wishes {
  /** Match patterns that the browser grants with a forced installation. */
  readonly hosts: readonly string[];
  readonly key: CompanyKey | null;
  readonly geckoId: string | null;
  readonly updateUrl: string | null;
  readonly geckoUpdateUrl: string | null;
  /** Whether a signed CRX is wanted. */
  readonly crx: boolean;
}

/** How to ask for a company's build. */
export const usage = `npm run build                    the build for everybody
npm run build -- [options]       a company's own build, in .output/company
  --hosts a.example,b.example    hosts that are asked for at install, so that a forced installation grants them
  --key key.pem                  RSA key, private or public: gives Chromium's and Edge's id
  --gecko-id id@corp.example     Firefox's id
  --update-url https://…         where Chromium and Edge look for a newer CRX (updates.xml)
  --gecko-update-url https://…   where Firefox looks for a newer XPI (updates.json)
  --crx                          a CRX signed with the private key of --key`;

const options = {
  hosts: { type: 'string' },
  key: { type: 'string' },
  'gecko-id': { type: 'string' },
  'update-url': { type: 'string' },
  'gecko-update-url': { type: 'string' },
  crx: { type: 'boolean' },
} as const;

// As Firefox reads it: an address of no mailbox, or a GUID in braces.
const geckoId = /^(?:\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}|[\w.-]*@[\w.-]+)$/i;

/** Reads the arguments of a build; null where there is none. Throws a sentence on what cannot be meant. */
export function readWishes(
  args: readonly string[],
  readFile: (path: string) => string = path => readFileSync(path, 'utf8'),
): Wishes | null {
  if (args.length === 0) return null;
  const { values } = parseArgs({ args: [...args], options });
  const key = values.key === undefined ? null : readKey(readFile(values.key));
  if (values.crx && !key?.sign) throw new Error('--crx needs --key with a private key to sign it.');
  const id = values['gecko-id'];
  if (id !== undefined && !(geckoId.test(id) && id.length <= 80)) {
    throw new Error(`--gecko-id: "${id}" is no id. It looks like second-look@corp.example.`);
  }
  return {
    hosts: values.hosts === undefined ? [] : readHosts(values.hosts),
    key,
    geckoId: id ?? null,
    updateUrl: address('--update-url', values['update-url'], true),
    geckoUpdateUrl: address('--gecko-update-url', values['gecko-update-url'], false),
    crx: values.crx ?? false,
  };
}

/** Firefox takes https alone; Chromium also this very machine, which is how a roll-out is tried. */
function address(name: string, written: string | undefined, mayBeLoopback: boolean): string | null {
  if (written === undefined) return null;
  const url = URL.parse(written);
  const isLocal = url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (mayBeLoopback && isLocal)) || url.username) {
    throw new Error(`${name}: "${written}" is no https address.`);
  }
  return url.href;
}
