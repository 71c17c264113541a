import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMeaning } from '#lib/exchange/column-notes.ts';
import { csvLines, unguarded } from '#lib/exchange/csv.ts';
import { dataDictionary } from '#lib/exchange/data-dictionary.ts';
import {
  FIGURE_COLUMNS,
  FIGURE_COLUMN_NAMES,
  figureCells,
  figureRow,
  HXL_TAGS,
  type Cell,
  type Column,
  type ExportContext,
} from '#lib/exchange/figure-columns.ts';
import { anyFigures } from '#tests/support/any-figures.ts';
import { placeInTest, related, reportedFigure } from '#tests/support/figures.ts';

const context: ExportContext = {
  origin: 'https://attest.example',
  corroboration: () => null,
  sourceReliability: () => 'B',
};

const READ: Record<Column['type'], (cell: string) => Cell> = {
  text: unguarded,
  day: unguarded,
  instant: unguarded,
  json: unguarded,
  whole: Number,
  number: Number,
  boolean: (cell) => cell === 'true',
};

/** The cells of a CSV line as the record has them, from nothing but the line and the columns. */
const cellsIn = (line: string) =>
  (parse(line)[0] ?? []).map((cell: string, at: number) => {
    const column = FIGURE_COLUMNS[at];
    return cell === '' || !column ? null : READ[column.type](cell);
  });

describe('the columns of a figure', () => {
  it('are each named once, explained and said what an empty cell means', () => {
    expect(new Set(FIGURE_COLUMN_NAMES).size).toBe(FIGURE_COLUMN_NAMES.length);
    const dictionary = dataDictionary('en');
    expect(dictionary.map(({ column }) => column)).toEqual(FIGURE_COLUMN_NAMES);
    for (const { meaning, type, empty } of dictionary) {
      expect(meaning && type && empty).toBeTruthy();
    }
  });

  it('read back from CSV as they were, for any figure', () => {
    fc.assert(
      fc.property(anyFigures, fc.string(), (figures, words) => {
        for (const figure of figures) {
          const said = { ...figure.statement, quote: `-${words}"\r\n=1`, locator: words || null };
          const cells = figureCells(
            // The record holds no empty text: what is not said is null.
            { ...figure, valueText: figure.valueText || 'dozens', statement: said },
            context,
          );
          expect(cellsIn(csvLines([cells]))).toEqual(cells);
        }
      }),
    );
  });

  it('are empty only where the dictionary says that they may be, and hold only their codes', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        for (const figure of figures) {
          const wrong = FIGURE_COLUMNS.filter(({ name, codes, read }) => {
            const cell = read(figure, context);
            if (cell === null) return emptyMeaning(name) === 'never';
            return codes !== undefined && !codes.some((code) => code === cell);
          });
          expect(wrong.map(({ name }) => name)).toEqual([]);
        }
      }),
    );
  });

  it('tell a reported zero from no report', () => {
    const zero = figureRow(reportedFigure({ id: 'a', reportedValue: 0 }), context);
    const none = figureRow(
      reportedFigure({ id: 'b', reportedValue: null, quantifier: 'not_quantified' }),
      context,
    );
    expect([zero.reported_value, none.reported_value]).toEqual([0, null]);
  });

  it('lose no place of a figure that has several', () => {
    const places = [placeInTest('Hawija'), { ...placeInTest('Daquq'), role: 'origin' as const }];
    const row = figureRow(reportedFigure({ id: 'a', places }), context);
    expect([row.location_name, row.place_name]).toEqual(['Iraq', 'Hawija']);
    expect(JSON.parse(String(row.place_list))).toMatchObject([
      { code: 'code-hawija', role: 'at', relation: 'in' },
      { code: 'code-daquq', role: 'origin' },
    ]);
  });

  it('name every total of a part and say that it must not be added', () => {
    const [part] = related(
      [reportedFigure({ id: 'a' }), reportedFigure({ id: 'b' }), reportedFigure({ id: 'c' })],
      ['a', 'subset_of', 'b'],
      ['a', 'subset_of', 'c'],
    );
    if (!part) throw new Error('no part');
    const row = figureRow(part, context);
    expect(row).toMatchObject({ parent_figure_id: 'b', do_not_sum: true });
    const ends = JSON.parse(String(row.relation_list)) as { to_figure_id: string }[];
    expect(ends.map((end) => end.to_figure_id)).toEqual(['b', 'c']);
  });

  it('cite the document before this record, and mark a view that is not today’s', () => {
    const figure = reportedFigure({ id: 'a' });
    const row = figureRow(figure, { ...context, asOf: '2017-09-30', knownAt: '2017-10-01' });
    expect(row).toMatchObject({ as_of: '2017-09-30', known_at: '2017-10-01' });
    const citation = String(row.citation);
    expect(citation.indexOf(figure.source.title)).toBeLessThan(citation.indexOf('/f/a'));
    expect(citation.indexOf('/f/a')).toBeGreaterThan(0);
  });

  it('carry the hashtags of HXL in their own order', () => {
    expect(HXL_TAGS.length).toBe(FIGURE_COLUMNS.length);
    expect(HXL_TAGS[0]).toBe('#meta+id');
    expect(HXL_TAGS[FIGURE_COLUMN_NAMES.indexOf('do_not_sum')]).toBe('#meta+nosum');
    const tags = HXL_TAGS.filter((tag) => tag !== null).map(String);
    const wrong = tags.filter((tag) => !/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/.test(tag));
    expect(wrong).toEqual([]);
  });
});
