import { describe, expect, it } from 'vitest';
import { documentText, plainText } from '#lib/cite/plain-text.ts';
import { figureCitation } from '#lib/cite/citation.ts';
import { sourceWork } from '#lib/cite/source-work.ts';
import { reportedFigure } from '#tests/support/figures.ts';

const documents = ['One', 'Two'].map((title) =>
  sourceWork('en', reportedFigure({ source: { title, url: null } })),
);
const records = figureCitation(reportedFigure({ id: 'F9' }), 'https://attest.example').slice(1);

describe('a citation in plain text', () => {
  it('names every document before the record, whatever their order', () => {
    const line = plainText('en', [...records, ...documents]);
    expect(line).toMatch(/^OCHA, “One”, 21 September 2017; OCHA, “Two”, .*\. Recorded in Attest, /);
  });

  it('is the documents alone, or the record alone, where that is all', () => {
    expect(plainText('en', documents)).not.toContain('Attest');
    expect(plainText('en', records)).toMatch(/^Recorded in Attest, figure F9, revision 1, /);
  });

  it('names a publisher once who is the author as well', () => {
    const [document] = documents;
    expect(document && documentText('en', document)).toBe('OCHA, “One”, 21 September 2017');
  });
});
