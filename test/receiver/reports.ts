import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { listForms } from '../../utils/list/types.ts';
import { bodySchema } from '../tools/report-schema.ts';
import type { Store } from './store.ts';

const dayMs = 86_400_000;
/** A browser repeats an attempt for two weeks; whoever remembers longer than that takes none for two. */
const keptMs = 90 * dayMs;
/** A secret that every browser has may be used to fill a disk. */
const mostReports = 10_000;

const keptSchema = z.object({
  id: z.uuid(),
  /** What people call it by: `#12`. */
  number: z.number(),
  /** Stands in the address at which its state is asked for, which nobody can guess. */
  token: z.string().check(z.regex(/^[\w-]{20,60}$/)),
  /** Epoch milliseconds. */
  receivedAt: z.number(),
  status: z.enum(['received', 'confirmed', 'harmless']),
  /** Said to the reporter. */
  message: z.string(),
  decidedAt: z.nullable(z.number()),
  /** What a confirmation put into the list. */
  entry: z.nullable(z.object({ link: z.string(), form: z.enum(listForms), words: z.string() })),
  data: bodySchema.shape.data,
});
/** A report with what became of it. */
export type Kept = z.infer<typeof keptSchema>;

/** Every report that is kept, the newest first. */
export interface Reports {
  all(): Kept[];
  byId(id: string): Kept | undefined;
  byToken(token: string): Kept | undefined;
  /** Keeps a new one; null where no more find room. */
  add(data: Kept['data'], now: number): Kept | null;
  change(report: Kept): void;
}

/** The reports in a store; one that cannot be read is left where it lies. */
export function reportsIn(store: Store): Reports {
  const kept = new Map<string, Kept>();
  for (const name of store.list('reports')) {
    const report = readKept(store.read(name));
    if (report) kept.set(report.id, report);
  }
  const change = (report: Kept) => {
    store.write(`reports/${report.id}.json`, `${JSON.stringify(report, null, 2)}\n`);
    kept.set(report.id, report);
  };
  return {
    all: () => [...kept.values()].sort((a, b) => b.number - a.number),
    byId: id => kept.get(id.toLowerCase()),
    byToken: token => [...kept.values()].find(it => it.token === token),
    add(data, now) {
      for (const { id, receivedAt } of kept.values()) {
        if (now - receivedAt <= keptMs) continue;
        store.remove(`reports/${id}.json`);
        kept.delete(id);
      }
      if (kept.size >= mostReports) return null;
      const number = Math.max(0, ...[...kept.values()].map(it => it.number)) + 1;
      const report = newReport(data, number, now);
      change(report);
      return report;
    },
    change,
  };
}

function newReport(data: Kept['data'], number: number, now: number): Kept {
  return {
    id: data.report.toLowerCase(),
    number,
    token: randomBytes(24).toString('base64url'),
    receivedAt: now,
    status: 'received',
    message: 'Thank you. We look at it.',
    decidedAt: null,
    entry: null,
    data,
  };
}

function readKept(text: string | null): Kept | null {
  try {
    return keptSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}
