import type { Receiver } from '../../utils/check/recipients.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { Rules } from '../../utils/policy/schema.ts';
import type { Contents } from '../../utils/report/types.ts';
import { webLink } from '../address.ts';
import { mailto } from './mailto.ts';

interface Props {
  readonly contents: Contents;
  readonly to: readonly Receiver[];
  /** The link as it was checked, for a page that the policy gives it to. */
  readonly url: string;
  readonly rules: Rules;
  readonly isBusy: boolean;
  readonly send: () => void;
}

/** Sends; where a mail or a page is among the recipients the same click opens it, and copies the whole text. */
export function SendButton({ contents, to, url, rules, isBusy, send }: Props) {
  const handed = to.find(it => it.origin === null);
  const href = handed && addressOf(handed, contents, url, rules);
  if (!href) {
    return (
      <button
        type="submit"
        class="primary"
        data-action="send-report"
        disabled={isBusy || to.length === 0}
        onClick={send}
      >
        {t('reportSend')}
      </button>
    );
  }
  const isOnly = to.length === 1;
  const label = handed.kind === 'mail' ? t('reportSendMail') : t('reportSendPage');
  return (
    <a
      class="button primary"
      data-action="send-report"
      href={href}
      target="_blank"
      rel="noreferrer"
      onClick={() => {
        send();
        void navigator.clipboard?.writeText(contents.text).catch(() => {});
      }}
    >
      {isOnly ? label : t('reportSend')}
    </a>
  );
}

function addressOf(
  { kind, name }: Receiver,
  { title, text, link }: Contents,
  url: string,
  { report, reportDetail }: Rules,
): string | null {
  if (kind === 'mail') return mailto(name, title, text, t('reportMailCut'));
  // The page always got the whole link; it gets less only where the policy says how much, and what the
  // report tells where that is no web address.
  const told = reportDetail ? link.value : url || link.value;
  return webLink(report?.template?.replaceAll('{url}', encodeURIComponent(told)));
}
