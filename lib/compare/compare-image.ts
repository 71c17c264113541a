import { comparisonModel } from '#lib/charts/comparison.ts';
import { paintModel, type PictureRequest } from '#lib/charts/image.ts';
import { readCompareQuery } from '#lib/compare/compare-query.ts';
import { groupsOf } from '#lib/compare/groups.ts';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { readPart, USUAL_ROWS_OF_PICTURE } from '#lib/query/part.ts';
import { partMarking, viewMarking } from '#lib/query/view-words.ts';
import { getCrisis } from '#lib/record/crises.ts';
import { listSeries } from '#lib/record/series.ts';
import { selectFigures } from '#lib/summary/selected-figures.ts';

export interface CompareImageRequest extends PictureRequest {
  crisis: string;
  /** What is compared, in the keys of its page. */
  query: URLSearchParams;
}

/**
 * The comparison in the format that is asked for. Throws NOT_FOUND when there is no such crisis, INVALID when the
 * query cannot be understood, names no series, or names series that may not share an axis.
 */
export async function compareImage(request: CompareImageRequest): Promise<string | Uint8Array> {
  const { locale } = request;
  const t = translate(locale, 'compare');
  const crisis = await getCrisis(request.crisis);
  const asked = await readCompareQuery(locale, await listSeries(crisis.id), request.query);
  const { chosen, query, by, problems } = asked;
  const groups = groupsOf(locale, chosen, (series) => series);
  const wrong: FieldProblem[] = problems.map(({ key, value, sentence }) => ({
    field: key,
    problem: sentence,
    values: { value },
  }));
  const axes = { groups: groups.map(namesOf).join('; ') };
  if (chosen.length === 0) wrong.push({ field: 'series', problem: t('picture.noSeries') });
  if (groups.length > 1) wrong.push({ field: 'series', problem: t('picture.groups', axes) });
  if (wrong.length > 0) throw new AppError('INVALID', { fields: wrong });
  const part = readPart(request.query, USUAL_ROWS_OF_PICTURE);
  const [selected, marking] = await Promise.all([
    selectFigures(query, part, { seriesIds: chosen.map(({ id }) => id) }),
    viewMarking(locale, query),
  ]);
  const compared = chosen.map((series) => ({
    series,
    figures: selected.figures.filter(({ seriesId }) => seriesId === series.id),
  }));
  const drawn = compared.filter(({ figures }) => figures.length > 0);
  const lines = [...marking, ...partMarking(locale, selected)];
  const view = { panelsBy: by, marking: lines };
  return paintModel(comparisonModel(drawn.length ? drawn : compared, locale, view), request);
}

const namesOf = ({ members }: { members: { slug: string }[] }) =>
  members.map(({ slug }) => slug).join(', ');
