'use client';
import { useState, useSyncExternalStore } from 'react';
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import account from '#components/desk/account.module.css';
import { UNTOUCHED, type FormAction } from '#components/forms/form-state.ts';
import buttons from '#components/forms/forms.module.css';

interface PasskeyButtonProps {
  /** Signs in by what the device signed; it is in the field `passkey`. */
  enter: FormAction;
  request: { challenge: string; rpId: string };
  /** The local path to go to after sign-in. */
  next: string;
  words: { button: string; stopped: string };
}

/** Signs in by a passkey. Not there in browsers that have none, nor without JavaScript. */
export function PasskeyButton({ enter, request, next, words }: PasskeyButtonProps) {
  const [challenge, setChallenge] = useState(request.challenge);
  const [said, setSaid] = useState('');
  const isPossible = useSyncExternalStore(neverChanges, browserSupportsWebAuthn, () => false);
  if (!isPossible) return null;
  const sign = async () => {
    const optionsJSON = { challenge, rpId: request.rpId, userVerification: 'required' as const };
    const signed = await startAuthentication({ optionsJSON }).catch(() => null);
    if (!signed) return setSaid(words.stopped);
    const form = new FormData();
    form.set('passkey', JSON.stringify(signed));
    form.set('next', next);
    const { message = '', hidden } = await enter(UNTOUCHED, form);
    setSaid(message);
    // What was signed once is not taken again.
    if (hidden?.challenge) setChallenge(hidden.challenge);
  };
  return (
    <div className={account.beside}>
      <button type="button" className={`${buttons.button} ${buttons.plain}`} onClick={sign}>
        {words.button}
      </button>
      {said && <p role="alert">{said}</p>}
    </div>
  );
}

const neverChanges = () => () => {};
