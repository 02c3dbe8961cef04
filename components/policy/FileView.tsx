import { t } from '../../utils/platform/i18n.ts';
import { bytesOf, type KitFile } from '../../utils/policy/export/formats.ts';
import { download } from '../download.ts';
import { useCopy } from '../useCopy.ts';

/** One file: where it belongs, what is in it, and ways to take it. */
export function FileView({ file }: { file: KitFile }) {
  const { name, text, places } = file;
  const { copied, copy } = useCopy();
  const own = name.split('/').at(-1) ?? name;
  return (
    <article data-file={name}>
      <h3>{name}</h3>
      {places.length > 0 && (
        <p>
          {t('kitPlaces')}{' '}
          {places.map(place => (
            <code key={place} class="place">
              {place}
            </code>
          ))}
        </p>
      )}
      <textarea readOnly aria-label={name} rows={14} spellcheck={false} value={text} />
      <div class="buttons">
        <button
          type="button"
          class="primary"
          aria-label={t('kitDownloadFile', { name })}
          onClick={() => download(new Blob([bytesOf(file)]), own)}
        >
          {t('kitDownload')}
        </button>
        <button
          type="button"
          aria-label={copied ? t('copied') : t('kitCopyFile', { name })}
          onClick={() => copy(text)}
        >
          {copied ? t('copied') : t('kitCopy')}
        </button>
      </div>
    </article>
  );
}
