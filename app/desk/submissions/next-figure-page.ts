import { pageWith } from '#app/desk/submissions/figure-address.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { nextFigure } from '#lib/entry/next-figure.ts';
import type { Directory } from '#lib/entry/payload.ts';

/** The form of the figure that follows the saved one; the draft itself when that is not there any more. */
export function nextFigurePage(
  { id, items }: Pick<Draft, 'id' | 'items'>,
  savedId: string,
  { locations }: Directory,
  dismissed: readonly string[],
): string {
  const page = `/desk/submissions/${id}`;
  const figures = items.filter(({ entityType }) => entityType === 'figure');
  const saved = figures.find(({ entityId }) => entityId === savedId);
  const statementId = saved?.payload.statementId;
  const statement = items.find(({ entityId }) => entityId === statementId);
  if (!saved || !statement) return `${page}?saved=1`;
  const ofStatement = figures.filter(({ payload }) => payload.statementId === statementId);
  const next = nextFigure({ statement, saved, figures: ofStatement, locations, dismissed });
  return pageWith(`${page}/figures/new`, { ...next, dismissed: dismissed.join(',') });
}
