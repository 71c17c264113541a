// A small record for the tests of its reading: Hawija in September 2017, with one document that is not public.
import type { Store } from '#db/store.ts';
import {
  crisis,
  figure,
  location,
  organization,
  series,
  source,
  statement,
  subset,
} from '#tests/support/makers.ts';
import { approveChanges } from '#tests/support/record.ts';

const on = (day: string) => ({ referencePeriodStart: day, referencePeriodEnd: day });
const at = (locationId: string, relation: 'in' | 'in_and_around' | 'part_of') =>
  ({ locationId, role: 'at', relation, exception: null }) as const;

/** 85,000 civilians (IRC), of which 40,000 children; 85,000 (OCHA); up to 78,000 (a UN spokesman, by Reuters); and one hidden. */
export async function loadHawija(store: Store): Promise<void> {
  const irc = { seriesId: 'PRESENT', originatingOrganizationId: 'IRC' };
  const un = { seriesId: 'PRESENT', originatingOrganizationId: 'UN' };
  await approveChanges(store, [
    organization('IRC', { name: 'International Rescue Committee', shortName: 'IRC' }),
    organization('UN', { name: 'United Nations', kind: 'un_agency' }),
    organization('REUTERS', { name: 'Reuters', kind: 'media' }),
    location('IRQ', { name: 'Iraq', level: 'country', code: 'IRQ' }),
    location('KIRKUK', { name: 'Kirkuk', level: 'adm1', parentId: 'IRQ', code: 'IQG13' }),
    location('HAWIJA', {
      name: 'Al-Hawiga',
      parentId: 'KIRKUK',
      code: 'IQG13Q01',
      names: [
        { lang: 'en', name: 'Hawija' },
        { lang: 'ar', name: 'الحويجة' },
      ],
    }),
    location('CAMP', { name: 'Hawija camp', level: 'camp_site', parentId: 'HAWIJA' }),
    crisis('HAWIJA-2017'),
    crisis('MOSUL', { startOn: '2016-10-17' }),
    series('PRESENT', 'HAWIJA-2017'),
    series('OTHER', 'MOSUL', { position: 2 }),
    source('RELEASE', 'IRC'),
    source('STORY', 'REUTERS', { publishedOn: '2017-10-03', kind: 'news_article' }),
    source('PRIVATE', 'IRC', { confidentiality: 'confidential' }),
    statement('S1', { sourceId: 'RELEASE', organizationId: 'IRC' }),
    statement('S2', { sourceId: 'STORY', organizationId: 'UN' }),
    statement('S3', { sourceId: 'PRIVATE', organizationId: 'IRC' }),
    figure('F1', { ...irc, statementId: 'S1' }, { places: [at('HAWIJA', 'in_and_around')] }),
    figure('F2', { ...irc, statementId: 'S1' }, { reportedValue: 40_000, ageRange: 'children' }),
    figure(
      'F3',
      { ...un, statementId: 'S2' },
      { ...on('2017-10-03'), places: [at('CAMP', 'in'), at('KIRKUK', 'part_of')] },
    ),
    figure('F4', { ...un, statementId: 'S2', seriesId: 'OTHER' }, on('2017-10-01')),
    figure('HIDDEN', { ...irc, statementId: 'S3' }, on('2017-09-25')),
    subset('R1', 'F2', 'F1'),
    subset('R2', 'HIDDEN', 'F1'),
  ]);
}
