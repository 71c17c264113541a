// Warnings about a document that is entered.
import { foundFigures, type FoundFigure } from '#lib/found/figures.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Proposed, Source } from '#lib/record/shapes.ts';
import type { Odd } from '#lib/submissions/warnings/warning.ts';

type Document = Proposed<Source>;

/** Neither an archived copy nor a stored one: what can be read today may be gone tomorrow. */
export function noCopy({ archiveUrl, snapshotIds, title }: Document): Odd[] {
  return archiveUrl === null && snapshotIds.length === 0
    ? [{ kind: 'noCopy', values: { title }, figureId: null }]
    : [];
}

/**
 * A number in the title that none of the document's figures has with the same qualifier, and that none of them is
 * when rounded as the title says: headline and text may differ, and the text is what is recorded. `figures` are those
 * of the document in the submission.
 */
export function headlineDiffers(
  { title, language }: Document,
  figures: readonly ReportedFigure[],
): Odd[] {
  if (figures.length === 0) return [];
  const [other] = foundFigures(title, language).filter(
    (inTitle) => !figures.some((figure) => isSaid(inTitle, figure) || isRounded(inTitle, figure)),
  );
  return other
    ? [{ kind: 'headlineDiffers', values: { headline: other.valueText, title }, figureId: null }]
    : [];
}

// The bounds of one number follow from its qualifier; those of a range are what it says.
const isSaid = (inTitle: FoundFigure, figure: ReportedFigure): boolean =>
  figure.quantifier === inTitle.quantifier &&
  (inTitle.reportedValue === null
    ? figure.valueLow === inTitle.valueLow && figure.valueHigh === inTitle.valueHigh
    : figure.reportedValue === inTitle.reportedValue);

// "Over 500" of 543, "nearly 85,000" of 84,612: the title says that it rounds, and which way. "7,000" alone does not.
function isRounded(inTitle: FoundFigure, { quantifier, reportedValue }: ReportedFigure): boolean {
  const round = inTitle.reportedValue;
  if (round === null || reportedValue === null) return false;
  if (quantifier !== 'stated' && quantifier !== 'exact') return false;
  const above = reportedValue - round;
  const step = stepOf(round);
  if (inTitle.quantifier === 'more_than') return above > 0 && above < step;
  if (inTitle.quantifier === 'nearly') return above < 0 && -above < step;
  return inTitle.quantifier === 'approximately' && Math.abs(above) <= step / 2;
}

// To what a number is rounded: 100 for 500, 1,000 for 85,000, 1 for 543.
function stepOf(round: number): number {
  const [zeros = ''] = /0*$/.exec(String(round)) ?? [];
  return 10 ** zeros.length;
}
