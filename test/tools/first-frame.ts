import { join } from 'node:path';
import { root } from './run.ts';

/** What the bundler tells of its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Groups for what the popup needs before its first frame: `shared` of what the background starts with
 * too, and `face` of the rest; every other module is placed by the bundler. To open a file takes
 * longer than to read it, and left alone the frame is made of two dozen.
 */
export function firstFrameGroups() {
  let popup: ReadonlySet<string> | undefined;
  let background: ReadonlySet<string> | undefined;
  const chunkOf = (id: string, modules: Modules) => {
    popup ??= reachedFrom(entry, modules);
    background ??= reachedFrom(join(root, 'entrypoints/background/index.ts'), modules);
    // The entry itself stays apart: whoever loads a chunk runs all of it.
    if (id === entry || !popup.has(id)) return null;
    return background.has(id) ? 'shared' : 'face';
  };
  const group = (name: string) => (id: string, modules: Modules) =>
    chunkOf(id, modules) === name ? name : null;
  return [
    // What packages bring along and the frame has no use for.
    { name: 'settings', test: /@wxt-dev|superlock/, priority: 2 },
    { name: 'json-schema', test: /zod.*(?:json-schema|registries)/, priority: 2 },
    { name: group('shared'), debugName: 'shared', priority: 1 },
    { name: group('face'), debugName: 'face', priority: 1 },
  ];
}

const entry = join(root, 'entrypoints/popup/main.tsx');

/** A module with all that it imports at once, and they import. */
function reachedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set([entry]);
  // A set hands out what is added to it on the way.
  for (const id of reached) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  }
  return reached;
}
