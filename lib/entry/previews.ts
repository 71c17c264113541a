// The sentence that the public will read about a figure that nobody has approved yet.
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { figureSentence } from '#lib/sentences/figure.ts';
import { proposedFigures } from '#lib/submissions/proposed-figures.ts';
import type { SubmissionItem } from '#lib/submissions/submission.ts';

/** The sentence about each figure of a draft, by the figure's id; a figure that cannot be read yet has none. */
export async function previewsOf(
  items: readonly Pick<SubmissionItem, 'entityType' | 'entityId' | 'value'>[],
): Promise<Record<string, string>> {
  const reported = await proposedFigures(items);
  return Object.fromEntries([...reported].map(([id, figure]) => [id, previewOf(figure, reported)]));
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
