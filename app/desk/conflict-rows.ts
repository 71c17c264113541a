import type { ConflictingField } from '#components/forms/form-state.ts';
import type { Worded } from '#lib/editing/worded.ts';
import { translate } from '#lib/messages/translate.ts';

interface Versions {
  /** What both started from; left out where it is not known. */
  base?: readonly Worded[];
  theirs: readonly Worded[];
  yours: readonly Worded[];
}

/** Every field in which the two versions differ, in the order of the saved one. */
export function conflictRows({ base, theirs, yours }: Versions): ConflictingField[] {
  const nothing = translate('en', 'desk')('form.nothing');
  const labels = new Map([...theirs, ...yours].map(({ name, label }) => [name, label]));
  const valueIn = (fields: readonly Worded[], name: string) =>
    fields.find((field) => field.name === name)?.value || nothing;
  return [...labels]
    .map(([field, label]) => ({
      field,
      label,
      ...(base && { base: valueIn(base, field) }),
      theirs: valueIn(theirs, field),
      yours: valueIn(yours, field),
    }))
    .filter((row) => row.theirs !== row.yours);
}
