// A payload holds what was typed; a revision holds days with their accuracy and lists. Both fill the same form.
import { parsePartialDate, partialDateText } from '#lib/dates/partial-dates.ts';
import type { DateAccuracy } from '#db/codes.ts';

/** The typed text of every field of a flat payload: partial dates and lists as one would type them again. */
export function typedValues(fields: Record<string, string>): Record<string, string> {
  const authors = Object.keys(fields).filter((name) => /^authors\.\d+$/.test(name));
  const pairs = Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    const accuracy = fields[`${name}Accuracy`];
    if (accuracy && parsePartialDate(value))
      return [[name, partialDateText(value, accuracy as DateAccuracy)]];
    const isPart = name.endsWith('Accuracy') || authors.includes(name);
    return isPart ? [] : [[name, value]];
  });
  const list = authors.map((name) => fields[name]).join('\n');
  return Object.fromEntries(list ? [...pairs, ['authors', list]] : pairs);
}
