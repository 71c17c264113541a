import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getStore, useStore } from '#db/store.ts';
import { ensurePerson } from '#lib/access/people.ts';
import { approveOneFigure } from '#tests/bench/approve-one-figure.ts';
import {
  daysOf,
  figuresOf,
  MEASURED_CRISIS,
  MEASURED_POINTS,
  seriesIdOf,
} from '#tests/bench/generated-record.ts';
import type { GeneratedEntity } from '#tests/bench/generated-entity.ts';
import { bytesSent, median, requestsPerSecond, timed } from '#tests/bench/measuring.ts';
import { measureRules, type MeasuredRules } from '#tests/bench/measure-rules.ts';
import { rawQueries, type RawQuery } from '#tests/bench/raw-queries.ts';
import { startBare, startSite } from '#tests/bench/servers.ts';
import { writeRecord } from '#tests/bench/write-record.ts';

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
  written: number;
  approvals: number;
  approvalToPage: number;
  series: MeasuredSeries[];
  kept: Page;
  crisisPage: Page;
  api: number;
  csv: MeasuredFile;
  xlsx: MeasuredFile;
}

/** A file of many figures: how many, how fast, and what the server needed for it in MB. */
interface MeasuredFile {
  rows: number;
  perSecond: number;
  before: number;
  most: number;
}

/** Medians in ms of what is made anew for a series of so many points. */
export interface MeasuredSeries extends MeasuredRules {
  points: (typeof MEASURED_POINTS)[number];
  raw: Record<RawQuery, number>;
  page: number;
  compare: number;
  png: number;
  svg: number;
}

const PORT = 4480;
const TIMES = 9;

/** Builds a record of at least so many figures, serves it, and measures what readers and reviewers wait for. */
export async function measureRecord(atLeast: number): Promise<Measured> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'attest-bench-'));
  process.env.ATTEST_DATA_DIR = dataDir;
  await getStore().migrate(() => {});
  const people = await benchPeople();
  const writing = await timed(() => writeRecord(atLeast, people));
  console.log(`  written in ${(writing / 1000).toFixed(1)} s`);
  const [day = []] = daysOf(atLeast);
  // Into the middle series, so that the short one stays short.
  const isElsewhere = (each: GeneratedEntity) =>
    each.entityType !== 'figure' || each.value.seriesId === seriesIdOf(1_000);
  const approve = approveOneFigure(day.filter(isElsewhere), people);
  const approvals = await timesOf(50, approve);
  const database = path.join(dataDir, 'attest.sqlite');
  // Before the site: what is reckoned here would keep its connections waiting until they close.
  const reckoned: Omit<MeasuredSeries, 'page' | 'compare' | 'png' | 'svg'>[] = [];
  for (const points of MEASURED_POINTS) {
    const id = seriesIdOf(points);
    reckoned.push({ points, raw: rawQueries(database, id), ...(await measureRules(id)) });
  }
  const site = await startSite(PORT, dataDir);
  const crisisPage = `${site.origin}/en/crises/${MEASURED_CRISIS}`;
  const seriesPage = `${crisisPage}/series/points-1000`;
  await read(seriesPage);
  // The export comes first: what it needs is not hidden by what the pages have needed before.
  const csv = await measureCsv(site);
  const xlsx = await measureXlsx(site);
  const series: MeasuredSeries[] = [];
  for (const { points, ...rules } of reckoned) {
    const id = seriesIdOf(points);
    const anew = async (address: string) =>
      median(await afterApprovals(approve, () => read(`${site.origin}${address}`)));
    series.push({
      points,
      ...rules,
      page: await anew(`/en/crises/${MEASURED_CRISIS}/series/points-${points}`),
      compare: await anew(`/en/crises/${MEASURED_CRISIS}/compare?series=points-${points}`),
      png: await anew(`/charts/${id}.png?w=820`),
      svg: await anew(`/charts/${id}.svg?w=820`),
    });
  }
  const result = {
    figures: figuresOf(atLeast),
    written: (figuresOf(atLeast) / writing) * 1000,
    approvals: 1000 / median(approvals),
    approvalToPage: median(await timesOf(TIMES, () => approveAndSee(approve, seriesPage))),
    series,
    kept: await pageAt(seriesPage, approve),
    crisisPage: await pageAt(crisisPage, approve),
    api: median(
      await afterApprovals(approve, () => read(`${site.origin}/api/v1/figures?limit=1000`)),
    ),
    csv,
    xlsx,
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

// The answer is counted while it comes, so that only the server's memory is measured.
async function measureCsv(site: Site): Promise<MeasuredFile> {
  const before = site.memory().now;
  let rows = -1;
  const time = await timed(async () => {
    const answer = await fetch(`${site.origin}/api/v1/figures?output_format=csv`);
    for await (const chunk of answer.body ?? [])
      rows += Buffer.from(chunk).toString('latin1').split('\r\n').length - 1;
  });
  return { rows, perSecond: (rows / time) * 1000, before, most: site.memory().most };
}

// The same crisis in every record, so that what differs is the record around it.
async function measureXlsx(site: Site): Promise<MeasuredFile> {
  const before = site.memory().now;
  const rows = MEASURED_POINTS.reduce((sum, points) => sum + points, 0);
  const address = `${site.origin}/api/v1/figures?crisis=${MEASURED_CRISIS}&output_format=xlsx`;
  const time = await timed(() => bytesSent(address));
  return { rows, perSecond: (rows / time) * 1000, before, most: site.memory().most };
}

type Site = Awaited<ReturnType<typeof startSite>>;
