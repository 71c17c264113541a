// npm run bench: what the record costs as it grows, in ratios measured within one run.
import { writeFileSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { buildWhenNeeded } from '#lib/commands/site-build.ts';
import { tableOf } from '#tests/bench/bench-table.ts';
import { floodTable } from '#tests/bench/flood-table.ts';
import { measureFlood } from '#tests/bench/measure-flood.ts';
import { measureSignIn } from '#tests/bench/measure-sign-in.ts';
import { measureRecord, type Measured } from '#tests/bench/measure-record.ts';

// The key of the servers that it starts: what is written here opens there.
Object.assign(process.env, { NODE_ENV: 'production', ATTEST_SECRET: 'x'.repeat(32) });
const sizes = process.argv.slice(2).map(Number).filter(Boolean);

await buildWhenNeeded();
const measured: Measured[] = [];
for (const figures of sizes.length > 0 ? sizes : [10_000, 1_000_000]) {
  console.log(`\nA record of ${figures.toLocaleString('en')} figures`);
  measured.push(await measureRecord(figures));
}
console.log('\nA flood of sign-ins');
const flood = await measureFlood();
console.log(floodTable(flood));
console.log('\nA refused sign-in');
const { known, unknown } = await measureSignIn();
console.log(
  { known, unknown },
  `with an account it takes ${(known / unknown).toFixed(3)} times as long`,
);
const table = tableOf(measured);
console.log(`\n${table}`);
await intoReadme(table);

async function intoReadme(text: string): Promise<void> {
  const readme = readFileSync('README.md', 'utf8');
  const note = `Medians; ${availableParallelism()} cores, one process, SQLite with full durability.`;
  const filled = readme.replace(
    /<!-- bench -->[\s\S]*<!-- \/bench -->/,
    () => `<!-- bench -->\n\n${text}\n\n${note}\n\n<!-- /bench -->`,
  );
  const options = { ...(await resolveConfig('README.md')), filepath: 'README.md' };
  if (sizes.length === 0) writeFileSync('README.md', await format(filled, options));
}
