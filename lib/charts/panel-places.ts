import type { Locale } from '#lib/messages/messages.ts';
import { formatsOf } from '#lib/messages/regions.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

/**
 * The place whose panel a figure stands in: where it was counted. Several places of one figure are one footprint that
 * is never split, so they have a panel of their own; where no place is known, the words of the source name it.
 */
export function placeOfPanel(
  { places, placeText }: Pick<ReportedFigure, 'places' | 'placeText'>,
  locale: Locale,
): { key: string; name: string } {
  const counted = places.filter(({ role }) => role === 'at');
  if (counted.length === 0) return { key: placeText, name: placeText };
  return {
    key: counted
      .map(({ locationId }) => locationId)
      .toSorted()
      .join(' '),
    name: new Intl.ListFormat(formatsOf(locale), { type: 'conjunction' }).format(
      counted.map(({ location }) => location.name).toSorted(),
    ),
  };
}
