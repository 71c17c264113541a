// Works to cite with any text in every field, for property tests.
import fc from 'fast-check';
import { DATE_ACCURACIES } from '#db/codes.ts';
import type { CitedWork } from '#lib/cite/cited-work.ts';

const KINDS = ['report', 'article', 'dataset', 'webpage', 'post', 'interview', 'document'] as const;

// What the forms give a meaning to, whatever else stands around it.
const SPECIAL = [
  '\\',
  '{',
  '}',
  '$',
  '&',
  '#',
  '_',
  '%',
  '^',
  '~',
  '<',
  '>',
  '|',
  '`',
  '"',
  "''",
  '--',
  '---',
  ',,',
  '@',
  '\r\nER  - \r\n',
  '\nTY  - ',
  '\n',
  '\t',
  '\u0000',
  '\u001b',
  '\u2028',
  '//',
  ' and ',
  '\\textbf{x}',
  '<b>x</b>',
  '?`',
  '%20',
  'الحويجة',
  '٨٥٬٠٠٠',
  'é',
  '“q”',
  '–',
  '\u202b',
  '𐎀',
  '=',
  "'",
];

/** Text with every sign that one of the forms gives a meaning to; it holds at least one letter. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...SPECIAL), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 8,
  })
  .map((parts) => `A${parts.join('')}Z`);

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** A work with any text in every field that takes text. */
export const anyWork: fc.Arbitrary<CitedWork> = fc.record({
  key: fc.stringMatching(/^source-[A-Z0-9]{4,8}$/),
  kind: fc.constantFrom(...KINDS),
  isRecord: fc.constant(false),
  title: anyText,
  authors: fc.array(anyText, { minLength: 1, maxLength: 3 }),
  publisher: anyText,
  issued: fc.option(fc.record({ on: days, accuracy: fc.constantFrom(...DATE_ACCURACIES) })),
  accessedOn: fc.option(days),
  url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
  archiveUrl: fc.option(fc.webUrl()),
  language: fc.constantFrom('en', 'ar', 'fr'),
  genre: fc.option(anyText),
  version: fc.option(anyText),
  abstract: fc.option(anyText),
  details: fc.array(anyText, { maxLength: 2 }),
});
