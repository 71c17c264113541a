import { randomBytes } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvOf } from '#lib/exchange/figure-answers.ts';
import { FIGURE_COLUMNS, type Cell } from '#lib/exchange/figure-columns.ts';
import { zipStream } from '#lib/exchange/zip-stream.ts';

async function bytesOf(parts: AsyncIterable<Uint8Array>) {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return new Uint8Array(Buffer.concat(all));
}

const LINES = 100_000;
// Text that hardly shrinks, so that every line must leave before the next ones are asked for.
const noise = () => randomBytes(300).toString('base64');
const ROW_BYTES = FIGURE_COLUMNS.map(({ name }) => `${name} ${noise()},`).join('').length;

/** The number once it has stood still; throws when it never does. */
async function settled(read: () => number): Promise<number> {
  for (let turn = 0; turn < 100; turn += 1) {
    const before = read();
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (read() === before) return before;
  }
  throw new Error('it was read on and on, though nobody took anything');
}

/** Rows of figures without end, and how many have been asked for. */
function rowsWithoutEnd() {
  const state = { pulled: 0, isEnded: false };
  async function* parts(): AsyncGenerator<{ rows: Cell[][] }> {
    try {
      for (;;) {
        state.pulled += 1;
        yield { rows: [FIGURE_COLUMNS.map(({ name }) => `${name} ${noise()}`)] };
      }
    } finally {
      state.isEnded = true;
    }
  }
  return { state, parts };
}

describe('an archive', () => {
  it('holds each file as it was, in order, and the same bytes each time', async () => {
    const entries = ['a.txt', 'b.txt'].map((name) => ({
      name,
      content: async function* () {
        for (let at = 0; at < 5; at += 1) yield `${name} قرية ${at}\n`;
      },
    }));
    const bytes = await bytesOf(zipStream(entries));
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['a.txt', 'b.txt']);
    expect(strFromU8(files['a.txt'] ?? new Uint8Array())).toContain('a.txt قرية 4\n');
    expect(await bytesOf(zipStream(entries))).toEqual(bytes);
  });

  it('reads no faster than it is taken, and stops reading when its reader goes away', async () => {
    const { state, parts } = rowsWithoutEnd();
    const archive = zipStream([{ name: 'figures.csv', content: () => csvOf(parts(), {}) }]);
    let taken = 0;
    while (taken < 2_000_000) taken += (await archive.next()).value?.length ?? 0;
    const atRest = await settled(() => state.pulled);
    // What is under way fills the buffers between record and reader, and not more.
    expect(atRest * ROW_BYTES).toBeLessThan(taken * 4);
    await archive.return(undefined);
    await expect.poll(() => state.isEnded).toBe(true);
  });

  it('ends with the error of a file that could not be read', async () => {
    const content = async function* () {
      yield 'a';
      throw new Error('the record went away');
    };
    await expect(bytesOf(zipStream([{ name: 'a', content }]))).rejects.toThrow(
      'the record went away',
    );
  });
});

describe('the CSV of 100,000 figures', () => {
  it('is written a part at a time, none asked for before the one before was taken', async () => {
    let asked = 0;
    async function* parts() {
      for (; asked < LINES / 500;) {
        asked += 1;
        yield { rows: Array.from({ length: 500 }, () => ['7K3M9QAB', 'a quote', 85_000, null]) };
      }
    }
    let taken = 0;
    let lines = 0;
    let most = 0;
    for await (const part of csvOf(parts(), {})) {
      expect(asked - taken).toBeLessThanOrEqual(1);
      taken = asked;
      lines += part.split('\r\n').length - 1;
      most = Math.max(most, part.length);
    }
    expect(lines).toBe(LINES + 1);
    expect(most).toBeLessThan(100_000);
  });

  it('is read no further once its reader goes away', async () => {
    const { state, parts } = rowsWithoutEnd();
    const lines = csvOf(parts(), {});
    for (let at = 0; at < 10; at += 1) await lines.next();
    expect(state.pulled).toBe(9);
    await lines.return(undefined);
    expect(state.isEnded).toBe(true);
  });
});
