// A recorded name that was chosen in the place of one that nobody knows.
import { NEAR } from '#components/forms/form-state.ts';
import { inPlaceOf } from '#components/forms/in-place-of.ts';

type Typed = Record<string, string[]>;

/**
 * The fields with each chosen name in the place of the typed one. A field in which that does not stand any more was
 * changed by hand, and stays as it is.
 */
export function withNearNames(typed: Typed): Typed {
  const fields = Object.entries(typed).filter(([name]) => !/^near(-to)?:/.test(name));
  return Object.entries(typed).reduce<Typed>((taken, [name, [chosen = '']]) => {
    const field = NEAR.exec(name)?.[1];
    const values = field === undefined ? undefined : taken[field];
    const [wrong = ''] = typed[name.replace(/^near:/, 'near-to:')] ?? [];
    if (field === undefined || !values || !chosen || !wrong) return taken;
    return { ...taken, [field]: values.map((text) => inPlaceOf(text, wrong, chosen)) };
  }, Object.fromEntries(fields));
}
