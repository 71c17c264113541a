// Makers of reported figures with defaults: a test states only what matters to it.
import type { RelationType } from '#db/codes.ts';
import type {
  OrganizationRef,
  ReportedFigure,
  ReportedPlace,
  ReportedRelation,
} from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

const RECORDED_AT = new Date('2026-01-01T00:00:00Z');

/** What a test says of a figure; its organization, period and document have shorthands. */
export type FigureInTest = Partial<Omit<ReportedFigure, 'series' | 'source'>> & {
  series?: ReportedFigure['series'];
  source?: Partial<ReportedFigure['source']>;
  /** One day of a stock, or the last day of a period. */
  on?: string;
  /** The first day of a flow or of a cumulative count. */
  since?: string;
  publishedOn?: string;
  /** The organization that the number comes from, that says it and that prints it. */
  from?: OrganizationRef;
};

/** An organization by its slug: its short name is the slug in capitals. */
export function organizationRef(
  slug: string,
  kind: OrganizationRef['kind'] = 'un_agency',
  name = slug.toUpperCase(),
): OrganizationRef {
  return { id: `org-${slug}`, slug, name, shortName: slug.toUpperCase(), kind };
}

/** A series that counts people, with whatever the test changes. */
export function seriesInTest(change: Partial<Series> = {}): Series {
  const slug = change.slug ?? 'present';
  return {
    id: `series-${slug}`,
    revision: 1,
    recordedAt: RECORDED_AT,
    slug,
    crisisId: 'crisis-hawija',
    name: 'Still in and around Hawija',
    definition: 'People said to be there on the day.',
    metric: 'present_in_area',
    measureType: 'stock',
    unit: 'person',
    populationStatus: 'all',
    civilianStatus: 'unspecified',
    gender: 'all',
    ageRange: null,
    minAge: null,
    maxAge: null,
    areaText: 'Hawija',
    areaIds: ['place-hawija'],
    fixedStart: null,
    fixedStartAccuracy: null,
    breaks: [],
    position: 1,
    ...change,
  };
}

/** A place at which something was counted. */
export function placeInTest(name: string, change: Partial<ReportedPlace> = {}): ReportedPlace {
  const slug = name.toLowerCase();
  return {
    locationId: `place-${slug}`,
    role: 'at',
    relation: 'in',
    exception: null,
    location: {
      id: `place-${slug}`,
      name,
      names: [],
      level: 'adm2',
      code: `code-${slug}`,
      locationCode: 'IRQ',
    },
    country: { code: 'IRQ', name: 'Iraq' },
    admin1: null,
    admin2: { code: `code-${slug}`, name },
    ...change,
  };
}

let made = 0;

/** A figure of one person or more; "100 people in Hawija on 21 September 2017, said by OCHA" unless told otherwise. */
export function reportedFigure(change: FigureInTest = {}): ReportedFigure {
  const { on = '2017-09-21', since, publishedOn, from, source, ...fields } = change;
  const id = fields.id ?? `figure-${++made}`;
  const organization = from ?? organizationRef('ocha');
  const value = fields.reportedValue === undefined ? 100 : fields.reportedValue;
  return {
    ...numberOf(value),
    ...DEFAULTS,
    id,
    statementId: `statement-${id}`,
    seriesId: fields.series?.id ?? SERIES.id,
    originatingOrganizationId: (fields.originating ?? organization).id,
    referencePeriodStart: since ?? on,
    referencePeriodEnd: on,
    series: SERIES,
    statement: { ...STATEMENT, id: `statement-${id}` },
    source: { ...SOURCE, id: `source-${id}`, publishedOn: publishedOn ?? on, ...source },
    publisher: organization,
    attributed: organization,
    originating: organization,
    ...fields,
  };
}

/** The figures with these relations on both of their ends: `[child, 'subset_of', parent]`. */
export function related(
  figures: ReportedFigure[],
  ...links: [from: string, type: RelationType, to: string, exhaustive?: boolean][]
): ReportedFigure[] {
  const relations = links.map(([fromId, type, toId, exhaustive = false]): ReportedRelation => {
    const id = `${fromId} ${type} ${toId}`;
    return { id, fromId, toId, type, dimension: null, exhaustive, note: null };
  });
  return figures.map((figure) => ({
    ...figure,
    relations: [
      ...figure.relations,
      ...relations.filter(({ fromId, toId }) => [fromId, toId].includes(figure.id)),
    ],
  }));
}

const numberOf = (reportedValue: number | null) => ({
  valueText: String(reportedValue ?? ''),
  reportedValue,
  valueLow: null,
  valueBest: null,
  valueHigh: null,
  boundsOrigin: null,
});

const SERIES = seriesInTest();

const STATEMENT: ReportedFigure['statement'] = {
  id: 'statement',
  kind: 'document_text',
  quote: 'They said so.',
  quotePrefix: null,
  quoteSuffix: null,
  language: 'en',
  locator: null,
  translation: null,
  translatedBy: null,
  speakerRole: null,
  speakerName: null,
  saidOn: null,
  saidOnAccuracy: 'day',
  saidBasis: 'unknown',
};

const SOURCE: ReportedFigure['source'] = {
  id: 'source',
  kind: 'sitrep',
  title: 'A report',
  authors: [],
  url: 'https://example.org/report',
  archiveUrl: null,
  publishedOn: '2017-09-21',
  publishedOnAccuracy: 'day',
  language: 'en',
  licence: null,
  accessedOn: null,
};

type Told =
  | keyof ReturnType<typeof numberOf>
  | 'id'
  | 'statementId'
  | 'seriesId'
  | 'originatingOrganizationId'
  | 'referencePeriodStart'
  | 'referencePeriodEnd'
  | 'series'
  | 'statement'
  | 'source'
  | 'publisher'
  | 'attributed'
  | 'originating';

const DEFAULTS: Omit<ReportedFigure, Told> = {
  revision: 1,
  recordedAt: RECORDED_AT,
  metric: 'present_in_area',
  measureType: 'stock',
  basis: 'unknown',
  populationStatus: 'all',
  civilianStatus: 'unspecified',
  gender: 'all',
  ageRange: null,
  minAge: null,
  maxAge: null,
  specificNeed: null,
  quantifier: 'stated',
  unit: 'person',
  householdSize: null,
  householdSizeSource: null,
  referencePeriodStartAccuracy: 'day',
  referencePeriodEndAccuracy: 'day',
  referenceBasis: 'stated',
  placeText: 'Hawija',
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
  crisis: { id: 'crisis-hawija', slug: 'hawija-2017', name: 'Hawija offensive, 2017' },
  places: [placeInTest('Hawija')],
  relations: [],
};
