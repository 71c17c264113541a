// Which figures of a series may count at all, and why each of the others may not.
import { FORWARD_BASES, type Unit } from '#db/codes.ts';
import { lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { isInUnit, measure } from '#lib/series/measured.ts';
import { exclude, type Exclusion, type Reason } from '#lib/series/working.ts';

export interface Question {
  /** The unit of the series. */
  unit: Unit;
  /** Only what describes this day or an earlier one; null asks for the latest. */
  asOf?: string | null | undefined;
  /** Only what was published by the end of this day; null asks for all that is known. */
  knownAt?: string | null | undefined;
}

export interface Candidates {
  candidates: ReportedFigure[];
  keptOut: Exclusion[];
}

/**
 * The active, observed figures with a number in the unit of the series that are not part of another (R2, R8, R12, R13)
 * and that no editor has set aside as context.
 */
export function candidatesOf(figures: readonly ReportedFigure[], question: Question): Candidates {
  const keptOut = figures.flatMap((figure) => {
    const reason = reasonAgainst(figure, question);
    return reason
      ? [exclude(figure.id, reason, reason === 'subset' ? parentIdOf(figure) : null)]
      : [];
  });
  const out = new Set(keptOut.map(({ figureId }) => figureId));
  return { candidates: figures.filter(({ id }) => !out.has(id)), keptOut };
}

/** The figure that this one is a part of ("including …"); null when it is a whole. */
export function parentIdOf(figure: ReportedFigure): string | null {
  const part = figure.relations.find(
    ({ type, fromId }) => type === 'subset_of' && fromId === figure.id,
  );
  return part?.toId ?? null;
}

/** Whether the figure may stand for its series or enter a total: some are kept only to compare others with. */
export function mayStand({ role }: Pick<ReportedFigure, 'role'>): boolean {
  return role !== 'triangulation' && role !== 'context_only';
}

/** Whether the figure looks forward: projected and planning figures are no observations (R12). */
export function isForward({ basis }: Pick<ReportedFigure, 'basis'>): boolean {
  return FORWARD_BASES.includes(basis);
}

/**
 * The active, observed parts of this figure ("of which") that the question is about. They are never added to it (R2).
 */
export function partsOf(
  parent: ReportedFigure,
  figures: readonly ReportedFigure[],
  asked: Omit<Question, 'unit'> = {},
): ReportedFigure[] {
  return figures.filter(
    (figure) =>
      figure.lifecycle === 'active' &&
      !isForward(figure) &&
      parentIdOf(figure) === parent.id &&
      reasonNotAsked(figure, asked) === null,
  );
}

function reasonAgainst(figure: ReportedFigure, question: Question): Reason | null {
  const { unit } = question;
  if (figure.lifecycle !== 'active') return 'not_active';
  if (isForward(figure)) return 'forward';
  if (parentIdOf(figure) !== null) return 'subset';
  if (figure.role === 'context_only') return 'context';
  if (!isInUnit(figure, unit)) return 'other_unit';
  if (measure(figure, unit) === null) return 'no_number';
  return reasonNotAsked(figure, question);
}

function reasonNotAsked(
  figure: ReportedFigure,
  { asOf = null, knownAt = null }: Omit<Question, 'unit'>,
): Reason | null {
  const { publishedOn, publishedOnAccuracy } = figure.source;
  if (asOf !== null && figure.referencePeriodEnd > asOf) return 'after_as_of';
  const isLater = knownAt !== null && lastPossibleDay(publishedOn, publishedOnAccuracy) > knownAt;
  return isLater ? 'after_known_at' : null;
}
