import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import autocannon from 'autocannon';

// As a browser asks.
const headers = { 'accept-encoding': 'gzip' };

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The middle of the values; of two middles the upper. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** What the work returns, begun so many times a second, each at its own moment whether or not the last one has ended. */
export async function evenly<Result>(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  work: (at: number) => Promise<Result>,
): Promise<Result[]> {
  const started = performance.now();
  const begun: Promise<Result>[] = [];
  for (let at = 0; at < perSecond * seconds; at += 1) {
    await setTimeout(Math.max(0, started + (at * 1000) / perSecond - performance.now()));
    begun.push(work(at));
  }
  return Promise.all(begun);
}

/** The least value that so many per cent of the values do not exceed. */
export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN;
}

/** Requests per second that the address answers to 32 readers at once, for five seconds on this machine only. */
export async function requestsPerSecond(url: string): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url,
    headers,
    connections: 32,
    duration: 5,
  });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refused, ${errors} failed`);
  return requests.average;
}

/** The body as it goes over the wire to a browser, still compressed. */
export function bytesSent(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => buffer(answer).then(resolve, reject)).once('error', reject);
  });
}
