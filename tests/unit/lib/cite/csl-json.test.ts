import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureCitation } from '#lib/cite/citation.ts';
import { cslJson } from '#lib/cite/csl-json.ts';
import { anyWork } from '#tests/support/any-works.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { hawija } from '#tests/support/hawija-case.ts';

const ORIGIN = 'https://attest.example';
const itemsOf = (figure = reportedFigure()) =>
  JSON.parse(cslJson('en', figureCitation(figure, ORIGIN)));

// The properties of csl-data.json 1.0.2 that an item may have here; the schema allows no others than its own.
const TEXTS = ['id', 'type', 'title', 'container-title', 'publisher', 'URL', 'archive_location'];
const MORE_TEXTS = ['language', 'genre', 'version', 'abstract', 'note'];

describe('a citation in CSL-JSON', () => {
  it('is an item for the document, then one for this record with its revision', () => {
    const [figure] = hawija('F13');
    expect(itemsOf(figure)).toEqual([
      {
        id: 'source-reuters',
        type: 'report',
        title: '78,000 civilians could be trapped',
        author: [{ literal: 'Reuters' }],
        publisher: 'Reuters',
        issued: { 'date-parts': [[2017, 10, 3]] },
        URL: 'https://example.org/report',
        language: 'en',
        genre: 'Situation report',
        note: 'citing United Nations',
      },
      {
        id: 'attest-figure-F13-r1',
        type: 'dataset',
        title: 'about 12,500: Displaced by the Hawija offensive',
        author: [{ literal: 'Attest' }],
        publisher: 'Attest',
        issued: { 'date-parts': [[2026, 1, 1]] },
        URL: 'https://attest.example/f/F13',
        language: 'en',
        version: 'revision 1',
        abstract: expect.stringMatching(/^About 12,500 people were displaced/),
        note: 'figure F13, revision 1, recorded 1 January 2026, 00:00 UTC',
      },
    ]);
  });

  it('holds any text as it is and only what the format knows', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const [item] = JSON.parse(cslJson('en', [work]));
        const { author, issued, accessed, ...texts } = item;
        expect(item).toMatchObject({ title: work.title, publisher: work.publisher });
        expect(author).toEqual(work.authors.map((literal) => ({ literal })));
        expect(
          Object.keys(texts).filter((key) => ![...TEXTS, ...MORE_TEXTS].includes(key)),
        ).toEqual([]);
        expect(Object.values(texts).every((text) => typeof text === 'string')).toBe(true);
        for (const date of [issued, accessed].filter(Boolean)) {
          expect(Object.keys(date)).toEqual(['date-parts']);
          expect(date['date-parts'].flat().every(Number.isInteger)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['day', [[2017, 9, 21]]],
    ['month', [[2017, 9]]],
    ['year', [[2017]]],
    [
      'quarter',
      [
        [2017, 7],
        [2017, 9],
      ],
    ],
    [
      'week',
      [
        [2017, 9, 18],
        [2017, 9, 24],
      ],
    ],
    ['unknown', undefined],
  ] as const)('says a date that is known to the %s as it is known', (accuracy, parts) => {
    const source = { publishedOn: '2017-09-21', publishedOnAccuracy: accuracy };
    expect(itemsOf(reportedFigure({ source }))[0].issued?.['date-parts']).toEqual(parts);
  });

  it('names a newspaper as what the article stands in', () => {
    const source = { kind: 'news_article' } as const;
    expect(itemsOf(reportedFigure({ source }))[0]).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'OCHA',
    });
  });
});
