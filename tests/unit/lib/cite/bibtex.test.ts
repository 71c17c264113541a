import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '#lib/cite/bibtex.ts';
import { figureCitation } from '#lib/cite/citation.ts';
import { notesOf } from '#lib/cite/notes.ts';
import { oneLine } from '#lib/cite/one-line.ts';
import { anyWork } from '#tests/support/any-works.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { hawija } from '#tests/support/hawija-case.ts';
import { readCitations, wholeName } from '#tests/support/reference-manager.ts';

const ORIGIN = 'https://attest.example';
const textOf = (figure = reportedFigure()) => bibtex('en', figureCitation(figure, ORIGIN));

describe('a citation in BibTeX', () => {
  it('is an entry for the document, then one for this record with its revision', () => {
    const [figure] = hawija('F13');
    expect(textOf(figure)).toBe(`@techreport{source-reuters,
  author = {{Reuters}},
  title = {{78,000 civilians could be trapped}},
  institution = {{Reuters}},
  type = {Situation report},
  year = {2017},
  month = oct,
  date = {2017-10-03},
  url = {https://example.org/report},
  language = {en},
  note = {citing United Nations},
}

@misc{attest-figure-F13-r1,
  author = {{Attest}},
  title = {{about 12,500: Displaced by the Hawija offensive}},
  howpublished = {{Attest}},
  year = {2026},
  month = jan,
  date = {2026-01-01},
  version = {revision 1},
  url = {https://attest.example/f/F13},
  language = {en},
  abstract = {About 12,500 people were displaced from Hawija, Iraq, between 21 September 2017 and 3 October 2017, according to the United Nations, reported by Reuters, 3 October 2017.},
  note = {figure F13, revision 1, recorded 1 January 2026, 00:00 UTC},
}
`);
  });

  it('gives back any text in any field to the program that reads it', () => {
    fc.assert(
      fc.property(fc.array(anyWork, { minLength: 1, maxLength: 2 }), (works) => {
        const read = readCitations('bib', bibtex('en', works));
        expect(read.map(({ title }) => title)).toEqual(works.map(({ title }) => oneLine(title)));
        for (const [at, work] of works.entries()) {
          const item = read[at];
          expect(item?.id).toBe(work.key);
          expect(item?.author?.map(({ literal, family }) => literal ?? family)).toEqual(
            work.authors.map(oneLine),
          );
          expect(item?.['container-title'] ?? item?.publisher).toBe(oneLine(work.publisher));
          expect(item?.abstract ?? null).toBe(work.abstract && oneLine(work.abstract));
          expect(item?.note ?? '').toBe(oneLine(notesOf('en', work)));
        }
      }),
    );
  });

  it('hands TeX every sign that it would take for a command as that sign', () => {
    const title = String.raw`\ { } $ & # _ % ^ ~ < > | ${'`'} -- '' ,,`;
    expect(textOf(reportedFigure({ source: { title } })).split('\n')[2]).toBe(
      String.raw`  title = {{\textbackslash{} \textbraceleft{} \textbraceright{} \$ \& \# \_ \% ` +
        String.raw`\textasciicircum{} \textasciitilde{} \textless{} \textgreater{} \textbar{} ` +
        String.raw`\textasciigrave{} -{}- '{}' ,{},}},`,
    );
  });

  it('keeps a comma and an "and" in the name of an organization', () => {
    const publisher = { ...reportedFigure().publisher, name: 'Relief, Works and Rescue' };
    const [document] = readCitations('bib', textOf(reportedFigure({ publisher })));
    expect(wholeName(document)).toBe('Relief, Works and Rescue');
  });

  it.each([
    ['day', '2017-09-21', ['year = {2017}', 'month = sep', 'date = {2017-09-21}']],
    ['month', '2017-09-21', ['year = {2017}', 'month = sep', 'date = {2017-09}']],
    ['year', '2017-09-21', ['year = {2017}', 'date = {2017}']],
    ['quarter', '2017-09-21', ['year = {2017}', 'date = {2017-07/2017-09}']],
    ['week', '2017-09-21', ['year = {2017}', 'date = {2017-09-18/2017-09-24}']],
    ['unknown', '2017-09-21', []],
  ] as const)('says a date that is known to the %s as it is known', (accuracy, on, lines) => {
    const figure = reportedFigure({
      source: { publishedOn: on, publishedOnAccuracy: accuracy },
    });
    const [document = ''] = textOf(figure).split('\n\n');
    expect(document.match(/(year|month|date) = .*(?=,)/g) ?? []).toEqual(lines);
  });

  it('leaves the address as it is, but for what would end the field', () => {
    const source = {
      url: 'https://a.example/x_y%20?a=1&b=#c',
      archiveUrl: 'https://b.example/a{b}\\é',
    };
    expect(textOf(reportedFigure({ source }))).toContain(
      '  url = {https://a.example/x_y%20?a=1&b=#c},\n',
    );
    const braces = { url: 'https://b.example/a{b}\\é' };
    expect(textOf(reportedFigure({ source: braces }))).toContain(
      '  url = {https://b.example/a%7Bb%7D%5C%C3%A9},\n',
    );
  });
});
