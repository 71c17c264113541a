import styles from '#components/forms/notices.module.css';
import type { FormState } from '#components/forms/form-state.ts';

/** What a form has done, and what it made, to be copied. */
export function FormDone({ message, label, value }: NonNullable<FormState['done']>) {
  return (
    <div role="status" className={styles.done} tabIndex={-1}>
      <p>{message}</p>
      {value && (
        <p>
          <label>
            {label} <input type="text" readOnly value={value} size={value.length} dir="ltr" />
          </label>
        </p>
      )}
    </div>
  );
}
