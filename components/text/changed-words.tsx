import styles from '#components/text/text.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { wordDiff } from '#lib/pages/word-diff.ts';

interface ChangedWordsProps {
  locale: Locale;
  before: string;
  after: string;
}

/** A text with the words marked that were taken out and that came in; those who hear it are told which is which. */
export function ChangedWords({ locale, before, after }: ChangedWordsProps) {
  const t = translate(locale, 'review');
  return (
    <span dir="auto" className={styles.changed}>
      {wordDiff(before, after).map(({ text, kind }, at) => {
        if (kind === 'same') return text;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={at}>
            <span className={styles.heard}>{t(`diff.${kind}`)} </span>
            {text}
            <span className={styles.heard}> {t('diff.end')}</span>
          </Mark>
        );
      })}
    </span>
  );
}
