import { answerWith, type Asked } from '#lib/exchange/api/answer.ts';
import { figureRows } from '#lib/exchange/api/figures.ts';
import { placeRefRow } from '#lib/exchange/api/places.ts';
import { NO_QUERY } from '#lib/exchange/api/queries.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import type { FigureDetail } from '#lib/exchange/api/shapes/figure.ts';
import { plainCitation } from '#lib/cite/citation.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { getFigure, listFigures } from '#lib/record/figures.ts';
import type { ReportedFigure, ReportedRelation } from '#lib/record/reported-figure.ts';
import { figureSentence } from '#lib/sentences/figure.ts';
import { parentIdOf } from '#lib/series/candidates.ts';

/**
 * The figure with everything that travels with it, in whatever state of its life: one that was retracted is
 * answered with the reason. Throws NOT_FOUND.
 */
export async function figureAnswer(asked: Asked, id: string): Promise<Answer<FigureDetail>> {
  readStrictQuery(NO_QUERY, asked.parameters);
  const figure = await getFigure(id);
  const parentId = parentIdOf(figure);
  const [[row], [parent]] = await Promise.all([
    figureRows([figure], asked.origin),
    parentId ? listFigures({ ids: [parentId] }) : [],
  ]);
  if (!row) throw new Error('a figure always has a row');
  const sentence = figureSentence('en', figure, { parent });
  return answerWith(
    asked,
    { ...row, sentence, ...beside(figure), revisions_url: revisionsUrl(asked, id) },
    {
      title: figure.series.name,
      html: `/en/figures/${id}`,
      csv: `/api/v1/figures?series=${figure.series.id}&output_format=csv`,
      citation: plainCitation(figure, asked.origin),
    },
  );
}

const revisionsUrl = ({ origin }: Asked, id: string) => `${origin}/api/v1/figures/${id}/revisions`;

function beside(figure: ReportedFigure) {
  return {
    series: figure.series.name,
    originating: figure.originating.slug,
    attributed: figure.attributed.slug,
    publisher: figure.publisher.slug,
    places: figure.places.map(({ location, role, relation }) => ({
      ...placeRefRow(location),
      role,
      relation,
    })),
    relations: figure.relations.map(relationRow),
  };
}

const relationRow = ({
  id,
  type,
  fromId,
  toId,
  dimension,
  exhaustive,
  note,
}: ReportedRelation) => ({
  relation_id: id,
  type,
  from_figure_id: fromId,
  to_figure_id: toId,
  dimension,
  exhaustive,
  note,
});
