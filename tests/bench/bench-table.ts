// What was measured, as a table of Markdown: one column for each record.
import { MEASURED_POINTS } from '#tests/bench/generated-record.ts';
import type { Measured, MeasuredSeries } from '#tests/bench/measure-record.ts';

type Row = [string, (each: Measured) => string];
type Time = (each: MeasuredSeries) => number;

// How what we do grows with the points of a series, against the query that it cannot do without.
const GROWTHS: [string, Time, Time][] = [
  ['series page against its query', ({ page }) => page, ({ raw }) => raw.figures],
  [
    'headline, range and working against one query',
    ({ overview }) => overview,
    ({ raw }) => raw.days,
  ],
  ['filters with counts against one query', ({ facets }) => facets, ({ raw }) => raw.facets],
  [
    'chart model against the query of its figures',
    (each) => each.chartModel,
    ({ raw }) => raw.figures,
  ],
];

/** The table of these records, the first record first. */
export function tableOf(all: Measured[]): string {
  const rows: Row[] = [
    ['written in bulk with its chain, figures/s', (each) => whole(each.written)],
    ['approvals of one figure, each durable, /s', (each) => whole(each.approvals)],
    ['approval to the page that shows it, ms', (each) => ms(each.approvalToPage)],
    ...MEASURED_POINTS.flatMap(seriesRows),
    ['series page kept, requests/s', (each) => whole(each.kept.kept)],
    [
      '… against a bare server that sends the same bytes',
      (each) => ratio(each.kept.kept, each.kept.bare),
    ],
    ['crisis page rendered anew, ms', (each) => ms(each.crisisPage.rendered)],
    ['crisis page kept, requests/s', (each) => whole(each.crisisPage.kept)],
    [
      '… against a bare server that sends the same bytes',
      (each) => ratio(each.crisisPage.kept, each.crisisPage.bare),
    ],
    ['/api/v1/figures, 1,000 rows, ms', (each) => ms(each.api)],
    ['CSV of the whole record, rows/s', (each) => whole(each.csv.perSecond)],
    ['… memory of the server before it, MB', (each) => whole(each.csv.before)],
    ['… the most that it held meanwhile, MB', (each) => whole(each.csv.most)],
    [
      `XLSX of ${whole(all[0]?.xlsx.rows ?? 0)} figures, rows/s`,
      (each) => whole(each.xlsx.perSecond),
    ],
    ['… the most that the server held meanwhile, MB', (each) => whole(each.xlsx.most)],
    ...GROWTHS.map(([name, of, base]): Row => [
      `from 100 to 10,000 points: ${name}`,
      (each) => `${growth(each, of)} against ${growth(each, base)}`,
    ]),
  ];
  const head = `| figures | ${all.map(({ figures }) => figures.toLocaleString('en')).join(' | ')} |`;
  const line = `|---|${all.map(() => '---:').join('|')}|`;
  return [
    head,
    line,
    ...rows.map(([name, cell]) => `| ${name} | ${all.map(cell).join(' | ')} |`),
  ].join('\n');
}

function seriesRows(points: number): Row[] {
  const at = (of: Time) => (each: Measured) => {
    const series = each.series.find((one) => one.points === points);
    return series ? of(series) : Number.NaN;
  };
  const row = (name: string, of: Time): Row => [name, (each) => ms(at(of)(each))];
  const against = (name: string, of: Time, base: Time): Row => [
    name,
    (each) => `${ms(at(of)(each))} (${ratio(at(of)(each), at(base)(each))})`,
  ];
  return [
    against(
      `series of ${whole(points)} points: page rendered anew, ms (against its query)`,
      ({ page }) => page,
      ({ raw }) => raw.figures,
    ),
    row('… compare page, ms', ({ compare }) => compare),
    against(
      '… headline, range and working, ms (against one query)',
      ({ overview }) => overview,
      ({ raw }) => raw.days,
    ),
    against(
      '… filters with counts, ms (against one query)',
      ({ facets }) => facets,
      ({ raw }) => raw.facets,
    ),
    row('… chart model, ms', (each) => each.chartModel),
    row('… PNG, ms', ({ png }) => png),
    row('… SVG, ms', ({ svg }) => svg),
  ];
}

function growth({ series }: Measured, of: Time): string {
  const [first, last] = [series.at(0), series.at(-1)];
  return first && last ? ratio(of(last), of(first)) : '–';
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : whole(value);
}

function ratio(value: number, base: number): string {
  return `${(value / base).toFixed(value / base < 10 ? 2 : 0)} ×`;
}
