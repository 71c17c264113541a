import styles from '#components/figures/figures.module.css';
import { formatInstant } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { listRedactions } from '#lib/record/redactions.ts';

const TYPES = ['figure', 'statement', 'source'] as const;

/** The ids of what the page shows the words of. */
type RedactionNoticeProps = { locale: Locale } & Partial<Record<(typeof TYPES)[number], string>>;

/** That words were taken out of what the page shows, when and why; nothing where none were. */
export async function RedactionNotice({ locale, ...ids }: RedactionNoticeProps) {
  const t = translate(locale, 'revisions');
  const redactions = await listRedactions(
    TYPES.flatMap((entityType) => {
      const entityId = ids[entityType];
      return entityId ? [{ entityType, entityId }] : [];
    }),
  );
  return redactions.map(({ entityType, recordedAt, reason }) => (
    <p key={`${entityType} ${recordedAt.toISOString()}`} className={styles.gone} dir="auto">
      {t(`redactedNow.${TYPES.find((type) => type === entityType) ?? 'statement'}`, {
        date: formatInstant(locale, recordedAt),
      })}{' '}
      {reason ? t('redacted.reason', { reason }) : t('redacted.noReason')}
    </p>
  ));
}
