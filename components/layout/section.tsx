import type { ReactNode } from 'react';
import styles from '#components/layout/page.module.css';

interface SectionProps {
  /** Also its anchor in the address. */
  id: string;
  title: ReactNode;
  children: ReactNode;
}

export function Section({ id, title, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
