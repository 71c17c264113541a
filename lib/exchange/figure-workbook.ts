// The figures of a query as a workbook. The other sheets are made of what the first one held, so it is written first.
import { emptyMeaning } from '#lib/exchange/column-notes.ts';
import {
  DISAGGREGATION_HEADS,
  disaggregationRow,
  HEADLINE_HEADS,
  headlineRow,
  SOURCE_HEADS,
  sourceRow,
} from '#lib/exchange/companion-rows.ts';
import { dataDictionary } from '#lib/exchange/data-dictionary.ts';
import { rowsOfFigures, type RowsOfFigures } from '#lib/exchange/figure-answers.ts';
import {
  FIGURE_COLUMNS,
  FIGURE_COLUMN_NAMES,
  HXL_TAGS,
  type Cell,
} from '#lib/exchange/figure-columns.ts';
import { definitionLines, readmeLines, type AskedFile } from '#lib/exchange/figure-readme.ts';
import type { Sheet } from '#lib/exchange/sheet-xml.ts';
import { workbook } from '#lib/exchange/workbook.ts';
import { translate } from '#lib/messages/translate.ts';
import { listSeriesOf } from '#lib/record/series.ts';
import { seriesOverview } from '#lib/summary/series-overviews.ts';

/** What a workbook holds at most: beyond it spreadsheet programs become slow, and CSV and ZIP have no limit. */
export const MOST_ROWS_OF_WORKBOOK = 50_000;

/** The figures as a workbook of five sheets: Figures, Headlines, Sources, Disaggregation, README. */
export function figureWorkbook(asked: AskedFile): AsyncGenerator<Uint8Array> {
  return workbook(sheetsOf(rowsOfFigures(asked), asked));
}

/** The five sheets over these rows. */
export function sheetsOf(parts: AsyncIterable<RowsOfFigures>, asked: AskedFile): Sheet[] {
  const t = translate('en', 'exports');
  const seriesIds = new Set<string>();
  const sources = new Map<string, Cell[]>();
  const divisions: Cell[][] = [];

  async function* figures() {
    if (asked.hasHxl) yield [HXL_TAGS];
    for await (const { figures: found, rows } of parts) {
      for (const figure of found) {
        seriesIds.add(figure.series.id);
        sources.set(figure.source.id, sourceRow(figure));
        divisions.push(...disaggregationRow(figure));
      }
      yield rows;
    }
  }
  async function* headlines() {
    for (const series of await listSeriesOf([...seriesIds])) {
      const { asOf, knownAt } = asked.filter;
      yield [headlineRow(await seriesOverview(series, { asOf, knownAt }))];
    }
  }
  async function* readme() {
    yield await readmeLines(asked);
    yield [
      ['', t('readme.headlinesNote')],
      ['', t('readme.disaggregationNote')],
      [t('readme.definitions'), ''],
      ...definitionLines(),
      [t('dictionary.column'), t('dictionary.meaning')],
      ...dataDictionary('en').map(({ column, meaning, empty }) => [
        column,
        emptyMeaning(column) === 'never'
          ? meaning
          : `${meaning}. ${t('dictionary.empty')}: ${empty}`,
      ]),
    ];
  }
  return [
    {
      name: t('sheets.figures'),
      heads: FIGURE_COLUMN_NAMES,
      widths: FIGURE_COLUMNS.map(({ name, type }) => WIDTHS[name] ?? (type === 'text' ? 18 : 13)),
      rows: figures,
    },
    { name: t('sheets.headlines'), ...HEADLINE_HEADS, rows: headlines },
    { name: t('sheets.sources'), ...SOURCE_HEADS, rows: () => once([...sources.values()]) },
    { name: t('sheets.disaggregation'), ...DISAGGREGATION_HEADS, rows: () => once(divisions) },
    { name: t('sheets.readme'), heads: [], widths: [32, 120], rows: readme },
  ];
}

const WIDTHS: Record<string, number> = {
  figure_id: 11,
  figure_url: 32,
  revision: 9,
  location_code: 9,
  quote: 60,
  citation: 60,
  source_title: 40,
  source_url: 40,
  archived_url: 40,
  place_text: 26,
  originating_org: 28,
  attributed_org: 28,
  publisher_org: 28,
};

async function* once(rows: Cell[][]) {
  yield rows;
}
