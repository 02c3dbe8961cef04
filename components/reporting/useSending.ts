import { useRef, useState } from 'preact/hooks';
import type { Receiver } from '../../utils/check/recipients.ts';
import { ask } from '../../utils/platform/messages.ts';
import { requestOrigins } from '../../utils/platform/permissions.ts';
import type { Contents, Report } from '../../utils/report/types.ts';

/** How far a report is on this page; a text `reportFailed_<failure>` where it is not in the outbox. */
type SendState = 'idle' | 'sending' | 'sent' | { readonly failure: string };

/**
 * Puts a report into the outbox. `send` must be called straight from a click: it first asks the
 * browser for every recipient that is not allowed yet. The prompt may close this page, so that the
 * report is taken meanwhile; it goes to whoever is allowed, and to the others once they are.
 */
export function useSending(check: string) {
  const key = useRef<string>(crypto.randomUUID());
  const [state, setState] = useState<SendState>('idle');
  const send = (contents: Contents, to: readonly Receiver[]) => {
    const origins = to.flatMap(({ origin }) => origin ?? []);
    if (origins.length > 0) void requestOrigins(origins).catch(() => false);
    const handsOver = to.find(it => it.kind === 'mail' || it.kind === 'page')?.kind;
    setState('sending');
    void ask<Report | string>({
      kind: 'send-report',
      ...{ check, contents, key: key.current, to: to.map(({ id }) => id) },
      ...(handsOver === 'mail' || handsOver === 'page' ? { handsOver } : {}),
    })
      .catch(() => 'unheard')
      .then(answer => setState(typeof answer === 'string' ? { failure: answer } : 'sent'));
  };
  return { state, send };
}
