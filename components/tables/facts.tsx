import type { ReactNode } from 'react';
import styles from '#components/tables/tables.module.css';

export interface Fact {
  term: string;
  /** What the term means here, in a few words. */
  note?: string;
  value: ReactNode;
}

/** Named facts, one a line. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, note, value }) => (
        <div key={term} className={styles.fact}>
          <dt>
            {term}
            {note && <span className={styles.factNote}>{note}</span>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
