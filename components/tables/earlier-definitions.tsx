import { Facts } from '#components/tables/facts.tsx';
import { formatDay } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { EarlierDefinition } from '#lib/pages/earlier-definitions.ts';

interface EarlierDefinitionsProps {
  locale: Locale;
  earlier: EarlierDefinition[];
}

/** The words by which the series was defined before, each with the day on which and why it changed. */
export function EarlierDefinitions({ locale, earlier }: EarlierDefinitionsProps) {
  if (earlier.length === 0) return null;
  const t = translate(locale, 'pages');
  return (
    <>
      <h3>{t('series.earlier')}</h3>
      <Facts
        facts={earlier.map(({ definition, revision, until, reason }) => ({
          term: t('series.until', {
            revision,
            date: formatDay(locale, until.toISOString().slice(0, 10)),
          }),
          ...(reason && { note: t('series.because', { reason }) }),
          value: <span dir="auto">{definition}</span>,
        }))}
      />
    </>
  );
}
