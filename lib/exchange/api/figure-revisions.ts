import { answerWith, type Asked } from '#lib/exchange/api/answer.ts';
import { NO_QUERY } from '#lib/exchange/api/queries.ts';
import { revisionRow } from '#lib/exchange/api/revision-rows.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import type { FigureRevision } from '#lib/exchange/api/shapes/revision.ts';
import { differences } from '#lib/exchange/api/snapshots.ts';
import { plainCitation } from '#lib/cite/citation.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { getFigure } from '#lib/record/figures.ts';
import { listRevisions } from '#lib/record/revisions.ts';

/** Every revision of the figure from the first, with what each changed. Throws NOT_FOUND. */
export async function figureRevisionsAnswer(
  asked: Asked,
  id: string,
): Promise<Answer<FigureRevision[]>> {
  readStrictQuery(NO_QUERY, asked.parameters);
  const [figure, revisions] = await Promise.all([getFigure(id), listRevisions('figure', id)]);
  const rows = revisions.map(revisionRow);
  const changed = rows.map((row, at) => ({
    ...row,
    page: `${asked.origin}/en/figures/${id}/revisions/${row.revision}`,
    changes: differences(rows[at - 1]?.snapshot ?? null, row.snapshot),
  }));
  return answerWith(asked, changed, {
    title: `the revisions of figure ${id}`,
    html: `/en/figures/${id}`,
    citation: plainCitation(figure, asked.origin),
  });
}
