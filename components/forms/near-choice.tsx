'use client';
import { useId, useRef } from 'react';
import { fieldId, nearName, nearToName, type NearNames } from '#components/forms/form-state.ts';
import forms from '#components/forms/forms.module.css';
import { inPlaceOf } from '#components/forms/in-place-of.ts';
import styles from '#components/forms/near-choice.module.css';

interface NearChoiceProps extends NearNames {
  field: string;
  /** Which of the wrong lines of the field it is. */
  at: number;
}

/** Names that may stand in the place of a typed one. The save takes the chosen one; with JavaScript it is seen before. */
export function NearChoice({ field, at, typed, legend, offers }: NearChoiceProps) {
  const id = useId();
  const standing = useRef(typed);
  const take = (name: string) => {
    const control = document.getElementById(fieldId(field));
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
    control.value = inPlaceOf(control.value, standing.current, name);
    standing.current = name;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return (
    <fieldset className={styles.near}>
      <legend dir="auto">{legend}</legend>
      <input type="hidden" name={nearToName(field, at)} value={typed} />
      {offers.map(({ value, label }, number) => (
        <p key={value} className={forms.choice}>
          <input
            type="radio"
            id={`${id}-${number}`}
            name={nearName(field, at)}
            value={value}
            onChange={() => take(value)}
          />
          <label htmlFor={`${id}-${number}`}>
            <bdi>{value}</bdi>
            {label && (
              <>
                {' · '}
                <bdi>{label}</bdi>
              </>
            )}
          </label>
        </p>
      ))}
    </fieldset>
  );
}
