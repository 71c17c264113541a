import { FigureStatus } from '#components/figures/figure-status.tsx';
import styles from '#components/figures/figures.module.css';
import { formatPeriod, periodOf } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

interface FigureLinesProps {
  locale: Locale;
  figures: ReportedFigure[];
}

/** Figures, one a line: the number in words, its series, what it describes. */
export function FigureLines({ locale, figures }: FigureLinesProps) {
  return (
    <ul className={styles.lines}>
      {figures.map((figure) => (
        <li key={figure.id}>
          <a href={`/${locale}/figures/${figure.id}`}>{quantityWords(locale, figure)}</a>
          {figure.ageRange && ` ${figure.ageRange}`}, {figure.series.name},{' '}
          {formatPeriod(locale, periodOf(figure))}
          <FigureStatus locale={locale} figure={figure} />
        </li>
      ))}
    </ul>
  );
}
