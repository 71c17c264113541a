'use client';
import { use, type ReactNode } from 'react';
import styles from '#components/forms/forms.module.css';
import { FormContext } from '#components/forms/form-context.ts';

interface FoldedFieldsProps {
  title: string;
  /** The names, or beginnings of names, of the fields inside: one that is wrong opens the fold. */
  names: string[];
  /** Whether it is open when the page is opened. */
  isOpen?: boolean;
  children: ReactNode;
}

/** Fields that most entries do not need, one press away. */
export function FoldedFields({ title, names, isOpen = false, children }: FoldedFieldsProps) {
  const { attempt, typed, fields } = use(FormContext);
  const holds = (field: string) => names.some((name) => field.startsWith(name));
  const isWrong = fields.some(({ field }) => holds(field));
  // A fold that the person had opened and written in stays open after an answer.
  const isWritten =
    attempt > 0 && Object.entries(typed).some(([field, [value]]) => value && holds(field));
  return (
    <details className={styles.fold} open={isOpen || isWrong || isWritten}>
      <summary>{title}</summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}
