import type { Receipt } from '../../utils/check/types.ts';
import { t } from '../../utils/platform/i18n.ts';
import { type Catalog, sourceName } from '../actions.ts';
import { clock, iso } from '../time.ts';
import { useScreenshot } from '../useScreenshot.ts';
import { joinSentences, word } from '../words.ts';
import { usePastCheck } from './usePastCheck.ts';

interface Props {
  readonly id: string;
  readonly catalog: Catalog | null;
  readonly now: number;
}

/** The picture of a past check and what was sent for it, read only when somebody wants to see it. */
export function PastDetails({ id, catalog, now }: Props) {
  const check = usePastCheck(id);
  if (check === undefined) return null;
  if (check === null) return <p class="note">{t('pastGone')}</p>;
  const { scan, receipts } = check;
  const result = scan.state === 'none' ? undefined : scan.result;
  return (
    <div class="opened" data-part="past-details">
      {scan.state !== 'none' && result?.screenshot === 'stored' ? (
        <Picture scan={scan.id} />
      ) : (
        <p class="note">{t('pastNoPicture')}</p>
      )}
      {receipts.length === 0 ? (
        <p>{t('pastNothingSent')}</p>
      ) : (
        <Sent {...{ receipts, catalog, now }} />
      )}
    </div>
  );
}

function Picture({ scan }: { scan: string }) {
  const address = useScreenshot(scan, 'stored');
  if (!address) return null;
  if (address === 'gone') return <p class="note">{t('pastNoPicture')}</p>;
  return <img src={address} alt={t('pastPicture')} />;
}

interface SentProps extends Omit<Props, 'id'> {
  readonly receipts: readonly Receipt[];
}

function Sent({ receipts, catalog, now }: SentProps) {
  return (
    <div class="scrolls">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('pastTo')}</th>
            <th scope="col">{t('pastSent')}</th>
            <th scope="col">{t('pastTells')}</th>
            <th scope="col">{t('pastWhen')}</th>
          </tr>
        </thead>
        <tbody>
          {receipts.map(({ to, sends, discloses, visibility, at }) => (
            <tr key={`${to} ${at} ${sends}`} data-to={to}>
              <th scope="row">{sourceName(catalog, to)}</th>
              <td>
                <code dir="ltr">{sends}</code>
              </td>
              <td>
                {joinSentences(
                  word('disclosure', discloses),
                  visibility && word('visibilityNote', visibility),
                )}
              </td>
              <td>
                <time dateTime={iso(at)}>{clock(at, now)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
