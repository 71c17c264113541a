import { SourceTable } from '#components/tables/source-table.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { UsedSource } from '#lib/pages/sources-of.ts';

interface UsedSourcesProps {
  locale: Locale;
  sources: UsedSource[];
}

/** Every document that a figure on the page was taken from. */
export function UsedSources({ locale, sources }: UsedSourcesProps) {
  const t = translate(locale, 'pages');
  if (sources.length === 0) return <p>{t('crisis.noSources')}</p>;
  return <SourceTable locale={locale} caption={t('crisis.sourcesCaption')} sources={sources} />;
}
