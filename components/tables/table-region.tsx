import type { ReactNode } from 'react';
import styles from '#components/tables/tables.module.css';

interface TableRegionProps {
  caption: ReactNode;
  /** The name of the region for whoever cannot see that it scrolls. */
  label: string;
  children: ReactNode;
}

/** A table that scrolls sideways by itself where the screen is narrower than it, also by keyboard. */
export function TableRegion({ caption, label, children }: TableRegionProps) {
  return (
    <div className={styles.region} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
