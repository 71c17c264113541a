import { ChartCanvas } from '#components/charts/chart-canvas.tsx';
import { ChartTable } from '#components/charts/chart-table.tsx';
import styles from '#components/charts/charts.module.css';
import { MarkSign } from '#components/charts/mark-sign.tsx';
import { frameOf, type PictureShape } from '#lib/charts/frame.ts';
import { chartModel } from '#lib/charts/model.ts';
import type { ChartModel } from '#lib/charts/shapes.ts';
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
      <Picture model={model} locale={locale} asked={pictureQuery(view)} />
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

// A picture of more pixels than this would weigh more than 40 KB.
const MOST_PIXELS = 640_000;

interface PictureProps {
  model: ChartModel;
  locale: Locale;
  /** The part of an address that asks for this view; empty, or beginning with `&`. */
  asked: string;
}

function Picture({ model, locale, asked }: PictureProps) {
  const t = translate(locale, 'charts');
  const [wide, square] = [frameOf(model, 'wide'), frameOf(model, 'square')];
  const marks = model.panels.reduce((count, panel) => count + panel.marks.length, 0);
  return (
    <ChartCanvas
      src={`/charts/${model.seriesId}.json?lang=${locale}${asked}`}
      label={t('box.walk', { title: model.title, count: marks })}
      words={{
        legend: t('box.show'),
        // The numbers are those of the page once boxes are ticked there.
        shown: t('box.shown', { shown: '{shown}', count: '{count}' }),
        hidden: t('box.hidden', { names: '{names}' }),
      }}
    >
      <picture>
        <source
          media="(max-width: 640px)"
          srcSet={srcSet(model, 'square', locale, asked)}
          width={square.width}
          height={square.height}
        />
        <img
          className={styles.image}
          src={address(model, 'wide', wide.width, locale) + asked}
          srcSet={srcSet(model, 'wide', locale, asked)}
          width={wide.width}
          height={wide.height}
          loading="lazy"
          decoding="async"
          alt={t('box.imageAlt', { title: model.title, description: model.description })}
        />
      </picture>
    </ChartCanvas>
  );
}

const address = ({ seriesId }: ChartModel, shape: PictureShape, width: number, locale: Locale) =>
  `/charts/${seriesId}.png?w=${width}&shape=${shape}&lang=${locale}`;

function srcSet(model: ChartModel, shape: PictureShape, locale: Locale, asked: string): string {
  const { width, height } = frameOf(model, shape);
  const ratio = Math.min(2, Math.sqrt(MOST_PIXELS / (width * height)));
  const sharp = Math.round(width * ratio);
  return [
    `${address(model, shape, width, locale)}${asked} 1x`,
    ...(ratio > 1.1
      ? [`${address(model, shape, sharp, locale)}${asked} ${(sharp / width).toFixed(2)}x`]
      : []),
  ].join(', ');
}

function Key({ model, locale }: { model: ChartModel; locale: Locale }) {
  const t = translate(locale, 'charts');
  const groups = Map.groupBy(model.key, ({ group }) => group);
  return [...groups].map(([group, entries]) => (
    <ul key={group} className={styles.key} aria-label={t(KEY_LABELS[group])}>
      {entries.map((entry) => (
        <li key={`${entry.sign} ${entry.label}`}>
          <MarkSign entry={entry} />
          {entry.label}
        </li>
      ))}
    </ul>
  ));
}

const KEY_LABELS = { observed: 'box.key', forward: 'box.forwardKey' } as const;

function Sources({
  figures,
  model,
  locale,
}: {
  figures: ReportedFigure[];
  model: ChartModel;
  locale: Locale;
}) {
  const t = translate(locale, 'charts');
  return (
    <p className={styles.small}>
      {t('box.sources')}:{' '}
      {model.sources.map(({ id, name }, index) => {
        const own = figures
          .filter((figure) => figure.originating.id === id)
          .toSorted((a, b) => (a.referencePeriodEnd < b.referencePeriodEnd ? -1 : 1))
          .at(-1);
        if (!own) return null;
        return (
          <span key={id}>
            {index > 0 && '; '}
            <a href={`/${locale}/organizations/${own.originating.slug}`}>
              <bdi>{name}</bdi>
            </a>{' '}
            ({t('box.asOf', { date: formatDay(locale, own.referencePeriodEnd) })})
          </span>
        );
      })}
      .
    </p>
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

function Downloads({ seriesId, title, locale, view }: DownloadsProps) {
  const t = translate(locale, 'charts');
  const asked = pictureQuery(view);
  const picture = (format: string) => `/charts/${seriesId}.${format}?lang=${locale}${asked}`;
  const rows = (form: Partial<FigureQuery>) =>
    withQuery('/api/v1/figures', { ...view?.query, series: seriesId, ...form });
  const files = [
    ['csv', rows({ output_format: 'csv' })],
    ['json', rows({})],
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
