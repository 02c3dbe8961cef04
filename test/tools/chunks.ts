import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';

/** What the bundler tells of its modules. */
interface Modules {
  getModuleInfo(id: string): {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

/**
 * Groups for what starts often, the background and the popup: to open a file takes longer than to
 * read it, and left alone either starts with dozens. `shared` is what both begin with, `face` the rest
 * of the popup's first frame. Of what the background begins with and pages load later, `rules` is
 * there for all of them, `reading` for whoever reads links, and `checking` for the page that checks
 * many. Every other module is placed by the bundler.
 */
export function chunkGroups() {
  let places: ReadonlyMap<string, Place> | undefined;
  const group = (name: Place) => ({
    name: (id: string, modules: Modules) => {
      places ??= placesOf(modules);
      return (places.get(id) ?? placeOfPlugins(id)) === name ? name : null;
    },
    debugName: name,
    priority: 1,
  });
  return [
    // What packages bring along and the frame has no use for.
    { name: 'settings', test: /@wxt-dev|superlock/, priority: 2 },
    { name: 'json-schema', test: /zod.*(?:json-schema|registries)/, priority: 2 },
    ...(['shared', 'face', 'rules', 'reading', 'checking'] as const).map(group),
  ];
}

type Place = 'shared' | 'face' | 'rules' | 'reading' | 'checking';

/** WXT's plugins are empty modules here; each would be one more file to open. */
function placeOfPlugins(id: string): Place | undefined {
  if (id.includes('virtual:wxt-html-plugins')) return 'face';
  return id.includes('virtual:wxt-plugins') ? 'shared' : undefined;
}

function placesOf(modules: Modules): ReadonlyMap<string, Place> {
  const at = (path: string) => join(root, path);
  const pageOf = (name: string) => at(`entrypoints/${name}/main.tsx`);
  const startOf = (id: string) => reachedFrom([id], modules, 'at once');
  const background = startOf(at('entrypoints/background/index.ts'));
  const frame = startOf(pageOf('popup'));
  const rules = startOf(at('utils/check/effective.ts'));
  const read = at('utils/link/read.ts');
  const reading = startOf(read);
  const checking = startOf(pageOf('several'));
  const common = reachedFrom(
    ['popup', 'options', 'policy', 'welcome'].map(pageOf),
    modules,
    'ever',
  );

  const placeOf = (id: string): Place | null => {
    if (!background.has(id)) return frame.has(id) ? 'face' : null;
    if (frame.has(id)) return 'shared';
    if (rules.has(id)) return 'rules';
    if (reading.has(id)) return 'reading';
    if (!common.has(id)) return checking.has(id) ? 'checking' : null;
    return startOf(id).has(read) ? 'reading' : 'rules';
  };
  // An entry itself stays apart: whoever loads a chunk runs all of it.
  const entries = new Set(readdirSync(at('entrypoints')).map(pageOf));
  const places = new Map<string, Place>();
  for (const id of new Set([...background, ...frame])) {
    const place = entries.has(id) ? null : placeOf(id);
    if (place) places.set(id, place);
  }
  return places;
}

/** Modules with all that they import at once, and what that imports; or with all that they ever load. */
function reachedFrom(
  entries: readonly string[],
  modules: Modules,
  when: 'at once' | 'ever',
): ReadonlySet<string> {
  const reached = new Set(entries);
  // A set hands out what is added to it on the way.
  for (const id of reached) {
    const info = modules.getModuleInfo(id);
    const later = when === 'ever' ? (info?.dynamicallyImportedIds ?? []) : [];
    for (const imported of [...(info?.importedIds ?? []), ...later]) reached.add(imported);
  }
  return reached;
}
