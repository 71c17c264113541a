'use client';
import { useFormStatus } from 'react-dom';
import styles from '#components/forms/forms.module.css';

interface SubmitButtonProps {
  label: string;
  /** Sent with the form, so that one form can have several buttons. */
  name?: string;
  value?: string;
  look?: 'main' | 'plain' | 'grave';
}

/** Sends the form, and says so to those who cannot see it while it is under way. */
export function SubmitButton({ label, name, value, look = 'main' }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={`${styles.button} ${styles[look]}`}
      name={name}
      value={value}
      aria-busy={pending || undefined}
    >
      {label}
    </button>
  );
}
