'use client';
import { use, useEffect, useRef } from 'react';
import styles from '#components/desk/tokens.module.css';
import { FormContext } from '#components/forms/form-context.ts';

export interface MadeWords {
  title: string;
  text: string;
  use: string;
}

/** The token that the form has just made; nothing in any later answer. Takes the focus, so that it is read out. */
export function MadeToken({ words }: { words: MadeWords }) {
  const { shownOnce } = use(FormContext);
  const box = useRef<HTMLDivElement>(null);
  // The form is drawn anew with every answer, and this with it.
  useEffect(() => box.current?.focus(), []);
  if (!shownOnce) return null;
  return (
    <div ref={box} className={styles.made} role="status" tabIndex={-1} autoFocus>
      <h3>{words.title}</h3>
      <p>{words.text}</p>
      <p>
        <code className={styles.token}>{shownOnce}</code>
      </p>
      <p>{words.use}</p>
    </div>
  );
}
