// What five of eight organizations publish on one day of a crisis: each a document, its statements and their figures.
import type { Quantifier } from '#db/codes.ts';
import { storedNumbers } from '#lib/submissions/entities/numbers.ts';
import {
  FIGURES_OF_A_DAY,
  figureIdOf,
  idOf,
  type Generated,
  type GeneratedEntity,
} from '#tests/bench/generated-entity.ts';

export interface SeriesToFill {
  id: string;
  number: number;
  /** How many figures it has in the end. */
  points: number;
  placeText: string;
  locationId: string;
}

interface Day {
  crisis: number;
  day: number;
  on: string;
  series: SeriesToFill[];
  organizations: string[];
}

interface Report {
  id: string;
  series: SeriesToFill;
  organization: number;
  quantifier: Quantifier;
  number: number;
  /** The report that it is a part of, or that it says again. */
  partOf?: string;
  repeats?: string;
}

const WORDS: Partial<Record<Quantifier, string>> = {
  approximately: 'about ',
  at_least: 'at least ',
};
const FIGURES_OF_A_STATEMENT = 4;

/** The documents, statements, figures and relations of one day, in the order in which each finds what it names. */
export function generatedDay(day: Day): GeneratedEntity[] {
  const reports = day.series.flatMap((series) => reportsOf(day, series));
  const byOrganization = Map.groupBy(reports, ({ organization }) => organization);
  const documents = [...byOrganization].flatMap(([organization, own]) =>
    documentOf(day, organization, own),
  );
  return [...documents, ...reports.flatMap(relationsOf)];
}

function reportsOf({ crisis, day, organizations }: Day, series: SeriesToFill): Report[] {
  const left = series.points - day * FIGURES_OF_A_DAY;
  // Slow waves with a little of each day's own: reports of one day agree or differ as real ones do.
  const level = 40_000 + Math.round(25_000 * Math.sin((day + series.number * 37) / 90));
  const total = level + ((day * 7919) % 900);
  const idAt = (place: number) => figureIdOf(crisis, series.number, day, place);
  const by = (nth: number) => ({
    series,
    organization: (series.number + day + nth) % organizations.length,
  });
  const reports: Omit<Report, 'id'>[] = [
    { ...by(0), number: total, quantifier: 'stated' },
    { ...by(1), number: Math.round(total / 100) * 100, quantifier: 'approximately' },
    { ...by(1), number: Math.round(total * 0.45), quantifier: 'stated', partOf: idAt(1) },
    { ...by(2), number: Math.round(total * 0.97), quantifier: 'stated' },
    {
      ...by(3),
      number: Math.floor(total / 1000) * 1000 - (day % 5) * 3000,
      quantifier: 'at_least',
    },
    { ...by(4), number: total, quantifier: 'stated', repeats: idAt(0) },
  ];
  return reports.slice(0, Math.max(0, left)).map((report, at) => ({ id: idAt(at), ...report }));
}

function documentOf(
  { crisis, day, on, organizations }: Day,
  organization: number,
  reports: Report[],
): GeneratedEntity[] {
  const publisherId = organizations[organization] ?? '';
  const sourceId = idOf('source', crisis, day, organization);
  const source: Generated<'source'> = {
    entityType: 'source',
    id: sourceId,
    value: {
      kind: 'sitrep',
      title: `Situation report of ${on}, crisis ${crisis}`,
      publisherId,
      authors: [],
      url: `https://reports.example/${crisis}/${organization}/${on}`,
      archiveUrl: null,
      publishedOn: on,
      publishedOnAccuracy: 'day',
      language: 'en',
      licence: null,
      accessedOn: null,
      confidentiality: 'public',
      republishedFromId: null,
      snapshotIds: [],
    },
  };
  const statements = chunksOf(reports, FIGURES_OF_A_STATEMENT).flatMap((said, at) => {
    const id = idOf('statement', sourceId, at);
    return [
      statementOf({ id, sourceId, organizationId: publisherId, on }, said),
      ...said.map((report) => figureOf(report, id, on, publisherId)),
    ];
  });
  return [source, ...statements];
}

function statementOf(
  {
    id,
    sourceId,
    organizationId,
    on,
  }: { id: string; sourceId: string; organizationId: string; on: string },
  reports: Report[],
): Generated<'statement'> {
  const quote = reports
    .map(
      (report) =>
        `In ${report.series.placeText}, ${wordsOf(report)} ${report.partOf ? 'of them are children' : 'people are displaced'}.`,
    )
    .join(' ');
  const speaker = { speakerRole: null, speakerName: null };
  const around = {
    quotePrefix: null,
    quoteSuffix: null,
    locator: null,
    translation: null,
    translatedBy: null,
  };
  const said = { saidOn: on, saidOnAccuracy: 'day', saidBasis: 'stated' } as const;
  const value = {
    sourceId,
    organizationId,
    ...speaker,
    kind: 'document_text',
    quote,
    ...around,
    language: 'en',
    ...said,
  } as const;
  return { entityType: 'statement', id, value };
}

function figureOf(
  report: Report,
  statementId: string,
  on: string,
  originatingOrganizationId: string,
): Generated<'figure'> {
  const { series, quantifier, number } = report;
  const valueText = NUMBERS.format(number);
  const none = { valueLow: null, valueBest: null, valueHigh: null, boundsOrigin: null };
  return {
    entityType: 'figure',
    id: report.id,
    value: {
      statementId,
      seriesId: series.id,
      metric: 'idp_stock',
      measureType: 'stock',
      basis: 'registered',
      populationStatus: 'idp',
      civilianStatus: 'unspecified',
      gender: 'all',
      ageRange: report.partOf ? 'children' : null,
      minAge: report.partOf ? 0 : null,
      maxAge: report.partOf ? 17 : null,
      specificNeed: null,
      valueText,
      ...storedNumbers({ valueText, quantifier, reportedValue: number, ...none }),
      quantifier,
      unit: 'person',
      householdSize: null,
      householdSizeSource: null,
      referencePeriodStart: on,
      referencePeriodStartAccuracy: 'day',
      referencePeriodEnd: on,
      referencePeriodEndAccuracy: 'day',
      referenceBasis: 'stated',
      placeText: series.placeText,
      placePrecision: 'adm2',
      originatingOrganizationId,
      method: 'registration',
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
      places: [{ locationId: series.locationId, role: 'at', relation: 'in', exception: null }],
    },
  };
}

function relationsOf({ id, partOf, repeats }: Report): Generated<'relation'>[] {
  const relation = (
    toId: string,
    type: 'subset_of' | 'repeats',
    dimension: string | null,
  ): Generated<'relation'> => ({
    entityType: 'relation',
    id: idOf('relation', id, toId),
    value: { fromId: id, toId, type, dimension, exhaustive: false, note: null },
  });
  return [
    ...(partOf ? [relation(partOf, 'subset_of', 'age')] : []),
    ...(repeats ? [relation(repeats, 'repeats', null)] : []),
  ];
}

const wordsOf = ({ number, quantifier }: Report) =>
  `${WORDS[quantifier] ?? ''}${NUMBERS.format(number)}`;

const NUMBERS = new Intl.NumberFormat('en');

function chunksOf<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
