// What the same organization said before in the same series, for whoever enters its next number.
import { formatPeriod, periodOf } from '#lib/dates/format.ts';
import { listFigures } from '#lib/record/figures.ts';
import { peopleWords } from '#lib/summary/people-words.ts';

export interface EarlierValue {
  figureId: string;
  /** Whom it counts stands with it: a part is no total. "about 40,000 children" */
  value: string;
  /** What the number describes: "21 September 2017". */
  period: string;
}

const MOST_VALUES = 5;

/** The last five public, active values of the series that come from the organization, the latest first. */
export async function earlierValues(
  seriesId: string,
  organizationId: string,
): Promise<EarlierValue[]> {
  const figures = await listFigures(
    { seriesId, organizationId, lifecycles: ['active'] },
    { limit: MOST_VALUES, order: 'latest' },
  );
  return figures.map((figure) => ({
    figureId: figure.id,
    value: peopleWords('en', figure),
    period: formatPeriod('en', periodOf(figure)),
  }));
}
