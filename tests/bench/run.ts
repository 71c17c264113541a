// npm run bench: what the record costs as it grows, in ratios measured within one run.
import { writeFileSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildWhenNeeded } from '#lib/commands/site-build.ts';
import { MEASURED_POINTS } from '#tests/bench/generated-record.ts';
import { measureRecord, type Measured } from '#tests/bench/measure-record.ts';

Object.assign(process.env, { NODE_ENV: 'production' });
const sizes = process.argv.slice(2).map(Number).filter(Boolean);

await buildWhenNeeded();
const measured: Measured[] = [];
for (const figures of sizes.length > 0 ? sizes : [10_000, 1_000_000]) {
  console.log(`\nA record of ${figures.toLocaleString('en')} figures`);
  measured.push(await measureRecord(figures));
}
const table = tableOf(measured);
console.log(`\n${table}`);
intoReadme(table);

function tableOf(all: Measured[]): string {
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
    ['… CSV of the whole record, rows/s', (each) => whole(each.export.perSecond)],
    ['… memory of the server before it, MB', (each) => whole(each.export.before)],
    ['… the most that it needed meanwhile, MB', (each) => whole(each.export.most)],
    [
      'growth from 100 to 10,000 points: page against query',
      (each) => `${ratioOf(each, 'page')} against ${ratioOf(each, 'rawSql')}`,
    ],
  ];
  const head = `| figures | ${all.map(({ figures }) => figures.toLocaleString('en')).join(' | ')} |`;
  const line = `|---|${all.map(() => '---:').join('|')}|`;
  return [
    head,
    line,
    ...rows.map(([name, cell]) => `| ${name} | ${all.map(cell).join(' | ')} |`),
  ].join('\n');
}

type Row = [string, (each: Measured) => string];

function seriesRows(points: number): Row[] {
  const at = ({ series }: Measured) => series.find((each) => each.points === points);
  const cell = (name: 'page' | 'png' | 'svg') => (each: Measured) => ms(at(each)?.[name] ?? NaN);
  return [
    [`series of ${whole(points)} points: page rendered anew, ms`, cell('page')],
    [
      '… against its raw SQL query',
      (each) => ratio(at(each)?.page ?? NaN, at(each)?.rawSql ?? NaN),
    ],
    ['… PNG, ms', cell('png')],
    ['… SVG, ms', cell('svg')],
  ];
}

function ratioOf({ series }: Measured, name: 'page' | 'rawSql'): string {
  return ratio(series.at(-1)?.[name] ?? NaN, series.at(0)?.[name] ?? NaN);
}

function intoReadme(text: string): void {
  const readme = readFileSync('README.md', 'utf8');
  const note = `Medians; ${availableParallelism()} cores, one process, SQLite with full durability.`;
  const filled = readme.replace(
    /<!-- bench -->[\s\S]*<!-- \/bench -->/,
    () => `<!-- bench -->\n\n${text}\n\n${note}\n\n<!-- /bench -->`,
  );
  if (sizes.length === 0) writeFileSync('README.md', filled);
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
