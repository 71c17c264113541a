import styles from '#components/cite/cite.module.css';
import type { CitedWork } from '#lib/cite/cited-work.ts';
import { FORMS, type FormName } from '#lib/cite/forms.ts';
import { shortText } from '#lib/cite/plain-text.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

interface CiteProps {
  locale: Locale;
  works: readonly CitedWork[];
  /** The address of its files without their ending, such as `/en/cite/figures/7K3M9Q`. */
  files: string;
  /** The query of the page in its canonical text; empty for none. */
  query?: string;
}

/** How to cite what is on the page: as a text to copy, and as files for programs that keep references. */
export function Cite({ locale, works, files, query = '' }: CiteProps) {
  const t = translate(locale, 'cite');
  const isRead = works.some(({ isRecord, accessedOn }) => isRecord && accessedOn !== null);
  const forms = Object.keys(FORMS) as FormName[];
  return (
    <>
      <p className={styles.citation} dir="auto">
        {shortText(locale, works)}
      </p>
      <p className={styles.files}>
        {t('files')}{' '}
        {forms.map((form, at) => (
          <span key={form}>
            {at > 0 && ' · '}
            <a href={`${files}.${form}${query && `?${query}`}`} download>
              {t(`forms.${form}`)}
            </a>
          </span>
        ))}
      </p>
      <p className={styles.note}>{t(isRead ? 'pageNote' : 'note')}</p>
    </>
  );
}
