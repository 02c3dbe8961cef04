import type { Features } from './features.ts';
import { byPath, type HostingKind } from './hosting.ts';
import { makeSignal, nothing } from './make.ts';
import type { SignalId } from './table.ts';
import type { Signal } from './types.ts';

const meanings: Record<HostingKind | 'shared', SignalId | null> = {
  shared: 'shared-hosting',
  builder: 'shared-hosting',
  page: 'shared-hosting',
  dynamic: 'dynamic-dns',
  tunnel: 'tunnel',
  ipfs: 'ipfs-gateway',
  storage: 'cloud-storage',
  form: 'online-form',
  project: 'project-hosting',
  registry: 'resold-ending',
  shortener: 'shortener',
  official: null,
  neutral: null,
};

/** Under whose name the page is published, where strangers can publish there. */
export function findPublisherSignals({ hosting, front, path }: Features): readonly Signal[] {
  if (!hosting) return nothing;
  const id = meanings[hosting.kind];
  const published = front ? front !== 'www' : byPath.has(hosting.kind) && path.length > 1;
  return id && published ? [makeSignal(id, { suffix: hosting.suffix })] : nothing;
}
