import type { Offer } from '../utils/pivots/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { shorten } from './address.ts';
import { useCopy } from './useCopy.ts';
import { WebLink } from './WebLink.tsx';

interface Props {
  readonly offer: Offer;
  readonly favorite: boolean;
  /** Null where the organization chose the favorites. */
  readonly prefer: ((id: string, preferred: boolean) => void) | null;
}

/** One web tool: what it is told is said before the click that opens it. */
export function PivotItem({ offer, favorite, prefer }: Props) {
  const { copy } = useCopy();
  const { id, name, url, whole, status, fallback } = offer;
  const pasted = offer.copy;
  return (
    <li data-pivot={id}>
      <div>
        {url ? (
          <WebLink href={url} {...(pasted ? { onOpen: () => copy(pasted) } : {})}>
            {name}
          </WebLink>
        ) : (
          <span>{name}</span>
        )}
        <small>{says(offer)}</small>
        {status === 'doubtful' && <small>{t('pivot_doubtful')}</small>}
        {status === 'gone' && fallback && (
          <small>{t('pivot_gone', { fallback: hostOf(fallback) })}</small>
        )}
        {whole && (
          <small data-part="whole">
            <WebLink href={whole}>{t('pivotWhole', { name })}</WebLink>
          </small>
        )}
        {fallback && (
          <small>
            <WebLink href={fallback}>{t('pivotFallback')}</WebLink>
          </small>
        )}
      </div>
      {prefer && (
        <button
          type="button"
          class="plain"
          aria-pressed={favorite}
          aria-label={t('pivotFavorite', { name })}
          title={t('pivotFavorite', { name })}
          onClick={() => prefer(id, !favorite)}
        >
          {favorite ? '★' : '☆'}
        </button>
      )}
    </li>
  );
}

function says({ copy, host, url, value }: Offer): string {
  if (!url) return t('pivot_needsAddress');
  return t(copy ? 'pivot_paste' : 'pivot_reveals', { host, value: shorten(value, 80) });
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
