import { FigureStatus } from '#components/figures/figure-status.tsx';
import styles from '#components/figures/figures.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { isForward, parentIdOf } from '#lib/series/candidates.ts';

interface FigureStandingProps {
  locale: Locale;
  figure: ReportedFigure;
}

/** What must be known before the number is used: that it is gone, part of another one, or no observation. */
export function FigureStanding({ locale, figure }: FigureStandingProps) {
  const t = translate(locale, 'pages');
  return (
    <>
      {figure.lifecycle !== 'active' && (
        <div className={styles.gone}>
          <p>
            <strong>{t('figure.inactive')}</strong>
            <FigureStatus locale={locale} figure={{ ...figure, lifecycleReason: null }} />
          </p>
          <p>
            {figure.lifecycleReason
              ? t('figure.inactiveReason', { reason: figure.lifecycleReason })
              : t('figure.inactiveNoReason')}
          </p>
          <p>{t('figure.keptHere')}</p>
        </div>
      )}
      {parentIdOf(figure) && <p className={styles.warning}>{t('figure.doNotSum')}</p>}
      {isForward(figure) && <p className={styles.warning}>{t('figure.forward')}</p>}
      {figure.caveat && (
        <p className={styles.warning}>
          {t('figure.caveat')}: {figure.caveat}
        </p>
      )}
    </>
  );
}
