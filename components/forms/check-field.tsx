'use client';
import styles from '#components/forms/forms.module.css';
import { useField } from '#components/forms/form-context.ts';

/** Yes or no; a ticked box sends `true`. */
export function CheckField({
  name,
  label,
  isChecked = false,
}: {
  name: string;
  label: string;
  isChecked?: boolean;
}) {
  const field = useField(name, isChecked ? 'true' : '');
  return (
    <p className={styles.check}>
      <input
        type="checkbox"
        id={field.id}
        name={name}
        value="true"
        defaultChecked={field.value === 'true'}
      />
      <label htmlFor={field.id}>{label}</label>
    </p>
  );
}
