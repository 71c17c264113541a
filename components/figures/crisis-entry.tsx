import { KeyFigures } from '#components/figures/key-figures.tsx';
import styles from '#components/figures/figures.module.css';
import { CrisisScope } from '#components/text/crisis-scope.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import type { KeyFigure } from '#lib/summary/key-figures.ts';
import type { Crisis } from '#lib/record/shapes.ts';

interface CrisisEntryProps {
  locale: Locale;
  crisis: Crisis;
  crises: Crisis[];
  keys: KeyFigure[];
}

/** A crisis on the first page: its name, its scope, up to three key figures. */
export function CrisisEntry({ locale, crisis, crises, keys }: CrisisEntryProps) {
  return (
    <section className={styles.crisis}>
      <h3>
        <a href={`/${locale}/crises/${crisis.slug}`}>{crisis.name}</a>
      </h3>
      <p className={styles.small}>
        <CrisisScope locale={locale} crisis={crisis} crises={crises} />
      </p>
      <KeyFigures locale={locale} keys={keys} />
    </section>
  );
}
