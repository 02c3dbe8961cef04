import type { Check } from '../utils/check/types.ts';
import type { Wrapper } from '../utils/link/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { AddressLine } from './AddressLine.tsx';
import { cutAddress, inItsLetters, shorten } from './address.ts';
import { CopyButton } from './CopyButton.tsx';
import { GivenAway } from './GivenAway.tsx';
import { joinSentences } from './words.ts';

/** What is being checked: the domain alone, the address below it, and at a click what its letters hide. */
export function TargetPart({ check }: { check: Check }) {
  const { target, other } = check;
  if (check.stage === 'choosing') return null;
  if (!target) {
    return (
      <section data-part="target">
        {other ? <OtherLink url={other.url} /> : <NoLink input={check.input} />}
      </section>
    );
  }
  const shown = inItsLetters(check, target);
  const { domain } = cutAddress(shown);
  const unopened = target.wrappers.find(wrapper => !wrapper.opened);
  return (
    <section data-part="target">
      <h2 class="heard">{headline(unopened)}</h2>
      <p class="domain" dir="ltr" data-size={sizeOf(domain)}>
        <strong>{domain}</strong>
      </p>
      {check.origin === 'picture' && (
        <p class="note" data-part="from-picture">
          {t('fromPicture')}
        </p>
      )}
      {/* The guard's question shows the address itself, and once is enough. */}
      {check.stage !== 'asking' && (
        <div class="where">
          <details>
            <summary title={t('targetWhole')}>
              <AddressLine target={shown} />
            </summary>
            <Whole check={check} target={target} />
          </details>
          <CopyButton url={target.url} />
        </div>
      )}
    </section>
  );
}

function Whole({ check, target }: { check: Check; target: NonNullable<Check['target']> }) {
  return (
    <div class="inside">
      {target.wrappers.map(wrapper => (
        <WrapperNote key={wrapper.url} wrapper={wrapper} />
      ))}
      <code class="block" dir="ltr">
        {target.url}
      </code>
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
    </div>
  );
}

/** A domain is not broken; where it is long, its letters are smaller. Only the longest of all need two lines. */
function sizeOf(domain: string): 'usual' | 'long' | 'longest' {
  if (domain.length <= 32) return 'usual';
  return domain.length <= 48 ? 'long' : 'longest';
}

function OtherLink({ url }: { url: string }) {
  const scheme = url.slice(0, schemeLength(url));
  return (
    <>
      <h2>{t('targetOther')}</h2>
      <p class="address" dir="ltr">
        <strong>{scheme}</strong>
        {url.slice(scheme.length, 120)}
      </p>
    </>
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

function NoLink({ input }: { input: string }) {
  return (
    <>
      <h2 class="heard">{t('noLink')}</h2>
      <p class="note">{t('noLinkAdvice')}</p>
      <p>{shorten(input, 200)}</p>
    </>
  );
}

function WrapperNote({ wrapper }: { wrapper: Wrapper }) {
  const { id, name, opened, hint, holds } = wrapper;
  if (id === 'scheme') return <p class="note">{t('wrapperScheme', { name })}</p>;
  if (holds) return <p class="note">{t('wrapperHolds', { name, holds })}</p>;
  return (
    <p class="note">
      {joinSentences(
        opened ? t('wrapperOpened', { name }) : t('wrapperHides', { name }),
        hint && t('wrapperHint', { hint }),
      )}
    </p>
  );
}
