import { describe, expect, it } from 'vitest';
import { figureCitation, plainCitation } from '#lib/cite/citation.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { hawija, REUTERS } from '#tests/support/hawija-case.ts';
import { organizationRef, reportedFigure } from '#tests/support/figures.ts';

const ORIGIN = 'https://attest.example';
const [released, printed] = hawija('F1', 'F13') as [ReportedFigure, ReportedFigure];

describe('the citation of a figure in one line', () => {
  it('names the document first, then this record with permalink and revision', () => {
    expect(plainCitation(released, ORIGIN)).toBe(
      'International Rescue Committee, “Civilians in great danger as fight reaches Hawija”, ' +
        '21 September 2017, https://example.org/report. Recorded in Attest, figure F1, revision 1, ' +
        'recorded 1 January 2026, 00:00 UTC: https://attest.example/f/F1',
    );
  });

  it('names the agency that printed it as publisher and the United Nations as the one it cites', () => {
    const line = plainCitation(printed, ORIGIN);
    expect(line).toMatch(
      /^Reuters, “78,000 civilians could be trapped”, .*, citing United Nations\. Recorded in Attest/,
    );
    expect(line.match(/United Nations/g)).toHaveLength(1);
  });

  it('names who said it and whose count it is where these are two', () => {
    const figure = reportedFigure({
      publisher: REUTERS,
      attributed: organizationRef('amnesty', 'ingo', 'Amnesty International'),
      originating: organizationRef('airwars', 'casualty_recorder', 'Airwars'),
    });
    expect(plainCitation(figure, ORIGIN)).toContain(
      ', citing Amnesty International, citing Airwars. Recorded',
    );
  });

  it('gives the archived copy beside the address, and alone where there is no address', () => {
    const archiveUrl = 'https://archive.example/1';
    const archived = (url: string | null) =>
      plainCitation(reportedFigure({ source: { url, archiveUrl } }), ORIGIN);
    expect(archived('https://a.example/1')).toContain(
      ', https://a.example/1 (archived: https://archive.example/1). Recorded',
    );
    expect(archived(null)).toContain(', archived: https://archive.example/1. Recorded');
    expect(plainCitation(reportedFigure({ source: { url: null } }), ORIGIN)).toContain(
      '2017. Recorded',
    );
  });

  it.each([
    ['month', ', September 2017, '],
    ['quarter', ', third quarter of 2017, '],
    ['year', ', 2017, '],
    ['unknown', ', date unknown, '],
  ] as const)('keeps a date that is known to the %s as partial as it is', (accuracy, words) => {
    const source = { publishedOn: '2017-09-21', publishedOnAccuracy: accuracy };
    expect(plainCitation(reportedFigure({ source }), ORIGIN)).toContain(words);
  });

  it('says of a figure that no longer stands what became of it', () => {
    const figure = reportedFigure({ lifecycle: 'retracted' });
    expect(plainCitation(figure, ORIGIN)).toContain(', status: Retracted from this record: http');
    expect(plainCitation(reportedFigure(), ORIGIN)).not.toContain('status');
  });

  it('leaves an Arabic title as it is', () => {
    const source = { title: 'نزوح ٨٥٬٠٠٠ من الحويجة', language: 'ar' };
    expect(plainCitation(reportedFigure({ source }), ORIGIN)).toContain('“نزوح ٨٥٬٠٠٠ من الحويجة”');
  });

  it('names the people who signed it before the organization that published it', () => {
    const source = { authors: ['Maher Chmaytelli'] };
    expect(plainCitation(reportedFigure({ source, publisher: REUTERS }), ORIGIN)).toMatch(
      /^Maher Chmaytelli, “A report”, Reuters, 21 September 2017/,
    );
  });
});

describe('the works that a figure is cited by', () => {
  it('are the document and the entry of this record, in this order', () => {
    const [document, entry] = figureCitation(released, ORIGIN);
    expect(document).toMatchObject({
      isRecord: false,
      authors: ['International Rescue Committee'],
      issued: { on: '2017-09-21', accuracy: 'day' },
    });
    expect(entry).toMatchObject({
      isRecord: true,
      key: 'attest-figure-F1-r1',
      version: 'revision 1',
      url: 'https://attest.example/f/F1',
      issued: { on: '2026-01-01', accuracy: 'day' },
    });
  });

  it('say of the entry in one sentence what it holds', () => {
    const [, entry] = figureCitation(released, ORIGIN);
    expect(entry?.abstract).toMatch(/^85,000 .*International Rescue Committee, 21 September 2017/);
  });
});
