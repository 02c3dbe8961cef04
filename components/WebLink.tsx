import type { ComponentChildren } from 'preact';
import { webLink } from './address.ts';

/** A link to a page outside, opened only by a click and without a referrer; plain text where it is not http(s). */
export function WebLink({ href, children }: { href: string; children: ComponentChildren }) {
  const url = webLink(href);
  if (!url) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
