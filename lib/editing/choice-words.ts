import type { Worded } from '#lib/editing/worded.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { figureSentence } from '#lib/sentences/figure.ts';

/** What heads the series by this word of an editor: the sentence of the figure, or that the policy chooses. */
export function choiceWords(
  locale: Locale,
  figureId: string | null | undefined,
  figures: readonly ReportedFigure[],
): Worded {
  const t = translate(locale, 'policies');
  const figure = figures.find(({ id }) => id === figureId);
  const unnamed = figureId ? t('choice.figureOf', { id: figureId }) : t('choice.byPolicy');
  const value = figure ? figureSentence(locale, figure) : unnamed;
  return { name: 'figureId', label: t('fields.figureId'), value };
}
