'use client';
import { use, useEffect, useRef, useState, type ReactNode } from 'react';
import { startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import styles from '#components/desk/tokens.module.css';
import { FormContext } from '#components/forms/form-context.ts';
import { UNTOUCHED, type FormAction } from '#components/forms/form-state.ts';
import buttons from '#components/forms/forms.module.css';

interface MakePasskeyProps {
  /** Keeps the key that the browser made; it is in the field `passkey`. */
  keep: FormAction;
  words: { text: string; make: string; stopped: string; kept: string };
  /** What the form shows until the password is given. */
  children: ReactNode;
}

/** The second half of adding a passkey: the browser makes it, in answer to what the form has just got. */
export function MakePasskey({ keep, words, children }: MakePasskeyProps) {
  const { shownOnce } = use(FormContext);
  const [said, setSaid] = useState('');
  const [isDone, setDone] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  if (!shownOnce || isDone) return <>{isDone ? <p role="status">{said}</p> : children}</>;
  const make = async () => {
    try {
      const made = await startRegistration({ optionsJSON: JSON.parse(shownOnce) });
      const form = new FormData();
      form.set('passkey', JSON.stringify(made));
      const { done, fields, message } = await keep(UNTOUCHED, form);
      setSaid(done?.message ?? fields[0]?.sentence ?? message ?? '');
      setDone(Boolean(done));
    } catch (error) {
      setSaid(isKept(error) ? words.kept : words.stopped);
    }
  };
  return (
    <div className={styles.made}>
      <p>{words.text}</p>
      {said && <p role="alert">{said}</p>}
      <button ref={button} type="button" className={buttons.button} onClick={make}>
        {words.make}
      </button>
    </div>
  );
}

const isKept = (error: unknown) =>
  error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
