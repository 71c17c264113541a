'use client';
import { use, useEffect, useRef, type ReactNode } from 'react';
import account from '#components/desk/account.module.css';
import styles from '#components/desk/tokens.module.css';
import { FormContext } from '#components/forms/form-context.ts';

interface ShownCodesProps {
  words: { title: string; text: string };
  /** What comes after they are written down. */
  after?: ReactNode;
  /** What the form shows until they are there. */
  children: ReactNode;
}

/** The recovery codes that the form has just made, in the place of its fields; in no later answer. */
export function ShownCodes({ words, after, children }: ShownCodesProps) {
  const { shownOnce } = use(FormContext);
  const box = useRef<HTMLDivElement>(null);
  // The form is drawn anew with every answer, and this with it.
  useEffect(() => box.current?.focus(), []);
  if (!shownOnce) return children;
  return (
    <div ref={box} className={styles.made} role="status" tabIndex={-1} autoFocus>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <ul className={account.codes} dir="ltr">
        {shownOnce.split('\n').map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      {after}
    </div>
  );
}
