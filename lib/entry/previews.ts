// The sentence that the public will read about a figure that nobody has approved yet.
import { listFigures } from '#lib/record/figures.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { figureSentence } from '#lib/sentences/figure.ts';
import { proposedFigures } from '#lib/submissions/proposed-figures.ts';
import type { SubmissionItem } from '#lib/submissions/submission.ts';

/** The sentence about each figure of a draft, by the figure's id; a figure that cannot be read yet has none. */
export async function previewsOf(
  items: readonly Pick<SubmissionItem, 'entityType' | 'entityId' | 'value'>[],
): Promise<Record<string, string>> {
  const reported = await proposedFigures(items);
  const known = await withWholes(reported);
  return Object.fromEntries([...reported].map(([id, figure]) => [id, previewOf(figure, known)]));
}

/** The figures by their ids, with the public ones that any of them is a part of. */
export async function withWholes(
  reported: ReadonlyMap<string, ReportedFigure>,
): Promise<Map<string, ReportedFigure>> {
  const ids = [...reported.values()].flatMap(({ id, relations }) =>
    relations.flatMap(({ type, fromId, toId }) =>
      type === 'subset_of' && fromId === id && !reported.has(toId) ? [toId] : [],
    ),
  );
  const recorded = ids.length > 0 ? await listFigures({ ids }) : [];
  return new Map([...recorded.map((whole) => [whole.id, whole] as const), ...reported]);
}

/** The sentence about one of the proposed figures. */
export function previewOf(
  figure: ReportedFigure,
  reported: ReadonlyMap<string, ReportedFigure>,
): string {
  const { id, relations } = figure;
  const whole = relations.find(({ type, fromId }) => type === 'subset_of' && fromId === id);
  return figureSentence('en', figure, { parent: reported.get(whole?.toId ?? '') });
}
