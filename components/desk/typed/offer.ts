import { labelIn, valuesIn, wordsIn, type Values } from '#components/desk/typed/form-values.ts';
import type { Version, VersionRow } from '#components/desk/typed/versions.tsx';

export interface Offer {
  title: string;
  versions: Version[];
  rows: VersionRow[];
  first: number;
}

/**
 * The versions beside what the form holds now, in the fields in which any of them differs; null when none does.
 * `first` is the version that a person most likely wants: counted with the form itself as 0.
 */
export function offerOf(
  form: HTMLFormElement,
  {
    title,
    inForm,
    others,
    first,
  }: Omit<Offer, 'rows' | 'versions'> & { inForm: string; others: Version[] },
): Offer | null {
  const here = valuesIn(form);
  const distinct = others.filter(
    ({ values }, at) =>
      others.findIndex((other) => isSame(here, other.values, values)) === at &&
      !isSame(here, here, values),
  );
  const versions = [{ title: inForm, values: here }, ...distinct];
  const rows = Object.keys(here).flatMap((name): VersionRow[] => {
    const label = labelIn(form, name);
    const texts = versions.map(({ values }) => values[name] ?? here[name] ?? '');
    if (!label || new Set(texts).size === 1) return [];
    return [{ name, label, texts: texts.map((text) => wordsIn(form, name, text)) }];
  });
  return rows.length > 0
    ? { title, versions, rows, first: Math.min(first, distinct.length) }
    : null;
}

// Only what the form shows is compared; the id of what it makes differs each time that the page is opened.
const isSame = (shown: Values, a: Values, b: Values) =>
  Object.keys(shown).every(
    (name) => name === 'newId' || textIn(a, name, shown) === textIn(b, name, shown),
  );

const textIn = (values: Values, name: string, shown: Values) => values[name] ?? shown[name] ?? '';
