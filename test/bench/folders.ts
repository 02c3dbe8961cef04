import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of the extensions that a run compares, all in the same browser. */
export interface Folders {
  /** Of all of them; whoever made it removes it. */
  readonly whole: string;
  readonly ours: string;
  /** The same build under another id, and so with a database of its own. */
  readonly full: string;
  readonly blank: string;
}

/** What stands on each page when it shows what it was opened for. */
const shown = { 'popup.html': '[data-stage="done"]', 'history.html': '[data-check]' };

/** Copies the build twice and the empty extension once, each with a stopwatch in its pages and a page that does nothing. */
export function makeFolders(build: string): Folders {
  const whole = mkdtempSync(join(tmpdir(), 'second-look-bench-'));
  const make = (name: string, from: string, pages: Readonly<Record<string, string>>) => {
    const folder = join(whole, name);
    cpSync(from, folder, { recursive: true });
    cpSync(join(import.meta.dirname, 'stopwatch.js'), join(folder, 'stopwatch.js'));
    writeFileSync(join(folder, 'quiet.html'), '<!doctype html><title>Quiet</title>');
    for (const [page, until] of Object.entries(pages)) addStopwatch(join(folder, page), until);
    return folder;
  };
  const full = make('full', build, shown);
  forgetKey(join(full, 'manifest.json'));
  return {
    whole,
    full,
    ours: make('ours', build, shown),
    blank: make('blank', join(import.meta.dirname, 'blank'), { 'popup.html': 'p' }),
  };
}

function addStopwatch(file: string, until: string): void {
  const script = `<script src="/stopwatch.js" data-until='${until}'></script>`;
  const page = readFileSync(file, 'utf8');
  writeFileSync(file, page.replace('<head>', `<head>${script}`));
}

/** Without a key Chromium makes the id of the folder's path. */
function forgetKey(file: string): void {
  const { key: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify(manifest));
}
