import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Receiver, receiversOf } from '../../utils/check/recipients.ts';
import { reportedLink } from '../../utils/check/report-link.ts';
import type { Check } from '../../utils/check/types.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { Rules } from '../../utils/policy/schema.ts';
import {
  type Contents,
  longestNote,
  type ReportKind,
  reportKinds,
} from '../../utils/report/types.ts';
import type { Catalog } from '../actions.ts';
import { word } from '../words.ts';
import { contentsOf } from './contents.ts';
import { Preview } from './Preview.tsx';
import { SendButton } from './SendButton.tsx';
import { useSending } from './useSending.ts';

interface Props {
  readonly check: Check;
  readonly catalog: Catalog | null;
  readonly rules: Rules;
  readonly kind: ReportKind;
  readonly close: () => void;
}

/** What a person says, every word that goes out, to whom, and the one button that sends it. */
export function ReportForm({ check, catalog, rules, kind: first, close }: Props) {
  const [given, setGiven] = useState({ kind: first, note: '', by: '' });
  const [left, setLeft] = useState<readonly string[]>([]);
  const { state, send } = useSending(check.id);
  const link = useReportedLink(check, rules);
  const [now] = useState(Date.now);
  useEffect(() => {
    if (state === 'sent') close();
  }, [state]);
  const form = useShown(link !== null);
  if (!link) return null;
  const receivers = receiversOf(rules);
  const to = receivers.filter(({ id }) => !left.includes(id));
  const { version } = browser.runtime.getManifest();
  const contents = contentsOf(check, given, { link, catalog, version, now });
  const asksBy = rules.reporter === 'ask';
  return (
    <form
      ref={form}
      class="report"
      data-part="report-form"
      aria-label={t('reportForm')}
      onSubmit={event => event.preventDefault()}
    >
      <fieldset>
        <legend>{t('reportKinds')}</legend>
        {reportKinds.map(kind => (
          <label key={kind} class="choice">
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={given.kind === kind}
              onChange={() => setGiven({ ...given, kind })}
            />
            {word('reportKind', kind)}
          </label>
        ))}
      </fieldset>
      <label>
        {t('reportNote')}
        <textarea
          rows={2}
          maxLength={longestNote}
          placeholder={t('reportNoteHint')}
          value={given.note}
          onInput={({ currentTarget }) => setGiven({ ...given, note: currentTarget.value })}
        />
      </label>
      {asksBy && (
        <label>
          {t('reportBy')}
          <input
            type="text"
            name="by"
            maxLength={200}
            autocomplete="email"
            value={given.by}
            onInput={({ currentTarget }) => setGiven({ ...given, by: currentTarget.value })}
          />
        </label>
      )}
      <Preview contents={contents} />
      <Recipients {...{ receivers, left, setLeft }} />
      {to.some(it => it.kind === 'mail') && <p class="note">{t('reportMailCopied')}</p>}
      <p class="buttons">
        <SendButton
          {...{ contents, to, url: check.target?.url ?? '', rules }}
          isBusy={state === 'sending'}
          send={() => send(contents, to)}
        />
        <button type="button" class="plain" data-action="cancel-report" onClick={close}>
          {t('reportCancel')}
        </button>
      </p>
      <p role="status">{typeof state === 'object' ? word('reportFailed', state.failure) : ''}</p>
    </form>
  );
}

/** Takes the person to the form once it is there: the popup may have no room for it below the button. */
function useShown(isThere: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView?.({ block: 'start' });
    form.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [isThere]);
  return form;
}

interface RecipientsProps {
  readonly receivers: readonly Receiver[];
  readonly left: readonly string[];
  readonly setLeft: (left: readonly string[]) => void;
}

/** Who gets it; of several each can be left out. */
function Recipients({ receivers, left, setLeft }: RecipientsProps) {
  const [only, ...others] = receivers;
  return (
    <fieldset>
      <legend>{t('reportRecipients')}</legend>
      {only && others.length === 0 ? (
        <p class="choice">
          <Name of={only} />
        </p>
      ) : (
        receivers.map(it => (
          <label key={it.id} class="choice">
            <input
              type="checkbox"
              checked={!left.includes(it.id)}
              onChange={({ currentTarget }) =>
                setLeft(currentTarget.checked ? left.filter(id => id !== it.id) : [...left, it.id])
              }
            />
            <Name of={it} />
          </label>
        ))
      )}
    </fieldset>
  );
}

function Name({ of: { name, origin } }: { of: Receiver }) {
  return (
    <span>
      {name} {origin && <span class="note">{origin.replace('https://', '')}</span>}
    </span>
  );
}

/** The link as the policy lets it be told; null until it is known. */
function useReportedLink(check: Check, rules: Rules): Contents['link'] | null {
  const [link, setLink] = useState<Contents['link'] | null>(null);
  const { reportDetail } = rules;
  useEffect(() => {
    let gone = false;
    void reportedLink(check, { reportDetail }).then(it => !gone && setLink(it));
    return () => {
      gone = true;
    };
  }, [check.id, check.target?.url, reportDetail]);
  return link;
}
