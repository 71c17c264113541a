import styles from '#components/figures/figures.module.css';
import { KeyFigure } from '#components/figures/key-figures.tsx';
import { Working } from '#components/figures/working.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { keyFiguresAmong, type SeriesHead } from '#lib/pages/series-heads.ts';

interface SeriesHeadlineProps {
  locale: Locale;
  head: SeriesHead;
}

/** The headline of a series with its working; "No approved figure" where none may head it. */
export function SeriesHeadline({ locale, head }: SeriesHeadlineProps) {
  const t = translate(locale, 'pages');
  const [found] = keyFiguresAmong([head], 1);
  return (
    <section aria-labelledby="headline">
      <h2 id="headline" className={styles.keyLabel}>
        {t('series.headline')}
      </h2>
      {found ? <KeyFigure locale={locale} head={found} hasLink={false} /> : <p>{t('key.none')}</p>}
      <Working locale={locale} head={head} />
    </section>
  );
}
