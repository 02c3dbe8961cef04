import { filesOf, zipFiles } from './company/zip.ts';

/** Stores that take a package of ours. Edge's takes the same build as Chrome's. */
export const stores = { chrome: 'chrome', edge: 'chrome', firefox: 'firefox' } as const;

/**
 * A build as the stores take it, the same bytes for the same build. Chrome's and Edge's give an
 * extension its key and refuse one that brings its own; Firefox's manifest has none.
 */
export function packForStore(folder: string): Buffer {
  const files = filesOf(folder);
  const { key: _, ...manifest } = JSON.parse(String(files.get('manifest.json')));
  return zipFiles(files.set('manifest.json', Buffer.from(JSON.stringify(manifest))));
}
