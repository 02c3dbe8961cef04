/** What the bundler tells of a file that it wrote, as far as it matters here. */
interface Written {
  readonly type: string;
  readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
}

/** The few lines that the tools which build put in by themselves, in modules that are no files. */
const ownLines = /^\0(?:vite\/|rolldown\/|virtual:wxt-)/;

/** Takes note of every package of which code stands in what is bundled. */
export function noteShippedPackages() {
  const paths = new Set<string>();
  const generateBundle = (_: unknown, files: Readonly<Record<string, Written>>) => {
    for (const file of Object.values(files)) {
      for (const [id, { renderedLength }] of Object.entries(file.modules ?? {})) {
        const path = renderedLength > 0 ? packagePath(id) : null;
        if (path) paths.add(path);
      }
    }
  };
  return { paths, plugin: { name: 'note-shipped-packages', generateBundle } };
}

/**
 * Where a module's package stands in the lock file, such as `node_modules/a/node_modules/b`; null for
 * our own code. Throws for a module of which nobody can say whose it is.
 */
export function packagePath(id: string): string | null {
  if (ownLines.test(id)) return null;
  if (id.startsWith('\0')) throw new Error(`Whose code is ${JSON.stringify(id)}?`);
  return /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? null;
}
