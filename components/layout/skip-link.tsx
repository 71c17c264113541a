import styles from '#components/layout/skip-link.module.css';

/** The first thing on a page for a keyboard: the way past its header. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a className={styles.skip} href="#content">
      {label}
    </a>
  );
}
