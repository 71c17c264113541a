'use client';
import { use, useEffect, useRef, type MouseEvent } from 'react';
import styles from '#components/forms/notices.module.css';
import { FormContext } from '#components/forms/form-context.ts';
import { fieldId } from '#components/forms/form-state.ts';

/** What is wrong, each sentence a link to its field. Takes the focus when an answer brought it. */
export function ErrorSummary({ title }: { title: string }) {
  const { attempt, message, fields, links = [] } = use(FormContext);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (!message && fields.length === 0) return null;
  return (
    // Without JavaScript the browser itself moves the focus here when the answer is shown.
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1} autoFocus={attempt > 0}>
      <h2>{message ?? title}</h2>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, label, sentence }) => (
            <li key={`${field} ${sentence}`}>
              <a href={`#${fieldId(field)}`} onClick={openFold}>
                {label ? `${label}: ${sentence}` : sentence}
              </a>
            </li>
          ))}
        </ul>
      )}
      {links.map(({ href, label }) => (
        <p key={href}>
          <a href={href}>{label}</a>
        </p>
      ))}
    </div>
  );
}

// A link into a folded part opens it, and puts the cursor into the field.
function openFold(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
