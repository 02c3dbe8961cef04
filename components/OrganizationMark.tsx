import { useContext } from 'preact/hooks';
import { Identity } from './identity.ts';

/** The organization's picture and name in the head of a page; nothing where it set none. */
export function OrganizationMark() {
  const { organization } = useContext(Identity);
  const { name, picture } = organization ?? {};
  if (!name && !picture) return null;
  return (
    <span class="organization" data-part="organization-mark" title={name}>
      {picture && <img src={picture} alt="" height={20} />}
      {name && <span>{name}</span>}
    </span>
  );
}
