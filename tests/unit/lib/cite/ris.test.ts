import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureCitation } from '#lib/cite/citation.ts';
import { notesOf } from '#lib/cite/notes.ts';
import { oneLine } from '#lib/cite/one-line.ts';
import { ris } from '#lib/cite/ris.ts';
import { anyWork } from '#tests/support/any-works.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { hawija } from '#tests/support/hawija-case.ts';
import { readCitations, wholeName } from '#tests/support/reference-manager.ts';

const ORIGIN = 'https://attest.example';
const textOf = (figure = reportedFigure()) => ris('en', figureCitation(figure, ORIGIN));

describe('a citation in RIS', () => {
  it('is an entry for the document, then one for this record, on lines that end with CR LF', () => {
    const [figure] = hawija('F13');
    expect(textOf(figure).split('\r\n')).toEqual([
      'TY  - RPRT',
      'ID  - source-reuters',
      'AU  - Reuters',
      'TI  - 78,000 civilians could be trapped',
      'PB  - Reuters',
      'PY  - 2017',
      'DA  - 2017/10/03/',
      'M3  - Situation report',
      'LA  - en',
      'UR  - https://example.org/report',
      'N1  - citing United Nations',
      'ER  - ',
      '',
      'TY  - DATA',
      'ID  - attest-figure-F13-r1',
      'AU  - Attest',
      'TI  - about 12,500: Displaced by the Hawija offensive',
      'PB  - Attest',
      'PY  - 2026',
      'DA  - 2026/01/01/',
      'ET  - revision 1',
      'LA  - en',
      'UR  - https://attest.example/f/F13',
      expect.stringMatching(/^AB  - About 12,500 people were displaced/),
      'N1  - figure F13, revision 1, recorded 1 January 2026, 00:00 UTC',
      'ER  - ',
      '',
    ]);
  });

  it('has nothing in any field that could end the line, the entry or the file', () => {
    fc.assert(
      fc.property(fc.array(anyWork, { minLength: 1, maxLength: 3 }), (works) => {
        const lines = ris('en', works).split('\r\n');
        expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(works.length);
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(works.length);
        expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z\d] {2}- /.test(line))).toEqual(
          [],
        );
        expect(lines.join('')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });

  it('gives back any text in any field to the program that reads it', () => {
    fc.assert(
      fc.property(fc.array(anyWork, { minLength: 1, maxLength: 2 }), (works) => {
        const read = readCitations('ris', ris('en', works));
        expect(read.map(({ id }) => id)).toEqual(works.map(({ key }) => key));
        for (const [at, work] of works.entries()) {
          const item = read[at];
          expect(item?.title).toBe(oneLine(work.title));
          expect(item?.publisher).toBe(oneLine(work.publisher));
          expect(item?.abstract ?? null).toBe(work.abstract && oneLine(work.abstract));
          expect(item?.note ?? '').toBe(oneLine(notesOf('en', work)));
        }
      }),
    );
  });

  it('writes the comma of an organization otherwise, because it would divide the name', () => {
    const named = (name: string) =>
      wholeName(
        readCitations(
          'ris',
          textOf(reportedFigure({ publisher: { ...reportedFigure().publisher, name } })),
        )[0],
      );
    expect(named('Civil Defence Corps, Iraq')).toBe('Civil Defence Corps (Iraq)');
    expect(named('Doctors of the World, Iraq, Mosul')).toBe('Doctors of the World (Iraq; Mosul)');
  });

  it.each([
    ['day', 'DA  - 2017/09/21/'],
    ['month', 'DA  - 2017/09//'],
    ['year', 'DA  - 2017///'],
    ['quarter', 'DA  - 2017///third quarter of 2017'],
    ['week', 'DA  - 2017///week of 18 September 2017'],
    ['unknown', undefined],
  ] as const)('says a date that is known to the %s as it is known', (accuracy, line) => {
    const source = { publishedOn: '2017-09-21', publishedOnAccuracy: accuracy };
    const [document = ''] = textOf(reportedFigure({ source })).split('ER  - ');
    expect(document.split('\r\n').find((each) => each.startsWith('DA'))).toBe(line);
  });
});
