import type { ReactNode } from 'react';
import styles from '#components/text/text.module.css';

interface OutboundLinkProps {
  url: string | null;
  children: ReactNode;
}

/** A link to somebody else's page with its host in words; only the words when the address is not a plain web address. */
export function OutboundLink({ url, children }: OutboundLinkProps) {
  const address = webAddress(url);
  if (!address) return <>{children}</>;
  return (
    <>
      <a href={address.href} rel="noopener noreferrer nofollow ugc">
        {children}
      </a>{' '}
      <span className={styles.host}>({address.host})</span>
    </>
  );
}

/**
 * The address as one that may be linked; undefined for any other. React lets data: and //host through; anything but
 * http(s) without credentials is not a source that can be read.
 */
export function webAddress(url: string | null): URL | undefined {
  const address = url && URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  return address.username || address.password ? undefined : address;
}
