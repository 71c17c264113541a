import { expect, it } from 'vitest';
import { seriesCitation } from '#lib/cite/page-citations.ts';
import { HAWIJA, TRAPPED } from '#tests/support/hawija-case.ts';

const reading = { locale: 'en', url: 'https://attest.example/en/x', on: '2026-11-23' } as const;

it('cites each document of a series once, the first published first, and the series as read on a day', () => {
  const figures = HAWIJA.filter(({ id }) => ['F13b', 'F1', 'F1a', 'F4'].includes(id));
  const series = { ...TRAPPED, crisis: { name: 'Hawija' } };
  const works = seriesCitation(reading, series, { figures, marking: ['as of 1 October 2017'] });
  expect(works.map(({ key }) => key)).toEqual([
    'source-ocha-15-september',
    'source-irc-release',
    'source-reuters',
    'attest-series-series-trapped',
  ]);
  expect(works.at(-1)).toMatchObject({
    kind: 'dataset',
    accessedOn: '2026-11-23',
    issued: null,
    details: [
      'series “Still in and around Hawija” (Hawija)',
      'as of 1 October 2017',
      'read on 23 November 2026',
    ],
  });
});
