import { KeyFigures } from '#components/figures/key-figures.tsx';
import styles from '#components/figures/figures.module.css';
import { CrisisScope } from '#components/text/crisis-scope.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { FoundHead } from '#lib/pages/series-heads.ts';
import type { Crisis } from '#lib/record/shapes.ts';

interface CrisisEntryProps {
  locale: Locale;
  crisis: Crisis;
  crises: Crisis[];
  heads: FoundHead[];
}

/** A crisis on the first page: its name, its scope, up to three key figures. */
export function CrisisEntry({ locale, crisis, crises, heads }: CrisisEntryProps) {
  const t = translate(locale, 'pages');
  return (
    <section className={styles.crisis}>
      <h3>
        <a href={`/${locale}/crises/${crisis.slug}`}>{crisis.name}</a>
      </h3>
      <p className={styles.small}>
        <CrisisScope locale={locale} crisis={crisis} crises={crises} />
      </p>
      {heads.length > 0 ? <KeyFigures locale={locale} heads={heads} /> : <p>{t('crisis.noKey')}</p>}
    </section>
  );
}
