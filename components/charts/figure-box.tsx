import { ChartTable } from '#components/charts/chart-table.tsx';
import styles from '#components/charts/charts.module.css';
import { Key, Sources } from '#components/charts/key-and-sources.tsx';
import { Picture } from '#components/charts/picture.tsx';
import { chartModel } from '#lib/charts/model.ts';
import { chartRows } from '#lib/charts/table.ts';
import { formatDay } from '#lib/dates/format.ts';
import type { FigureFilters, FigureQuery } from '#lib/query/figure-query.ts';
import { partText, USUAL_ROWS_OF_PICTURE, type Part } from '#lib/query/part.ts';
import { queryText, withQuery } from '#lib/query/query-text.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

interface FigureBoxProps {
  locale: Locale;
  series: Series;
  /** Every public figure of the series, in whatever state of its life. */
  figures: ReportedFigure[];
  /** The heading above it, when the page has not said it already. */
  heading?: 'h2' | 'h3';
  /** Where the heading leads, such as the page of the series. */
  href?: string;
  /** What of the series is shown, where it is not the whole of today: pictures and files are asked for the same. */
  view?: ChartView;
}

export interface ChartView {
  query: FigureFilters;
  part: Part;
  /** What marks the view as old or as a part, in words. */
  marking: string[];
}

/** A chart as one screenshot, and under it in words: what it shows, the key, sources, notes and all of its rows. */
export function FigureBox(props: FigureBoxProps) {
  const { locale, series, figures, heading: Heading, href, view } = props;
  const model = chartModel(series, figures, locale, { marking: view?.marking ?? [] });
  const updated = figures
    .map(({ recordedAt }) => recordedAt.toISOString())
    .toSorted()
    .at(-1);
  const t = translate(locale, 'charts');
  return (
    <figure className={styles.box}>
      {Heading && (
        <Heading className={styles.title}>
          {href ? <a href={href}>{series.name}</a> : series.name}
        </Heading>
      )}
      <Picture
        model={model}
        file={`/charts/${series.id}`}
        locale={locale}
        asked={pictureQuery(view)}
      />
      <figcaption className={styles.caption}>
        <p>{model.description}</p>
        <Key model={model} locale={locale} />
        <Sources figures={figures} model={model} locale={locale} />
        {model.notes.length > 0 && (
          <ol className={styles.notes} aria-label={t('box.notes')}>
            {model.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ol>
        )}
        <p className={styles.small}>
          {updated && t('box.updated', { date: formatDay(locale, updated.slice(0, 10)) })}{' '}
          {t('box.licence')}
        </p>
      </figcaption>
      <ChartTable locale={locale} title={series.name} rows={chartRows(series, figures, locale)} />
      <Downloads seriesId={series.id} title={series.name} locale={locale} view={view} />
    </figure>
  );
}

function pictureQuery(view: ChartView | undefined): string {
  if (!view) return '';
  return [queryText(view.query), partText(view.part, USUAL_ROWS_OF_PICTURE)]
    .filter(Boolean)
    .map((text) => `&${text}`)
    .join('');
}

interface DownloadsProps {
  seriesId: string;
  title: string;
  locale: Locale;
  view: ChartView | undefined;
}

const WORKBOOKS = ['xlsx', 'zip'] as const;

function Downloads({ seriesId, title, locale, view }: DownloadsProps) {
  const t = translate(locale, 'charts');
  const asked = pictureQuery(view);
  const picture = (format: string) => `/charts/${seriesId}.${format}?lang=${locale}${asked}`;
  const rows = (form: Partial<FigureQuery>) =>
    withQuery('/api/v1/figures', { ...view?.query, series: seriesId, ...form });
  const files = [
    ['csv', rows({ output_format: 'csv' })],
    ['json', rows({})],
    // The page of one series offers every form; a page of many boxes has no room for them.
    ...(view ? WORKBOOKS.map((format) => [format, rows({ output_format: format })] as const) : []),
    ['png', picture('png')],
    ['svg', picture('svg')],
  ] as const;
  return (
    <ul className={styles.downloads} aria-label={t('box.downloads', { title })}>
      {files.map(([format, href]) => (
        <li key={format}>
          <a href={href} aria-label={t('box.download', { format: t(`box.${format}`), title })}>
            {t(`box.${format}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
