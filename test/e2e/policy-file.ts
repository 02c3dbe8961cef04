import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { chromiumIdOf, geckoIdOf } from './extension-id.ts';

/** What the organization set for the extension, as managed storage will show it. */
export type Managed = Readonly<Record<string, unknown>>;

/**
 * A policy file in force. `write` replaces what it says, `repeat` writes the same again; `remove`
 * leaves the machine as it was.
 */
export interface PolicyFile {
  /** A text is the whole file as it is; anything else is put where the browser looks for the extension's. */
  write(policy: Managed | string): void;
  repeat(): void;
  remove(): void;
}

const chromiumPath = '/etc/chromium/policies/managed/second-look.json';

/** Whether this user may put a policy for Chromium in force; elsewhere than on Linux nobody may, as far as we know. */
export function mayWriteChromiumPolicy(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    accessSync(dirname(missingFolder(chromiumPath) ?? chromiumPath), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium applies changes while it runs, about two seconds after `write`. Needs root. */
export async function chromiumPolicy(extensionDir: string): Promise<PolicyFile> {
  const id = await chromiumIdOf(extensionDir);
  return policyFile(chromiumPath, managed => ({
    '3rdparty': { extensions: { [id]: managed } },
  }));
}

/** Firefox reads its policies at the start only. Needs root. */
export async function firefoxPolicy(extensionDir: string): Promise<PolicyFile> {
  const id = await geckoIdOf(extensionDir);
  return policyFile('/etc/firefox/policies/policies.json', managed => ({
    policies: { '3rdparty': { Extensions: { [id]: managed } } },
  }));
}

function policyFile(path: string, document: (managed: Managed) => unknown): PolicyFile {
  const before = existsSync(path) ? readFileSync(path) : null;
  const firstMissing = missingFolder(dirname(path));
  const restore = () => {
    if (before) writeFileSync(path, before);
    else rmSync(firstMissing ?? path, { recursive: true, force: true });
  };
  return {
    write(policy) {
      mkdirSync(dirname(path), { recursive: true });
      // A test that dies must not leave a policy that every later browser on the machine obeys.
      process.off('exit', restore).once('exit', restore);
      writeFileSync(path, typeof policy === 'string' ? policy : JSON.stringify(document(policy)));
    },
    repeat() {
      if (existsSync(path)) writeFileSync(path, readFileSync(path));
    },
    remove() {
      process.off('exit', restore);
      restore();
    },
  };
}

/** The topmost folder of `path` that is not there yet, or null. */
function missingFolder(path: string): string | null {
  if (existsSync(path)) return null;
  return missingFolder(dirname(path)) ?? path;
}
