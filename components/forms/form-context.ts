'use client';
import { createContext, use } from 'react';
import { fieldId, UNTOUCHED, type FormState } from '#components/forms/form-state.ts';

export const FormContext = createContext<FormState>(UNTOUCHED);

/** What the field holds, what is wrong with it, and the ids that tie the two together. */
export function useField(name: string, value: string) {
  const { attempt, typed, fields } = use(FormContext);
  const id = fieldId(name);
  return {
    id,
    name,
    sentences: fields.filter(({ field }) => field === name).map(({ sentence }) => sentence),
    near: fields.flatMap(({ field, near }) => (field === name && near ? [near] : [])),
    value: attempt > 0 ? (typed[name]?.[0] ?? '') : value,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
  };
}
