import { useEffect, useState } from 'preact/hooks';
import { nobody, type Wanted } from '../../utils/check/wanted.ts';
import { t } from '../../utils/platform/i18n.ts';
import { resolver, services } from '../../utils/policy/services.ts';
import { verdictWords } from '../../utils/verdict/types.ts';
import type { Catalog } from '../actions.ts';
import { word } from '../words.ts';

interface Props {
  readonly wanted: Wanted;
  readonly catalog: Catalog | null;
  change(wanted: Wanted): void;
}

/** Reading begins when nothing was typed for so long. */
const typingMs = 200;

/** Which checks are shown: by words, by verdict, by who was asked. */
export function Filters({ wanted, catalog, change }: Props) {
  const [words, setWords] = useState(wanted.words);
  useEffect(() => {
    if (words === wanted.words) return;
    const timer = setTimeout(() => change({ ...wanted, words }), typingMs);
    return () => clearTimeout(timer);
  }, [words, wanted, change]);
  return (
    <search>
      <form class="filters" onSubmit={event => event.preventDefault()}>
        <label class="wide">
          {t('pastSearch')}
          <input
            type="search"
            name="words"
            spellcheck={false}
            autocomplete="off"
            placeholder={t('pastSearchHow')}
            value={words}
            onInput={event => setWords(event.currentTarget.value)}
          />
        </label>
        <label>
          {t('pastVerdict')}
          <select
            name="verdict"
            value={wanted.verdict ?? ''}
            onChange={event => {
              const { value } = event.currentTarget;
              change({ ...wanted, words, verdict: verdictWords.find(it => it === value) ?? null });
            }}
          >
            <option value="">{t('pastAny')}</option>
            {verdictWords.map(it => (
              <option key={it} value={it}>
                {word('verdict', it)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('pastAsked')}
          <select
            name="asked"
            value={wanted.asked ?? ''}
            onChange={event =>
              change({ ...wanted, words, asked: event.currentTarget.value || null })
            }
          >
            <option value="">{t('pastAny')}</option>
            <option value={nobody}>{t('pastNobody')}</option>
            {receiversIn(catalog).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </form>
    </search>
  );
}

/** Everybody who can have been sent something, by name. */
function receiversIn(catalog: Catalog | null): { id: string; name: string }[] {
  const all = [...Object.values(services), resolver, ...(catalog?.values() ?? [])];
  return all
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
