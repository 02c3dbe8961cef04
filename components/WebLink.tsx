import type { ComponentChildren } from 'preact';
import { webLink } from './address.ts';

interface Props {
  readonly href: string;
  readonly children: ComponentChildren;
  /** Called by the click, before the page opens. */
  readonly onOpen?: () => void;
}

/** A link to a page outside, opened only by a click and without a referrer; plain text where it is not http(s). */
export function WebLink({ href, children, onOpen }: Props) {
  const url = webLink(href);
  if (!url) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer" {...(onOpen ? { onClick: onOpen } : {})}>
      {children}
    </a>
  );
}
