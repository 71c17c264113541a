// The sentence that the public will read about a figure that nobody has approved yet.
import { figureSentence } from '#lib/sentences/figure.ts';
import { proposedFigures } from '#lib/submissions/proposed-figures.ts';
import type { SubmissionItem } from '#lib/submissions/submission.ts';

/** The sentence about each figure of a draft, by the figure's id; a figure that cannot be read yet has none. */
export async function previewsOf(
  items: readonly Pick<SubmissionItem, 'entityType' | 'entityId' | 'value'>[],
): Promise<Record<string, string>> {
  const reported = await proposedFigures(items);
  return Object.fromEntries(
    [...reported].map(([id, figure]) => {
      const whole = figure.relations.find(
        ({ type, fromId }) => type === 'subset_of' && fromId === id,
      );
      return [id, figureSentence('en', figure, { parent: reported.get(whole?.toId ?? '') })];
    }),
  );
}
