'use client';
import { useFormStatus } from 'react-dom';
import styles from '#components/forms/forms.module.css';

interface SubmitButtonProps {
  label: string;
  /** Sent with the form, so that one form can have several buttons. */
  name?: string;
  value?: string;
  look?: 'main' | 'plain' | 'grave';
  /** Whether Ctrl+Enter or Cmd+Enter in a field presses this one of several buttons. */
  onControlEnter?: boolean;
}

/** Sends the form, and says so to those who cannot see it while it is under way. */
export function SubmitButton({
  label,
  name,
  value,
  look = 'main',
  onControlEnter = false,
}: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={`${styles.button} ${styles[look]}`}
      name={name}
      value={value}
      aria-busy={pending || undefined}
      aria-keyshortcuts={onControlEnter ? 'Control+Enter Meta+Enter' : undefined}
    >
      {label}
    </button>
  );
}
