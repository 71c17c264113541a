import { useId, type ReactNode } from 'react';
import styles from '#components/tables/tables.module.css';

interface TableRegionProps {
  caption: ReactNode;
  children: ReactNode;
}

/** A table that scrolls sideways by itself where the screen is narrower than it, also by keyboard. */
export function TableRegion({ caption, children }: TableRegionProps) {
  const id = useId();
  return (
    <div className={styles.region} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
