import { pageWith } from '#app/desk/submissions/figure-address.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { nextFigure } from '#lib/entry/next-figure.ts';
import type { Directory } from '#lib/entry/payload.ts';

type Entered = Pick<Draft, 'id' | 'items'>;

/** The form of the first number of a quote that is not taken yet; an empty one where none is found in it. */
export function firstFigurePage(
  draft: Entered,
  statementId: string,
  directory: Directory,
  dismissed: readonly string[],
): string {
  return figurePage(draft, { statementId, savedId: null }, directory, dismissed);
}

/** The form of the figure that follows the saved one; the draft itself when that is not there any more. */
export function nextFigurePage(
  draft: Entered,
  savedId: string,
  directory: Directory,
  dismissed: readonly string[],
): string {
  const saved = draft.items.find(({ entityId }) => entityId === savedId);
  return figurePage(
    draft,
    { statementId: saved?.payload.statementId, savedId },
    directory,
    dismissed,
  );
}

function figurePage(
  { id, items }: Entered,
  { statementId, savedId }: { statementId: unknown; savedId: string | null },
  { locations }: Directory,
  dismissed: readonly string[],
): string {
  const page = `/desk/submissions/${id}`;
  const figures = items.filter(({ entityType }) => entityType === 'figure');
  const saved = figures.find(({ entityId }) => entityId === savedId) ?? null;
  const statement = items.find(({ entityId }) => entityId === statementId);
  if (!statement) return `${page}?saved=1`;
  const ofStatement = figures.filter(({ payload }) => payload.statementId === statementId);
  const next = nextFigure({ statement, saved, figures: ofStatement, locations, dismissed });
  return pageWith(`${page}/figures/new`, { ...next, dismissed: dismissed.join(',') });
}
