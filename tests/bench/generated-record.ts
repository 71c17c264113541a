import { createHash } from 'node:crypto';

const DAY = 86_400_000;
const FIGURES_IN_A_DOCUMENT = 20;
const FIGURES_IN_A_SERIES = 500;

/**
 * A record of the given number of figures in the project's file format: ten organizations that report the
 * people displaced in one place, a document of twenty figures each, 500 figures to a series.
 */
export function generatedRecord(figures: number) {
  const organizations = Array.from({ length: 10 }, (_, at) => ({
    id: idOf('organization', at),
    slug: `organization-${at}`,
    name: `Organization ${at}`,
    kind: at % 2 ? 'un_agency' : 'ingo',
  }));
  const location = {
    id: idOf('location', 0),
    name: 'Exampleland',
    level: 'country',
    locationCode: 'IRQ',
    code: 'IRQ',
    validFrom: '2000-01-01',
  };
  const crisis = {
    id: idOf('crisis', 0),
    slug: 'generated',
    name: 'Generated crisis',
    kind: 'other',
    startOn: '2000-01-01',
    startOnAccuracy: 'day',
    countries: ['IRQ'],
  };
  const series = Array.from({ length: Math.ceil(figures / FIGURES_IN_A_SERIES) }, (_, at) => ({
    id: idOf('series', at),
    slug: `series-${at}`,
    crisisId: crisis.id,
    name: `People displaced, area ${at}`,
    definition: 'People who were displaced on the day, as the organization counts them.',
    metric: 'idp_stock',
    measureType: 'stock',
    unit: 'person',
    populationStatus: 'idp',
    civilianStatus: 'unspecified',
    gender: 'all',
    areaText: `Area ${at}`,
    areaIds: [location.id],
    position: at,
  }));
  const documents = Array.from({ length: Math.ceil(figures / FIGURES_IN_A_DOCUMENT) }, (_, at) =>
    generatedDocument(
      at,
      Math.min(FIGURES_IN_A_DOCUMENT, figures - at * FIGURES_IN_A_DOCUMENT),
      organizations,
      series,
      location.id,
    ),
  );
  return {
    format: 'attest-record/1',
    title: `Generated record of ${figures} figures`,
    licence: 'CC0-1.0',
    organizations,
    locations: [location],
    crises: [crisis],
    series,
    documents,
    relations: [],
    headlineChoices: [],
    policies: [],
  };
}

interface Identified {
  id: string;
}

function generatedDocument(
  at: number,
  count: number,
  organizations: Identified[],
  series: Identified[],
  locationId: string,
) {
  const day = new Date(Date.UTC(2001, 0, 1) + (at % 8000) * DAY).toISOString().slice(0, 10);
  const organizationId = organizations[at % organizations.length]?.id ?? '';
  const figures = Array.from({ length: count }, (_, within) => {
    const index = at * FIGURES_IN_A_DOCUMENT + within;
    const value = 10_000 + ((index * 7919) % 90_000);
    return { index, value, text: value.toLocaleString('en') };
  });
  return {
    source: {
      id: idOf('source', at),
      kind: 'sitrep',
      title: `Situation report ${at}`,
      publisherId: organizationId,
      url: `https://reports.example/${at}`,
      publishedOn: day,
      publishedOnAccuracy: 'day',
      language: 'en',
      confidentiality: 'public',
    },
    statements: [
      {
        id: idOf('statement', at),
        organizationId,
        kind: 'document_text',
        quote: figures
          .map(({ text }, within) => `Area ${within}: ${text} people are displaced.`)
          .join(' '),
        language: 'en',
        saidOn: day,
        saidOnAccuracy: 'day',
        saidBasis: 'stated',
        figures: figures.map(({ index, value, text }) => ({
          id: idOf('figure', index),
          seriesId: series[index % series.length]?.id ?? '',
          metric: 'idp_stock',
          measureType: 'stock',
          basis: 'registered',
          populationStatus: 'idp',
          civilianStatus: 'unspecified',
          gender: 'all',
          valueText: text,
          reportedValue: value,
          quantifier: 'stated',
          unit: 'person',
          referencePeriodStart: day,
          referencePeriodStartAccuracy: 'day',
          referencePeriodEnd: day,
          referencePeriodEndAccuracy: 'day',
          referenceBasis: 'stated',
          placeText: 'Exampleland',
          placePrecision: 'adm0',
          places: [{ locationId, role: 'at', relation: 'in' }],
          originatingOrganizationId: organizationId,
        })),
      },
    ],
  };
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function idOf(kind: string, index: number): string {
  const digest = createHash('sha256').update(`${kind} ${index}`).digest();
  return Array.from({ length: 8 }, (_, at) => ALPHABET[(digest[at] ?? 0) % 32]).join('');
}
