import { useState } from 'preact/hooks';
import { ask } from '../utils/platform/messages.ts';
import { type Problem, problem } from '../utils/platform/problem.ts';
import { services } from '../utils/policy/services.ts';
import type { Report } from '../utils/report/netcraft.ts';
import { withOrigins } from './useOrigins.ts';

/** How far a report is; `idle` until somebody sends one. */
export type ReportState = 'idle' | 'sending' | Report | Problem;

/** Sends a report to Netcraft, after asking for its origin. `send` must be called straight from a click. */
export function useReport(check: string): {
  state: ReportState;
  send: (email: string) => void;
} {
  const [state, setState] = useState<ReportState>('idle');
  const send = (email: string) => {
    setState('sending');
    withOrigins(
      [services.netcraft.origin],
      () =>
        void ask<Report | Problem>({ kind: 'report', check, email })
          .catch(() => problem('offline'))
          .then(setState),
      () => setState(problem('not-permitted')),
    );
  };
  return { state, send };
}
