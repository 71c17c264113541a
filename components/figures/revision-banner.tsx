import styles from '#components/figures/figures.module.css';
import { formatInstant } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { PastFigure } from '#lib/record/figure-revisions.ts';

interface RevisionBannerProps {
  locale: Locale;
  id: string;
  past: PastFigure;
}

/** That the page shows the past, how to come to today's, and what was taken out since. */
export function RevisionBanner({ locale, id, past }: RevisionBannerProps) {
  const t = translate(locale, 'revisions');
  const { revision, total, redactions } = past;
  const recorded = formatInstant(locale, past.recordedAt);
  const today = `/${locale}/figures/${id}`;
  return (
    <div className={styles.gone}>
      <p>
        <strong>
          {t(revision === total ? 'bannerCurrent' : 'banner', { revision, total, recorded })}
        </strong>
      </p>
      {redactions.map(({ entityType, recordedAt, reason }) => (
        <p key={entityType}>
          {t(
            `redacted.${entityType === 'figure' || entityType === 'source' ? entityType : 'statement'}`,
            {
              date: formatInstant(locale, recordedAt),
            },
          )}{' '}
          {reason ? t('redacted.reason', { reason }) : t('redacted.noReason')}
        </p>
      ))}
      {past.figure && <p>{t('asItStood')}</p>}
      <p>
        <a href={today}>{t('today')}</a> · <a href={`${today}/revisions`}>{t('allRevisions')}</a>
      </p>
    </div>
  );
}
