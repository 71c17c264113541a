import { codesOf, fieldsOf, type ReferenceType } from '#lib/editing/reference-kinds.ts';
import { recordsIn, referenceFields } from '#lib/editing/reference-values.ts';
import type { Worded } from '#lib/editing/worded.ts';
import { CODE_LISTS, label, type CodeList } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

/** A recorded or typed version in words, field by field; `nameOf` names what it refers to by its id. */
export function referenceWords(
  locale: Locale,
  type: ReferenceType,
  version: Record<string, unknown> | null,
  nameOf: (id: string) => string,
): Worded[] {
  if (!version) return [];
  const t = translate(locale, 'reference');
  const fields = referenceFields(type, version);
  const plain = fieldsOf(type).map((name): Worded => {
    const typed = fields[name] ?? '';
    const list = codesOf(type, name);
    const words = list ? codeWords(locale, list, typed) : typed;
    const value = /Ids?$/.test(name) ? words.split('\n').map(nameOf).join('\n') : words;
    return { name, label: t(labelKey(type, name)), value };
  });
  const judged = recordsIn(version.reliability).map(
    ({ crisisId = '', grade = '', rationale = '' }): Worded => ({
      name: `reliability.${crisisId}`,
      label: t('reliability', { crisis: nameOf(crisisId) }),
      value: [grade, rationale].filter(Boolean).join(': '),
    }),
  );
  const into = version.mergedIntoId;
  const merged =
    typeof into === 'string' && into
      ? [{ name: 'mergedIntoId', label: t('merge.mergedInto'), value: nameOf(into) }]
      : [];
  return [...merged, ...plain, ...judged];
}

/** The name of the sentence that says what the field is called in this form. */
export function labelKey(type: ReferenceType, name: string): 'fields.name' {
  const own = `fields.${type}.${name}`;
  const isOwn = translate('en', 'reference').has(own as 'fields.name');
  return (isOwn ? own : `fields.${name}`) as 'fields.name';
}

const codeWords = (locale: Locale, list: CodeList, typed: string): string =>
  (CODE_LISTS[list] as readonly unknown[]).includes(typed) ? label(locale, list, typed) : typed;
