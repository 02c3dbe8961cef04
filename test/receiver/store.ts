import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Texts by name, such as `links.csv` or `reports/<id>.json`. */
export interface Store {
  read(name: string): string | null;
  /** Whole or not at all. */
  write(name: string, text: string): void;
  remove(name: string): void;
  /** Names in a folder, with the folder. */
  list(folder: string): string[];
}

/** A store that ends with the process. */
export function memoryStore(): Store {
  const texts = new Map<string, string>();
  return {
    read: name => texts.get(name) ?? null,
    write: (name, text) => void texts.set(name, text),
    remove: name => void texts.delete(name),
    list: folder => [...texts.keys()].filter(it => it.startsWith(`${folder}/`)),
  };
}

/** A store of files that only this user reads; what others change in it counts at the next reading. */
export function folderStore(root: string): Store {
  return {
    read(name) {
      try {
        return readFileSync(join(root, name), 'utf8');
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    write(name, text) {
      const path = join(root, name);
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(`${path}.new`, text, { mode: 0o600, flush: true });
      renameSync(`${path}.new`, path);
    },
    remove: name => rmSync(join(root, name), { force: true }),
    list(folder) {
      mkdirSync(join(root, folder), { recursive: true, mode: 0o700 });
      const names = readdirSync(join(root, folder)).filter(it => !it.endsWith('.new'));
      return names.map(it => `${folder}/${it}`);
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
