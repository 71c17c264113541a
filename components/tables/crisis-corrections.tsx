import { Section } from '#components/layout/section.tsx';
import { CorrectionTable } from '#components/tables/correction-table.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { CorrectionEntry } from '#lib/pages/correction-entries.ts';

interface CrisisCorrectionsProps {
  locale: Locale;
  /** Its slug. */
  crisis: string;
  latest: CorrectionEntry[];
}

/** The latest corrections of a crisis, and where all of them are. */
export function CrisisCorrections({ locale, crisis, latest }: CrisisCorrectionsProps) {
  const t = translate(locale, 'corrections');
  return (
    <Section id="corrections" title={t('heading')}>
      {latest.length === 0 ? (
        <p>{t('emptyCrisis')}</p>
      ) : (
        <>
          <CorrectionTable locale={locale} entries={latest} />
          <p>
            <a href={`/${locale}/corrections?crisis=${crisis}`}>{t('all')}</a>
          </p>
        </>
      )}
    </Section>
  );
}
