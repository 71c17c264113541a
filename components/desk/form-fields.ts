import type { FormSpec } from '#components/desk/field-specs.ts';

/** What a payload holds beyond the fields of its form: sent along unseen, so that a save does not drop it. */
export function unseenFields(
  spec: FormSpec,
  values: Record<string, string>,
): Record<string, string> {
  const shown = new Set([...spec.open, ...spec.folds.flatMap(({ fields }) => fields)].map(named));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !shown.has(name)));
}

/** The titles of the folds in which something was entered that the defaults do not say. */
export function foldsWithMore(
  spec: FormSpec,
  values: Record<string, string>,
  defaults: Record<string, string>,
): string[] {
  return spec.folds
    .filter(({ fields }) =>
      fields.some(({ name }) => (values[name] ?? '') !== (defaults[name] ?? '')),
    )
    .map(({ title }) => title);
}

const named = ({ name }: { name: string }) => name;
