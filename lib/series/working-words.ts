// The working of a computed number in sentences, for pages, answers and exports.
import { formatPartialDate } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Reason, Rule, Working } from '#lib/series/working.ts';
import { listWords } from '#lib/series/list-words.ts';

export interface WorkingSentence {
  /** Null for the figures that entered. */
  rule: Rule | null;
  reason: Reason | null;
  text: string;
  /** Every figure that the sentence is about, also where it names only the first of them. */
  figureIds: string[];
}

// So many are named in a sentence; the rest are counted.
const MOST_NAMED = 4;

/** What entered a result and what did not, a sentence for each reason with its rule (R19). */
export function workingSentences(
  locale: Locale,
  { entered, keptOut }: Working,
  figures: readonly ReportedFigure[],
): WorkingSentence[] {
  const say = translate(locale, 'series');
  const names = (ids: string[]) => namesOf(locale, ids, figures);
  const first: WorkingSentence = {
    rule: null,
    reason: null,
    text:
      entered.length === 0
        ? say('working.none')
        : say('working.entered', { count: entered.length, figures: names(entered) }),
    figureIds: entered,
  };
  const rest = [...Map.groupBy(keptOut, ({ reason }) => reason)].flatMap(([reason, group]) => {
    const [{ rule } = { rule: null }] = group;
    if (rule === null) return [];
    const figureIds = group.map(({ figureId }) => figureId);
    const why = say(`working.because.${reason}`, { count: group.length });
    const text = say('working.keptOut', { why, rule, figures: names(figureIds) });
    return [{ rule, reason, text, figureIds }];
  });
  return [first, ...rest];
}

/** The first figures with quantity, source and date, and how many more there are: "9,000 (MOMD, 5 October 2017) and 2 more". */
export function namesOf(locale: Locale, ids: string[], figures: readonly ReportedFigure[]): string {
  const say = translate(locale, 'series');
  const names = ids.slice(0, MOST_NAMED).map((id) => {
    const figure = figures.find((one) => one.id === id);
    return figure ? nameOf(locale, figure) : id;
  });
  const count = ids.length - names.length;
  return listWords(locale, count > 0 ? [...names, say('working.more', { count })] : names);
}

/** A figure with its source and its date: "9,000 (MOMD, 5 October 2017)". */
export function nameOf(locale: Locale, figure: ReportedFigure): string {
  const { originating, referencePeriodEnd: end, referencePeriodEndAccuracy: accuracy } = figure;
  return translate(locale, 'series')('working.figure', {
    quantity: quantityWords(locale, figure),
    source: originating.shortName ?? originating.name,
    date: formatPartialDate(locale, end, accuracy),
  });
}
