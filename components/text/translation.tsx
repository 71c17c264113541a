import styles from '#components/text/text.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

interface TranslationProps {
  locale: Locale;
  translation: string;
  translatedBy: string | null;
}

/** Somebody else’s words for the quotation above it, marked as such. */
export function Translation({ locale, translation, translatedBy }: TranslationProps) {
  const t = translate(locale, 'pages');
  return (
    <div className={styles.translation}>
      <h3>{t('figure.translation')}</h3>
      <p>{translation}</p>
      <p className={styles.small}>
        {translatedBy
          ? t('figure.translatedBy', { who: translatedBy })
          : t('figure.translationUnsigned')}
      </p>
    </div>
  );
}
