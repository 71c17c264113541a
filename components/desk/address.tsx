import styles from '#components/desk/desk.module.css';
import { webAddress } from '#components/text/outbound-link.tsx';
import { readableAddress, withoutUnseen } from '#lib/entry/readable-address.ts';

/** An address for reading, each foreign word in its own direction; the link leads to the address as it is recorded. */
export function Address({ url }: { url: string }) {
  const address = webAddress(url);
  if (!address) return <bdi>{withoutUnseen(url)}</bdi>;
  const { origin, rest } = readableAddress(address);
  return (
    <a href={address.href} rel="noopener noreferrer nofollow" dir="ltr" className={styles.address}>
      <strong>{origin}</strong>
      {rest.map(({ text, isDecoded }, at) =>
        isDecoded ? <bdi key={at}>{text}</bdi> : <span key={at}>{text}</span>,
      )}
    </a>
  );
}
