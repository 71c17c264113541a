'use client';
import { useState, type FormEvent } from 'react';
import styles from '#components/forms/forms.module.css';

interface CaptureFormProps {
  /** The address that reads the file while it comes in. */
  action: string;
  most: number;
  words: {
    file: string;
    hint: string;
    send: string;
    sending: string;
    tooLarge: string;
    reason?: string;
    reasonHint?: string;
  };
}

/** Sends one file, as a plain form: scripts only say sooner that it is too large, and that it is on its way. */
export function CaptureForm({ action, most, words }: CaptureFormProps) {
  const [told, setTold] = useState<{ sentence: string; isProblem: boolean } | null>(null);
  const send = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get('file');
    const isTooLarge = file instanceof File && file.size > most;
    if (isTooLarge) event.preventDefault();
    setTold({ sentence: isTooLarge ? words.tooLarge : words.sending, isProblem: isTooLarge });
  };
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      className={styles.form}
      onSubmit={send}
    >
      {words.reason && (
        <div className={styles.field}>
          <label htmlFor="copy-reason">{words.reason}</label>
          <p id="copy-reason-hint" className={styles.hint}>
            {words.reasonHint}
          </p>
          <input id="copy-reason" name="reason" required aria-describedby="copy-reason-hint" />
        </div>
      )}
      <div className={styles.field}>
        <label htmlFor="copy-file">{words.file}</label>
        <p id="copy-file-hint" className={styles.hint}>
          {words.hint}
        </p>
        <input
          id="copy-file"
          name="file"
          type="file"
          required
          accept=".pdf,.html,.htm,.png,.jpg,.jpeg,.webp,.txt,application/pdf,text/html,text/plain,image/png,image/jpeg,image/webp"
          aria-describedby="copy-file-hint"
        />
      </div>
      <p role={told?.isProblem ? 'alert' : 'status'}>{told?.sentence}</p>
      <div className={styles.actions}>
        <button type="submit" className={`${styles.button} ${styles.plain}`}>
          {words.send}
        </button>
      </div>
    </form>
  );
}
