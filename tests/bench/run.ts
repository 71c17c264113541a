// npm run bench: what the record costs as it grows, in ratios measured within one run.
import { writeFileSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildWhenNeeded } from '#lib/commands/site-build.ts';
import { measureRecord, type Measured } from '#tests/bench/measure-record.ts';

Object.assign(process.env, { NODE_ENV: 'production' });
const sizes = process.argv.slice(2).map(Number).filter(Boolean);

await buildWhenNeeded();
const measured: Measured[] = [];
for (const figures of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  console.log(`\nA record of ${figures.toLocaleString('en')} figures`);
  measured.push(await measureRecord(figures));
}
const table = tableOf(measured);
console.log(`\n${table}`);
intoReadme(table);

function tableOf(all: Measured[]): string {
  const rows: [string, (each: Measured) => string][] = [
    ['loading through submissions, figures/s', (each) => whole(each.loaded)],
    ['approvals of one figure, each durable, /s', (each) => whole(each.approvals)],
    ['approval to the page that shows it, ms', (each) => ms(each.approvalToPage)],
    ['series page rendered anew, ms', (each) => ms(each.seriesPage.rendered)],
    ['… against its raw SQL query', (each) => ratio(each.seriesPage.rendered, each.rawSql)],
    ['series page kept, requests/s', (each) => whole(each.seriesPage.kept)],
    [
      '… against a bare server that sends the same bytes',
      (each) => ratio(each.seriesPage.kept, each.seriesPage.bare),
    ],
    ['crisis page rendered anew, ms', (each) => ms(each.crisisPage.rendered)],
    ['crisis page kept, requests/s', (each) => whole(each.crisisPage.kept)],
    [
      '… against a bare server that sends the same bytes',
      (each) => ratio(each.crisisPage.kept, each.crisisPage.bare),
    ],
    ['/api/v1/figures, 1,000 rows, ms', (each) => ms(each.api)],
    ['… CSV of the whole record, rows/s', (each) => whole(each.csvRows)],
    ['chart PNG rendered anew, ms', (each) => ms(each.png)],
  ];
  const head = `| figures | ${all.map(({ figures }) => figures.toLocaleString('en')).join(' | ')} |`;
  const line = `|---|${all.map(() => '---:').join('|')}|`;
  return [
    head,
    line,
    ...rows.map(([name, cell]) => `| ${name} | ${all.map(cell).join(' | ')} |`),
  ].join('\n');
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
