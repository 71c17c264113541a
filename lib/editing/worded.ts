/** A field of the record as people read it. */
export interface Worded {
  name: string;
  label: string;
  value: string;
}

/** One field before and after a change; an empty text where that side has no such field. */
export interface WordedChange {
  name: string;
  label: string;
  before: string;
  after: string;
  isChanged: boolean;
}

/** Both versions field by field, in the order of the newer one, then what only the older one has. */
export function sideBySide(before: readonly Worded[], after: readonly Worded[]): WordedChange[] {
  const old = new Map(before.map((field) => [field.name, field]));
  const names = new Set([...after, ...before].map(({ name }) => name));
  const newer = new Map(after.map((field) => [field.name, field]));
  return [...names].map((name) => {
    const [was, is] = [old.get(name), newer.get(name)];
    const values = { before: was?.value ?? '', after: is?.value ?? '' };
    const label = is?.label ?? was?.label ?? name;
    return { name, label, ...values, isChanged: values.before !== values.after };
  });
}
