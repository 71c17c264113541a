'use client';
import styles from '#components/forms/forms.module.css';
import { useField } from '#components/forms/form-context.ts';

interface RadioFieldProps {
  name: string;
  legend: string;
  hint?: string | undefined;
  choices: { value: string; label: string }[];
  value?: string | null | undefined;
}

/** One choice of several that each need a sentence. */
export function RadioField({ name, legend, hint, choices, value }: RadioFieldProps) {
  const field = useField(name, value ?? '');
  const isWrong = field.sentences.length > 0;
  return (
    <fieldset className={styles.group} data-wide data-wrong={isWrong || null}>
      <legend>{legend}</legend>
      {hint && (
        <p id={field.hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {isWrong && (
        <p id={field.errorId} className={styles.error}>
          {field.sentences.join(' ')}
        </p>
      )}
      {choices.map((choice, at) => (
        <p key={choice.value} className={styles.choice}>
          <input
            type="radio"
            // The summary of what is wrong leads to the first of them.
            id={at === 0 ? field.id : `${field.id}-${choice.value}`}
            name={name}
            value={choice.value}
            defaultChecked={field.value === choice.value}
            aria-describedby={isWrong ? field.errorId : undefined}
          />
          <label htmlFor={at === 0 ? field.id : `${field.id}-${choice.value}`} dir="auto">
            {choice.label}
          </label>
        </p>
      ))}
    </fieldset>
  );
}
