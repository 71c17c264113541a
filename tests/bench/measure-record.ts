import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { getStore, useStore } from '#db/store.ts';
import { ensurePerson } from '#lib/access/people.ts';
import { loadRecord } from '#lib/exchange/load-record.ts';
import { recordFile } from '#lib/exchange/record-file.ts';
import { approveOneFigure } from '#tests/bench/approve-one-figure.ts';
import { generatedRecord } from '#tests/bench/generated-record.ts';
import { bytesSent, median, requestsPerSecond, timed } from '#tests/bench/measuring.ts';
import { startBare, startSite } from '#tests/bench/servers.ts';

interface Page {
  /** Median ms of the first answer after an approval. */
  rendered: number;
  /** Requests per second while nothing is approved. */
  kept: number;
  /** The same bytes from a bare Node server. */
  bare: number;
}

export interface Measured {
  figures: number;
  loaded: number;
  approvals: number;
  approvalToPage: number;
  rawSql: number;
  seriesPage: Page;
  crisisPage: Page;
  api: number;
  csvRows: number;
  png: number;
}

const PORT = 4350;
const TIMES = 15;

/** Builds a record of so many figures through the use cases, serves it, and measures what readers and reviewers wait for. */
export async function measureRecord(figures: number): Promise<Measured> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'attest-bench-'));
  process.env.ATTEST_DATA_DIR = dataDir;
  await getStore().migrate(() => {});
  const people = await benchPeople();
  const record = recordFile.parse(generatedRecord(figures));
  const loading = await timed(() => loadRecord(record, people));
  console.log(`  loaded in ${(loading / 1000).toFixed(1)} s`);
  const approve = approveOneFigure(record, people);
  const approvals = await timesOf(50, approve);
  const rawSql = rawQuery(path.join(dataDir, 'attest.sqlite'), record.series[0]?.id ?? '');
  const site = await startSite(PORT, dataDir);
  const seriesId = record.series[0]?.id ?? '';
  const seriesPage = `${site.origin}/en/crises/generated/series/series-0`;
  const crisisPage = `${site.origin}/en/crises/generated`;
  await fetch(seriesPage);
  const result = {
    figures,
    loaded: (figures / loading) * 1000,
    approvals: 1000 / median(approvals),
    approvalToPage: median(await timesOf(TIMES, () => approveAndSee(approve, seriesPage))),
    rawSql,
    seriesPage: await pageAt(seriesPage, approve),
    crisisPage: await pageAt(crisisPage, approve),
    api: median(
      await afterApprovals(approve, () => read(`${site.origin}/api/v1/figures?limit=1000`)),
    ),
    csvRows: await csvRowsPerSecond(`${site.origin}/api/v1/figures?output_format=csv`),
    png: median(
      await afterApprovals(approve, () => read(`${site.origin}/charts/${seriesId}.png?w=820`)),
    ),
  };
  await site.stop();
  await getStore().close();
  useStore(undefined);
  rmSync(dataDir, { recursive: true, force: true });
  return result;
}

async function benchPeople() {
  const person = (role: 'contributor' | 'reviewer' | 'editor') =>
    ensurePerson({
      role,
      name: `Bench ${role}`,
      email: `${role}@bench.example`,
      password: 'only-for-measuring',
    });
  return {
    author: await person('contributor'),
    reviewer: await person('reviewer'),
    editor: await person('editor'),
  };
}

async function pageAt(address: string, approve: () => Promise<string>): Promise<Page> {
  const rendered = median(await afterApprovals(approve, () => read(address)));
  const bare = await startBare(PORT + 1, await bytesSent(address));
  const page = {
    rendered,
    kept: await requestsPerSecond(address),
    bare: await requestsPerSecond(bare.origin),
  };
  await bare.stop();
  return page;
}

// Each approval empties every cache, so what is timed after it is rendered anew.
async function afterApprovals(approve: () => Promise<string>, work: () => Promise<unknown>) {
  const times: number[] = [];
  for (let at = 0; at < TIMES; at += 1) {
    await approve();
    times.push(await timed(work));
  }
  return times;
}

async function approveAndSee(approve: () => Promise<string>, page: string): Promise<void> {
  const value = await approve();
  const html = await read(page);
  if (!html.includes(value)) throw new Error(`${value} was approved and is not on ${page}`);
}

async function timesOf(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let at = 0; at < times; at += 1) all.push(await timed(work));
  return all;
}

async function read(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}

async function csvRowsPerSecond(address: string): Promise<number> {
  let rows = 0;
  const time = await timed(async () => {
    rows = (await read(address)).split('\r\n').length - 2;
  });
  return (rows / time) * 1000;
}

/** The one query that any page of a series must make, written by hand. */
function rawQuery(file: string, seriesId: string): number {
  const database = new Database(file, { readonly: true });
  const query = database.prepare(
    `select * from figures f join statements t on t.id = f.statement_id join sources s on s.id = t.source_id
     where f.series_id = ? order by f.reference_period_end`,
  );
  const times = Array.from({ length: TIMES }, () => {
    const started = performance.now();
    query.all(seriesId);
    return performance.now() - started;
  });
  database.close();
  return median(times);
}
