import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { METRIC_CODES } from '#db/metrics.ts';
import { definitionLines, readmeLines } from '#lib/exchange/figure-readme.ts';
import { figureFilter } from '#lib/query/figure-filter.ts';
import { readFigureQuery } from '#lib/query/read-query.ts';
import { countFigures } from '#lib/record/figures.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import type { TestStore } from '#tests/support/store.ts';

let store: TestStore;
beforeAll(async () => {
  ({ store } = await openExampleStore());
});
afterAll(() => store.close());

async function readmeOf(parameters: Record<string, string>) {
  const read = readFigureQuery(new URLSearchParams(parameters));
  const filter = await figureFilter(read);
  const { output_format: _, sort: __, limit: ___, cursor: ____, hxl: _____, ...query } = read;
  const lines = await readmeLines({ query, filter, origin: 'https://attest.example' });
  return { filter, lines, text: lines.map((line) => line.join(': ')).join('\n') };
}

describe('what stands in a file beside its figures', () => {
  test('says what was asked for, where it can be asked again, and how many figures it holds', async () => {
    const { filter, text } = await readmeOf({ crisis: 'hawija-2017', basis: 'estimated' });
    expect(text).toContain(
      'https://attest.example/api/v1/figures?crisis=hawija-2017&basis=estimated',
    );
    expect(text).toMatch(/Query: hawija-2017; Basis: Estimate/);
    expect(text).toContain(`Figures: ${await countFigures(filter)}`);
    expect(text).not.toContain('not today’s view');
  });

  test('marks an old view, and says of what day', async () => {
    const { lines, text } = await readmeOf({ known_at: '2017-09-30' });
    expect(lines).toContainEqual(['known_at', '2017-09-30']);
    expect(text).toMatch(/As it could be known on 30 September 2017: not today/);
  });

  test('says what must not be added up, what an empty cell means and how text is guarded', async () => {
    const { text } = await readmeOf({});
    for (const word of [/do_not_sum/, /It never means zero/, /apostrophe/, /CC-BY-4\.0/])
      expect(text).toMatch(word);
  });

  test('defines every metric', () => {
    expect(definitionLines().map(([code]) => code)).toEqual([...METRIC_CODES]);
    for (const [, definition] of definitionLines()) expect(definition.length).toBeGreaterThan(20);
  });
});
