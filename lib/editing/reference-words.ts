import {
  KIND_LIST,
  recordsIn,
  REFERENCE_FIELDS,
  referenceFields,
  type ReferenceType,
} from '#lib/editing/reference-kinds.ts';
import type { Worded } from '#lib/editing/worded.ts';
import { CODE_LISTS, label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

/** A recorded or typed organization or crisis in words; `nameOf` names the parent and the crises by their ids. */
export function referenceWords(
  locale: Locale,
  type: ReferenceType,
  version: Record<string, unknown> | null,
  nameOf: (id: string) => string,
): Worded[] {
  if (!version) return [];
  const t = translate(locale, 'reference');
  const fields = referenceFields(type, version);
  const list = KIND_LIST[type];
  const plain = REFERENCE_FIELDS[type].map((name): Worded => {
    const typed = fields[name] ?? '';
    const isKnown = (CODE_LISTS[list] as readonly unknown[]).includes(typed);
    const words = name === 'kind' && isKnown ? label(locale, list, typed) : typed;
    return { name, label: t(`fields.${name}`), value: name === 'parentId' ? nameOf(typed) : words };
  });
  const judged = recordsIn(version.reliability).map(
    ({ crisisId = '', grade = '', rationale = '' }): Worded => ({
      name: `reliability.${crisisId}`,
      label: t('reliability', { crisis: nameOf(crisisId) }),
      value: [grade, rationale].filter(Boolean).join(': '),
    }),
  );
  return [...plain, ...judged];
}
