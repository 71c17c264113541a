import { daysBetween } from '#lib/dates/calendar-days.ts';
import { daysAgo, formatPartialDate } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

interface RhythmProps {
  locale: Locale;
  /** The figure that describes the latest day; undefined when there is none. */
  newest: ReportedFigure | undefined;
  today: string;
}

/** When an organization was last heard of, in words. */
export function Rhythm({ locale, newest, today }: RhythmProps) {
  const t = translate(locale, 'pages');
  if (!newest) return <>{t('organization.rhythmNone')}</>;
  const { referencePeriodEnd: day, referencePeriodEndAccuracy: accuracy } = newest;
  const date = formatPartialDate(locale, day, accuracy);
  // Projections describe days to come; "in 3 days" is no rhythm.
  const ago = daysBetween(day, today) < 0 ? '' : daysAgo(locale, day, today);
  return <>{t('organization.rhythm', { date, ago: ago || t('organization.ahead') })}</>;
}
