import { ChartTable } from '#components/charts/chart-table.tsx';
import charts from '#components/charts/charts.module.css';
import { Key, Sources } from '#components/charts/key-and-sources.tsx';
import { Picture } from '#components/charts/picture.tsx';
import { SameTimeLines } from '#components/compare/same-time-lines.tsx';
import { comparisonModel } from '#lib/charts/comparison.ts';
import { chartRows } from '#lib/charts/table.ts';
import { compareText } from '#lib/compare/compare-query.ts';
import type { ComparedGroup, CompareView } from '#lib/compare/compare-view.ts';
import { formatDay } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { FigureQuery } from '#lib/query/figure-query.ts';
import { partText, USUAL_ROWS_OF_PICTURE, type Part } from '#lib/query/part.ts';
import { queryText, withQuery } from '#lib/query/query-text.ts';

export interface CompareBoxProps {
  locale: Locale;
  /** The slug of the crisis and the address of its page. */
  crisis: { slug: string; path: string };
  view: Pick<CompareView, 'by' | 'query'>;
  group: ComparedGroup;
  part: Part;
  marking: string[];
}

/** Series on one scale as one screenshot, and under it in words: what it shows, key, sources, notes, rows and files. */
export function CompareBox(props: CompareBoxProps) {
  const { locale, crisis, view, group, part, marking } = props;
  const { by, query } = view;
  const chosen = group.drawn.map(({ series }) => series);
  const figures = group.drawn.flatMap((one) => one.figures);
  const model = comparisonModel(group.drawn, locale, { panelsBy: by, marking });
  const t = translate(locale, 'charts');
  const file = `/charts/compare/${crisis.slug}`;
  const asked = [
    compareText({ chosen, by }),
    queryText(query),
    partText(part, USUAL_ROWS_OF_PICTURE),
  ]
    .filter(Boolean)
    .map((text) => `&${text}`)
    .join('');
  const updated = figures
    .map(({ recordedAt }) => recordedAt.toISOString())
    .toSorted()
    .at(-1);
  return (
    <figure className={charts.box}>
      <h2 className={charts.title}>{group.name}</h2>
      <SameTimeLines locale={locale} path={crisis.path} query={query} of={group.sameTime} />
      {group.absent.length > 0 && (
        <p>{translate(locale, 'compare')('result.notHere', { series: group.absent.join('; ') })}</p>
      )}
      <Picture model={model} file={file} locale={locale} asked={asked} />
      <figcaption className={charts.caption}>
        <p>{model.description}</p>
        <Key model={model} locale={locale} />
        <Sources figures={figures} model={model} locale={locale} />
        {model.notes.length > 0 && (
          <ol className={charts.notes} aria-label={t('box.notes')}>
            {model.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ol>
        )}
        <p className={charts.small}>
          {updated && t('box.updated', { date: formatDay(locale, updated.slice(0, 10)) })}{' '}
          {t('box.licence')}
        </p>
      </figcaption>
      <ChartTable
        locale={locale}
        title={model.title}
        rows={group.drawn.flatMap(({ series, figures: own }) => chartRows(series, own, locale))}
        seriesOf={chosen.length > 1 ? seriesByFigure(group, crisis.path) : undefined}
      />
      <Files {...props} picture={(format) => `${file}.${format}?lang=${locale}${asked}`} />
    </figure>
  );
}

const seriesByFigure = ({ drawn }: ComparedGroup, path: string) =>
  new Map(
    drawn.flatMap(({ series: { name, slug }, figures }) =>
      figures.map(({ id }) => [id, { name, href: `${path}/series/${slug}` }] as const),
    ),
  );

type FilesProps = CompareBoxProps & { picture: (format: string) => string };

// Rows leave the house by series: a file that held several would invite to add them up.
function Files({ locale, view, group, picture }: FilesProps) {
  const t = translate(locale, 'compare');
  const format = (name: 'csv' | 'json' | 'png' | 'svg') =>
    translate(locale, 'charts')(`box.${name}`);
  const rows = (series: string, form: Partial<FigureQuery>) =>
    withQuery('/api/v1/figures', { ...view.query, series, ...form });
  const pictures = (['png', 'svg'] as const).map((name) => ({
    text: format(name),
    href: picture(name),
  }));
  const isOne = group.drawn.length === 1;
  const files = group.drawn.flatMap(({ series: { id, name: series } }) =>
    (['csv', 'json'] as const).map((name) => ({
      text: isOne ? format(name) : t('downloads.file', { format: format(name), series }),
      href: rows(id, name === 'csv' ? { output_format: name } : {}),
    })),
  );
  return (
    <ul className={charts.downloads} aria-label={t('downloads.title')}>
      {[...files, ...pictures].map(({ text, href }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
