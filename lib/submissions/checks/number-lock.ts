import { numberLock } from '#lib/quantity/value-text.ts';
import type { FigureCheck } from '#lib/submissions/checks/figure-case.ts';

/** Hard error 4, the number lock: the number as printed and the stored numbers are the same numbers. */
export const isLocked: FigureCheck = ({ figure }) => {
  const { notInText, notStored } = numberLock(figure.valueText, figure);
  return [
    ...notInText.map(({ field, value }) => ({
      field,
      problem: 'numberNotInText',
      values: { value, text: figure.valueText },
    })),
    ...notStored.map((number) => ({
      field: 'valueText',
      problem: 'numberNotStored',
      values: { value: figure.valueText, number },
    })),
  ];
};
