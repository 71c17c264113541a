'use client';
import { use } from 'react';
import { FormContext } from '#components/forms/form-context.ts';

/** What was typed, unseen but not lost: pressing Save sends it again. For a page that may show nothing else. */
export function TypedFields() {
  const { typed } = use(FormContext);
  return Object.entries(typed).flatMap(([name, values]) =>
    values.map((value, at) => (
      <input key={`${name} ${at}`} type="hidden" name={name} value={value} />
    )),
  );
}
