import { DOCUMENT, FIGURE, STATEMENT, type FieldSpec } from '#components/desk/field-specs.ts';
import type { Worded } from '#lib/editing/worded.ts';
import { codeChoices, languageChoices } from '#lib/entry/choices.ts';
import { fieldsOfPayload, type Directory } from '#lib/entry/payload.ts';
import { translate } from '#lib/messages/translate.ts';

export type WordedField = Worded;

const SPECS = { document: DOCUMENT, statement: STATEMENT, figure: FIGURE };

/** Every field of the payload that holds something, in the order of its form, with label and value in words. */
export function itemWords(
  entity: keyof typeof SPECS,
  payload: Record<string, unknown>,
  directory: Directory,
): WordedField[] {
  const t = translate('en', 'desk');
  const fields = fieldsOfPayload(payload, directory);
  const { open, folds } = SPECS[entity];
  return [...open, ...folds.flatMap((fold) => fold.fields)].flatMap((spec) => {
    const value = fields[spec.name];
    if (!value) return [];
    const label = t(`${entity}.${spec.label ?? spec.name}` as 'figure.valueText');
    return [{ name: spec.name, label, value: inWords(spec, value) }];
  });
}

const counts = new Intl.NumberFormat('en');

function inWords({ codes, isCheck, inputMode }: FieldSpec, value: string): string {
  if (inputMode === 'numeric' && /^\d+$/.test(value)) return counts.format(Number(value));
  if (isCheck) return translate('en', 'desk')(value === 'true' ? 'form.yes' : 'form.no');
  if (!codes) return value;
  const choices = codes === 'language' ? languageChoices('en') : codeChoices('en', codes);
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
