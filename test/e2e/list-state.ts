import type { ListState } from '../../utils/storage/list.ts';
import type { View } from './view.ts';

const local = '(globalThis.browser ?? globalThis.chrome).storage.local';

/** What a browser knows of the organization's list, read from a page of the extension. */
export async function listStateIn(page: View): Promise<ListState | undefined> {
  const kept = await page.run<[], { organizationListState?: ListState }>(
    `${local}.get("organizationListState")`,
  );
  return kept.organizationListState;
}

/** Lets six minutes pass for the list: the next click asks for a newer one. */
export async function letListGrowOld(page: View): Promise<void> {
  const before = await listStateIn(page);
  const old = { ...before, triedAt: (before?.triedAt ?? 0) - 360_000 };
  await page.run(`${local}.set(${JSON.stringify({ organizationListState: old })})`);
}
