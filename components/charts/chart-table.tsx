import styles from '#components/charts/charts.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import tables from '#components/tables/tables.module.css';
import type { ChartRow } from '#lib/charts/table.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

interface ChartTableProps {
  locale: Locale;
  title: string;
  rows: ChartRow[];
  /** The series of each figure by its id, where the rows are of several. */
  seriesOf?: ReadonlyMap<string, { name: string; href: string }> | undefined;
}

/** The rows of a chart, each with the words, the source and what became of it. */
export function ChartTable({ locale, title, rows, seriesOf }: ChartTableProps) {
  const t = translate(locale, 'charts');
  const hasNotes = rows.some(({ notes }) => notes.length > 0);
  return (
    <TableRegion caption={t('table.caption', { title, count: rows.length })}>
      <thead>
        <tr>
          {seriesOf && <th scope="col">{translate(locale, 'compare')('table.series')}</th>}
          <th scope="col">{t('table.date')}</th>
          <th scope="col">{t('table.organization')}</th>
          <th scope="col">{t('table.quantity')}</th>
          <th scope="col">{t('table.place')}</th>
          <th scope="col">{t('table.basis')}</th>
          <th scope="col">{t('table.source')}</th>
          {hasNotes && <th scope="col">{t('table.note')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.figureId}
            locale={locale}
            row={row}
            hasNotes={hasNotes}
            series={seriesOf?.get(row.figureId)}
          />
        ))}
      </tbody>
    </TableRegion>
  );
}

interface RowProps {
  locale: Locale;
  row: ChartRow;
  hasNotes: boolean;
  series: { name: string; href: string } | undefined;
}

function Row({ locale, row, hasNotes, series }: RowProps) {
  const t = translate(locale, 'charts');
  return (
    <tr className={row.isStruck ? tables.gone : undefined}>
      {series && (
        <td>
          <a href={series.href}>{series.name}</a>
        </td>
      )}
      <td>
        <time dateTime={row.dateTime}>{row.when}</time>
      </td>
      <td>
        <bdi>{row.organization}</bdi>
        {row.via && (
          <span className={tables.small}>{t('table.via', { organization: row.via })}</span>
        )}
      </td>
      <th scope="row" className={row.isPart ? tables.part : undefined}>
        <a className={tables.number} href={`/${locale}/figures/${row.figureId}`}>
          <Quantity row={row} />
        </a>
      </th>
      <td className={styles.place}>
        <bdi>{row.place}</bdi>
      </td>
      <td>{row.basis}</td>
      <td className={styles.source}>
        <a href={`/${locale}/sources/${row.source.id}`}>
          <bdi>{row.source.title}</bdi>
        </a>
        <span className={tables.small}>
          {t('table.published', {
            publisher: row.source.publisher,
            date: row.source.published,
          })}
        </span>
      </td>
      {hasNotes && <td className={styles.note}>{row.notes.join(' · ')}</td>}
    </tr>
  );
}

function Quantity({ row: { quantity, value } }: { row: ChartRow }) {
  const words = <bdi>{quantity}</bdi>;
  return value === null ? words : <data value={value}>{words}</data>;
}
