import type { ReactNode } from 'react';
import { NotesOn } from '#components/forms/field-notes.tsx';
import type { NearNames } from '#components/forms/form-state.ts';
import styles from '#components/forms/forms.module.css';
import { NearChoice } from '#components/forms/near-choice.tsx';

interface FieldFrameProps {
  id: string;
  name: string;
  hintId: string;
  errorId: string;
  label: string;
  hint?: ReactNode;
  sentences: string[];
  near?: NearNames[];
  isWide?: boolean;
  children: ReactNode;
}

/** Label, hint, what is wrong, the control, names that may be meant: in the order in which they are read out. */
export function FieldFrame({
  id,
  name,
  hintId,
  errorId,
  label,
  hint,
  sentences,
  near = [],
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
      {near.map((names, at) => (
        <NearChoice key={names.typed} field={name} at={at} {...names} />
      ))}
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
