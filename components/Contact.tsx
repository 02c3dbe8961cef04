import { useContext } from 'preact/hooks';
import { t } from '../utils/platform/i18n.ts';
import { Identity } from './identity.ts';
import { WebLink } from './WebLink.tsx';

/** Whom to ask and how, beside every text that says to ask IT; nothing where the organization named nobody. */
export function Contact() {
  const { contact } = useContext(Identity);
  if (!contact || Object.keys(contact).length === 0) return null;
  const { name, phone, mail, page } = contact;
  return (
    <p class="contact" data-part="contact">
      <strong>{name ?? t('contactTeam')}</strong>
      {phone && <a href={`tel:${dialed(phone)}`}>{phone}</a>}
      {mail && <a href={mailTo(mail)}>{mail}</a>}
      {page && <WebLink href={page}>{t('contactPage')}</WebLink>}
    </p>
  );
}

/** Mail programs want the `@` as it is (RFC 6068). */
function mailTo(mail: string): string {
  return `mailto:${mail.split('@').map(encodeURIComponent).join('@')}`;
}

/** What a telephone needs of a number as people write it. */
function dialed(phone: string): string {
  return `${phone.startsWith('+') ? '+' : ''}${phone.replace(/\D/g, '')}`;
}
