import { FigureStatus } from '#components/figures/figure-status.tsx';
import { TableRegion } from '#components/tables/table-region.tsx';
import styles from '#components/tables/tables.module.css';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatPartialDate, formatPeriod, periodOf } from '#lib/dates/format.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { isForward, parentIdOf } from '#lib/series/candidates.ts';

interface FigureTableProps {
  locale: Locale;
  caption: string;
  /** In the order in which they are listed. */
  figures: ReportedFigure[];
  /** The figures come from many series, so each row names its own. */
  hasSeries?: boolean;
}

/** Figures as rows: the number in words first, then what it describes, who counted, and where that can be read. */
export function FigureTable({ locale, caption, figures, hasSeries = false }: FigureTableProps) {
  const t = translate(locale, 'pages');
  return (
    <TableRegion caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('table.describes')}</th>
          <th scope="col">{t('table.figure')}</th>
          {hasSeries && <th scope="col">{t('table.series')}</th>}
          <th scope="col">{t('table.place')}</th>
          <th scope="col">{t('table.from')}</th>
          <th scope="col">{t('table.source')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <FigureRow key={figure.id} locale={locale} figure={figure} hasSeries={hasSeries} />
        ))}
      </tbody>
    </TableRegion>
  );
}

interface FigureRowProps {
  locale: Locale;
  figure: ReportedFigure;
  hasSeries: boolean;
}

function FigureRow({ locale, figure, hasSeries }: FigureRowProps) {
  const t = translate(locale, 'pages');
  const { source, publisher, originating, series, crisis } = figure;
  const isGone = figure.lifecycle !== 'active';
  return (
    <tr className={isGone ? styles.gone : undefined}>
      <td>{formatPeriod(locale, periodOf(figure))}</td>
      <th scope="row" className={parentIdOf(figure) ? styles.part : undefined}>
        {parentIdOf(figure) && <span className={styles.ofWhich}>{t('table.ofWhich')} </span>}
        <a className={styles.number} href={`/${locale}/figures/${figure.id}`}>
          {quantityWords(locale, figure)}
        </a>
        {figure.ageRange && <span className={styles.small}>{figure.ageRange}</span>}
        {isForward(figure) && (
          <span className={styles.small}>{label(locale, 'basis', figure.basis)}</span>
        )}
        <FigureStatus locale={locale} figure={figure} />
      </th>
      {hasSeries && (
        <td>
          <a href={`/${locale}/crises/${crisis.slug}/series/${series.slug}`}>{series.name}</a>
        </td>
      )}
      <td>{figure.placeText}</td>
      <td>{originating.shortName ?? originating.name}</td>
      <td className={styles.wide}>
        <a href={`/${locale}/sources/${source.id}`}>
          <bdi lang={source.language}>{source.title}</bdi>
        </a>
        <span className={styles.small}>
          {publisher.shortName ?? publisher.name},{' '}
          {formatPartialDate(locale, source.publishedOn, source.publishedOnAccuracy)}
        </span>
      </td>
    </tr>
  );
}
