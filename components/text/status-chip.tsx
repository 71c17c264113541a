import type { ReactNode } from 'react';
import styles from '#components/text/text.module.css';

export type Tone = 'ok' | 'warn' | 'error' | 'contested' | 'plain';

/** A status in one word or two. The colour repeats the word and never replaces it. */
export function StatusChip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`${styles.chip} ${styles[tone]}`}>{children}</span>;
}
