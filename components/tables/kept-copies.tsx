import { CheckCopy } from '#components/tables/check-copy.tsx';
import { Facts } from '#components/tables/facts.tsx';
import styles from '#components/tables/tables.module.css';
import { formatInstant } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { PublicCapture } from '#lib/record/public-captures.ts';
import { captureKind, formatBytes } from '#lib/snapshots/words.ts';

/** What is public of the copies that are kept of a document, and how a reader compares a file with them. */
export function KeptCopies({
  locale,
  copies,
}: {
  locale: Locale;
  copies: readonly PublicCapture[];
}) {
  const t = translate(locale, 'captures');
  const files = copies.filter(({ isPasted }) => !isPasted);
  const facts = copies.map(({ sha256, mediaType, byteCount, capturedAt, isPasted }) => ({
    term: captureKind(locale, { mediaType, fileName: isPasted ? null : '' }),
    note: t('public.facts', {
      size: formatBytes(byteCount),
      time: formatInstant(locale, capturedAt),
    }),
    value: <code className={styles.hash}>{sha256}</code>,
  }));
  return (
    <>
      <p>{t('public.lede')}</p>
      <Facts facts={facts} />
      {files.length > 0 && (
        <>
          <p>
            {t('public.command')} <code>sha256sum FILE</code>
          </p>
          <CheckCopy
            hashes={files.map(({ sha256 }) => sha256)}
            words={{
              label: t('public.choose'),
              same: t('public.same'),
              different: t('public.different'),
              working: t('public.working'),
              unable: t('public.unable'),
            }}
          />
        </>
      )}
    </>
  );
}
