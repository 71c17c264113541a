// Proposals with everything filled in: a test states only what matters to it.
import type { Change, Proposal } from '#tests/support/record.ts';

const POPULATION = {
  populationStatus: 'all',
  civilianStatus: 'unspecified',
  gender: 'all',
  ageRange: null,
  minAge: null,
  maxAge: null,
} as const;

/** An organization named by its id. */
export const organization = (
  id: string,
  given: Partial<Proposal<'organization'>> = {},
): Change<'organization'> => ({
  entityType: 'organization',
  id,
  proposed: {
    slug: id.toLowerCase(),
    name: id,
    shortName: null,
    names: [],
    aliases: [],
    kind: 'ingo',
    parentId: null,
    homeCountry: null,
    website: null,
    reliability: [],
    mergedIntoId: null,
    ...given,
  },
});

/** A district named by its id. */
export const location = (
  id: string,
  given: Partial<Proposal<'location'>> = {},
): Change<'location'> => ({
  entityType: 'location',
  id,
  proposed: {
    name: id,
    names: [],
    level: 'adm2',
    parentId: null,
    locationCode: 'IRQ',
    code: null,
    codeVersion: null,
    validFrom: null,
    iso: null,
    formerCode: null,
    latitude: null,
    longitude: null,
    ...given,
  },
});

/** A conflict in Iraq named by its id. */
export const crisis = (id: string, given: Partial<Proposal<'crisis'>> = {}): Change<'crisis'> => ({
  entityType: 'crisis',
  id,
  proposed: {
    slug: id.toLowerCase(),
    name: id,
    kind: 'conflict',
    parentId: null,
    startOn: '2017-09-21',
    startOnAccuracy: 'day',
    endOn: null,
    endOnAccuracy: null,
    countries: ['IRQ'],
    summary: null,
    ...given,
  },
});

/** A series of people present in an area. */
export const series = (
  id: string,
  crisisId: string,
  given: Partial<Proposal<'series'>> = {},
): Change<'series'> => ({
  entityType: 'series',
  id,
  proposed: {
    slug: id.toLowerCase(),
    crisisId,
    name: id,
    definition: 'People present in the area',
    metric: 'present_in_area',
    measureType: 'stock',
    unit: 'person',
    ...POPULATION,
    areaText: 'Hawija',
    areaIds: [],
    fixedStart: null,
    fixedStartAccuracy: null,
    breaks: [],
    position: 1,
    ...given,
  },
});

/** A public press release of 21 September 2017. */
export const source = (
  id: string,
  publisherId: string,
  given: Partial<Proposal<'source'>> = {},
): Change<'source'> => ({
  entityType: 'source',
  id,
  proposed: {
    kind: 'press_release',
    title: id,
    publisherId,
    authors: [],
    url: `https://example.org/${id}`,
    archiveUrl: null,
    publishedOn: '2017-09-21',
    publishedOnAccuracy: 'day',
    language: 'en',
    licence: null,
    accessedOn: null,
    confidentiality: 'public',
    republishedFromId: null,
    snapshotIds: [],
    ...given,
  },
});

/** A statement about 85,000 civilians. */
export const statement = (
  id: string,
  of: { sourceId: string; organizationId: string },
  given: Partial<Proposal<'statement'>> = {},
): Change<'statement'> => ({
  entityType: 'statement',
  id,
  proposed: {
    ...of,
    speakerRole: null,
    speakerName: null,
    kind: 'direct_quote',
    quote: 'The 85,000 civilians still in and around Hawija',
    quotePrefix: null,
    quoteSuffix: null,
    locator: null,
    language: 'en',
    translation: null,
    translatedBy: null,
    saidOn: '2017-09-21',
    saidOnAccuracy: 'day',
    saidBasis: 'stated',
    ...given,
  },
});

/** 85,000 people present on 21 September 2017. */
export const figure = (
  id: string,
  of: { statementId: string; seriesId: string; originatingOrganizationId: string },
  given: Partial<Proposal<'figure'>> = {},
): Change<'figure'> => ({
  entityType: 'figure',
  id,
  proposed: {
    ...of,
    metric: 'present_in_area',
    measureType: 'stock',
    basis: 'unknown',
    ...POPULATION,
    specificNeed: null,
    valueText: '85,000',
    reportedValue: 85_000,
    valueLow: null,
    valueBest: null,
    valueHigh: null,
    boundsOrigin: null,
    quantifier: 'stated',
    unit: 'person',
    householdSize: null,
    householdSizeSource: null,
    referencePeriodStart: '2017-09-21',
    referencePeriodStartAccuracy: 'day',
    referencePeriodEnd: '2017-09-21',
    referencePeriodEndAccuracy: 'day',
    referenceBasis: 'stated',
    placeText: 'in and around Hawija',
    placePrecision: 'adm2',
    method: 'not_stated',
    termAsReported: null,
    definitionText: null,
    calculationNote: null,
    caveat: null,
    role: 'unassigned',
    credibility: null,
    includesRetroactive: false,
    retroactiveValue: null,
    lifecycle: 'active',
    lifecycleReason: null,
    places: [],
    ...given,
  },
});

/** The first figure is a subset of the second. */
export const subset = (id: string, fromId: string, toId: string): Change<'relation'> => ({
  entityType: 'relation',
  id,
  proposed: {
    fromId,
    toId,
    type: 'subset_of',
    dimension: 'age',
    exhaustive: false,
    note: null,
  },
});

/** One figure that stands in a relation of this type to another. */
export const relation = (
  id: string,
  fromId: string,
  toId: string,
  type: Proposal<'relation'>['type'],
): Change<'relation'> => ({
  entityType: 'relation',
  id,
  proposed: { fromId, toId, type, dimension: null, exhaustive: false, note: null },
});

/** An editor's choice for a series. */
export const headlineChoice = (
  id: string,
  of: { seriesId: string; figureId: string | null },
): Change<'headline_choice'> => ({
  entityType: 'headline_choice',
  id,
  proposed: { ...of, note: 'The only count on the ground' },
});

/** The policy for headlines. */
export const policy = (id: string): Change<'policy'> => ({
  entityType: 'policy',
  id,
  proposed: {
    kind: 'headline',
    value: { tiers: [['un_agency'], ['ingo']], conflictPercent: 20, stalenessDays: 30 },
    note: 'First policy',
  },
});
