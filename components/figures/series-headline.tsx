import styles from '#components/figures/figures.module.css';
import { KeyFigureBlock } from '#components/figures/key-figures.tsx';
import { Working } from '#components/figures/working.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { keyFigures } from '#lib/summary/key-figures.ts';
import type { SeriesOverview } from '#lib/summary/series-overviews.ts';

interface SeriesHeadlineProps {
  locale: Locale;
  head: SeriesOverview;
}

/** The headline of a series with its working; "No approved figure" where none may head it. */
export function SeriesHeadline({ locale, head }: SeriesHeadlineProps) {
  const t = translate(locale, 'pages');
  const [key] = keyFigures(locale, [head], 1);
  return (
    <section>
      <h2 className={styles.keyLabel}>{t('series.headline')}</h2>
      {key ? <KeyFigureBlock locale={locale} of={key} /> : <p>{t('key.none')}</p>}
      <Working locale={locale} head={head} />
    </section>
  );
}
