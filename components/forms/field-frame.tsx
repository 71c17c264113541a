import type { ReactNode } from 'react';
import { NotesOn } from '#components/forms/field-notes.tsx';
import styles from '#components/forms/forms.module.css';

interface FieldFrameProps {
  id: string;
  name: string;
  hintId: string;
  errorId: string;
  label: string;
  hint?: ReactNode;
  sentences: string[];
  isWide?: boolean;
  children: ReactNode;
}

/** Label, hint, what is wrong, and the control: in the order in which they are read out. */
export function FieldFrame({
  id,
  name,
  hintId,
  errorId,
  label,
  hint,
  sentences,
  isWide,
  children,
}: FieldFrameProps) {
  return (
    <div className={isWide ? styles.wide : styles.field} data-wrong={sentences.length > 0 || null}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {sentences.length > 0 && (
        <p id={errorId} className={styles.error}>
          {sentences.join(' ')}
        </p>
      )}
      <NotesOn field={name} />
      {children}
    </div>
  );
}

/** The ids that describe a control, or undefined when nothing does. */
export function describedBy(
  hint: ReactNode,
  sentences: string[],
  ids: { hintId: string; errorId: string },
): string | undefined {
  const parts = [hint ? ids.hintId : '', sentences.length > 0 ? ids.errorId : ''].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : undefined;
}
