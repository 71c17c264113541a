'use client';
import { use } from 'react';
import { CheckField } from '#components/forms/check-field.tsx';
import { FormContext } from '#components/forms/form-context.ts';

/** Offered once the address turned out to be recorded: another edition of a page that changes is another document. */
export function OtherEdition({ label }: { label: string }) {
  const { attempt, links, typed } = use(FormContext);
  if (attempt === 0 || !(links || typed.isOtherEdition)) return null;
  return <CheckField name="isOtherEdition" label={label} />;
}
