'use client';
import { useActionState, useEffect, type ReactNode } from 'react';
import { Conflict } from '#components/forms/conflict.tsx';
import { FormDone } from '#components/forms/form-done.tsx';
import { ErrorSummary } from '#components/forms/error-summary.tsx';
import styles from '#components/forms/forms.module.css';
import { FormContext } from '#components/forms/form-context.ts';
import { UNTOUCHED, type FieldSentence, type FormAction } from '#components/forms/form-state.ts';

export interface FormWords {
  summary: string;
  conflictTitle: string;
  conflictTheirs: string;
  conflictYours: string;
  /** Over what both versions started from, where the form shows it. */
  conflictBase?: string;
  conflictField: string;
}

interface ActionFormProps {
  /** For controls that belong to the form and stand elsewhere on the page. */
  id?: string;
  action: FormAction;
  /** The address of the page that holds the form: without JavaScript the answer is drawn there. */
  page: string;
  words: FormWords;
  /** Names and values that go with every save and that nobody types. */
  hidden?: Record<string, string>;
  /** What is already known to be wrong when the page opens. */
  problems?: FieldSentence[];
  children: ReactNode;
}

/** A form that works without JavaScript: an answer draws it again with what was typed and what is wrong with it. */
export function ActionForm({
  id,
  action,
  page,
  words,
  hidden = {},
  problems = [],
  children,
}: ActionFormProps) {
  const [state, submit] = useActionState(action, { ...UNTOUCHED, fields: problems }, page);
  const version = state.version ? { version: String(state.version) } : {};
  const values = { ...hidden, ...state.hidden, ...version };
  useLeaveWarning(state.attempt);
  useSendOnControlEnter();
  return (
    <FormContext value={state}>
      <form key={state.attempt} id={id} action={submit} className={styles.form} noValidate>
        <ErrorSummary title={words.summary} />
        {state.done && <FormDone {...state.done} />}
        {state.conflict && (
          <Conflict rows={state.conflict} words={words} mayTake={state.mayTake ?? false} />
        )}
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </form>
    </FormContext>
  );
}

function useSendOnControlEnter() {
  useEffect(() => {
    document.addEventListener('keydown', sendOnControlEnter);
    return () => document.removeEventListener('keydown', sendOnControlEnter);
  }, []);
}

// Sends the form that the cursor is in, by the button that has these keys where there are several.
function sendOnControlEnter(event: KeyboardEvent) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const form = event.target instanceof HTMLElement && event.target.closest('form');
  if (!form) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector<HTMLElement>('[aria-keyshortcuts~="Control+Enter"]'));
}

// The browser keeps what was typed when it asks before leaving; the question is asked only after typing.
function useLeaveWarning(attempt: number) {
  useEffect(() => {
    let isTouched = attempt > 0;
    const touch = (event: Event) => {
      if (event.target instanceof HTMLElement && event.target.closest('form')) isTouched = true;
    };
    const release = () => (isTouched = false);
    const warn = (event: BeforeUnloadEvent) => isTouched && event.preventDefault();
    document.addEventListener('input', touch);
    document.addEventListener('submit', release);
    // What the server keeps need not be asked about.
    document.addEventListener('typing-saved', release);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('input', touch);
      document.removeEventListener('submit', release);
      document.removeEventListener('typing-saved', release);
      window.removeEventListener('beforeunload', warn);
    };
  }, [attempt]);
}
