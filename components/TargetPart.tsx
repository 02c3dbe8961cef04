import type { Check } from '../utils/check/types.ts';
import type { Wrapper } from '../utils/link/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { AddressLine } from './AddressLine.tsx';
import { cutAddress, shorten, shortenAddress } from './address.ts';
import { CopyButton } from './CopyButton.tsx';
import { GivenAway } from './GivenAway.tsx';

/** What is being checked: wrappers around it, the address, and what its letters hide. */
export function TargetPart({ check }: { check: Check }) {
  const { target, other } = check;
  if (!target) {
    if (!other) return <NoLink check={check} />;
    return (
      <section data-part="target">
        <h2>{t('targetOther')}</h2>
        <p class="address" dir="ltr">
          <strong>{other.url.slice(0, schemeLength(other.url))}</strong>
          {other.url.slice(schemeLength(other.url), 120)}
        </p>
      </section>
    );
  }
  const cut = cutAddress(target);
  const shown = shortenAddress(cut);
  const shortened = Object.values(cut).join('') !== Object.values(shown).join('');
  const unopened = target.wrappers.find(wrapper => !wrapper.opened);
  return (
    <section data-part="target">
      <h2>{headline(unopened)}</h2>
      {target.wrappers.map(wrapper => (
        <WrapperNote key={wrapper.url} wrapper={wrapper} />
      ))}
      <AddressLine target={target} />
      {target.wrappers.map(
        ({ url, recipient }) =>
          recipient && (
            <p key={url} class="note">
              {t('wrapperRecipient', { recipient })}
            </p>
          ),
      )}
      {target.unicodeHost !== target.host && (
        <p class="note">
          {t('targetDecoded')} <bdi class="literal">{target.unicodeHost}</bdi>
          {' · '}
          {t('targetRaw')} <code>{target.host}</code>
        </p>
      )}
      <GivenAway check={check} />
      <details class="quiet">
        <summary>{shortened ? t('targetWhole') : t('targetCopy')}</summary>
        <code class="block" dir="ltr">
          {target.url}
        </code>
        <CopyButton url={target.url} />
      </details>
    </section>
  );
}

/** How long the scheme with its colon is; 0 where there is none, as in `#top`. */
function schemeLength(url: string): number {
  return url.startsWith('#') ? 0 : url.indexOf(':') + 1;
}

function headline(unopened: Wrapper | undefined): string {
  if (!unopened) return t('target');
  return unopened.holds ? t('targetOther') : t('targetWrapper');
}

function NoLink({ check }: { check: Check }) {
  if (check.stage === 'choosing') return null;
  return (
    <section data-part="target">
      <h2>{t('noLink')}</h2>
      <p class="note">{t('noLinkAdvice')}</p>
      <p>{shorten(check.input, 200)}</p>
    </section>
  );
}

function WrapperNote({ wrapper }: { wrapper: Wrapper }) {
  const { id, name, opened, hint, holds } = wrapper;
  if (id === 'scheme') return <p class="note">{t('wrapperScheme', { name })}</p>;
  if (holds) return <p class="note">{t('wrapperHolds', { name, holds })}</p>;
  return (
    <p class="note">
      {opened ? t('wrapperOpened', { name }) : t('wrapperHides', { name })}
      {hint && ` ${t('wrapperHint', { hint })}`}
    </p>
  );
}
