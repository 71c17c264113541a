import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORWARD_BASES, type Basis, type Quantifier } from '#db/codes.ts';
import { findInQuote } from '#lib/quantity/in-quote.ts';
import { numberLock } from '#lib/quantity/value-text.ts';

interface Entity {
  id: string;
}
interface ExampleFigure extends Entity {
  seriesId: string;
  metric: string;
  measureType: string;
  basis: Basis;
  quantifier: Quantifier;
  unit: string;
  ageRange?: string;
  valueText: string;
  reportedValue?: number;
  valueLow?: number;
  valueHigh?: number;
  referencePeriodStart: string;
  referencePeriodEnd: string;
  originatingOrganizationId: string;
  places: { locationId: string; relation: string }[];
}
interface ExampleSeries extends Entity {
  slug: string;
  crisisId: string;
  metric: string;
  measureType: string;
  unit: string;
  fixedStart?: string;
  breaks?: { on: string; note: string }[];
}
interface ExampleRecord {
  format: string;
  organizations: (Entity & { slug: string; parentId?: string })[];
  locations: (Entity & { name: string; code?: string; locationCode: string; parentId?: string })[];
  crises: (Entity & { slug: string; countries: string[] })[];
  series: ExampleSeries[];
  documents: {
    source: Entity & { url: string; publishedOn: string; publisherId: string };
    statements: (Entity & { quote: string; organizationId: string; figures?: ExampleFigure[] })[];
  }[];
  relations: (Entity & { fromId: string; toId: string; type: string; dimension?: string })[];
  headlineChoices: (Entity & { seriesId: string; figureId: string })[];
  policies: Entity[];
}

const file = new URL('../../db/example/iraq-2016-2017.json', import.meta.url);
const example = JSON.parse(readFileSync(file, 'utf8')) as ExampleRecord;
const statements = example.documents.flatMap((document) =>
  document.statements.map((statement) => ({ ...statement, source: document.source })),
);
const reports = statements.flatMap((statement) =>
  (statement.figures ?? []).map((figure) => ({ figure, statement })),
);
const figures = new Map(reports.map(({ figure }) => [figure.id, figure]));
const seriesById = new Map(example.series.map((series) => [series.id, series]));

describe('the example record', () => {
  test('holds 250 figures of 100 documents in 12 series, or more', () => {
    const withFigures = new Set(reports.map(({ statement }) => statement.source.id));
    expect(example.format).toBe('attest-record/1');
    expect(reports.length).toBeGreaterThanOrEqual(250);
    expect(withFigures.size).toBeGreaterThanOrEqual(100);
    expect(new Set(reports.map(({ figure }) => figure.seriesId)).size).toBeGreaterThanOrEqual(12);
  });

  test('gives every entity a public id of its own', () => {
    const entities: Entity[] = [
      ...example.organizations,
      ...example.locations,
      ...example.crises,
      ...example.series,
      ...example.documents.map((document) => document.source),
      ...statements,
      ...figures.values(),
      ...example.relations,
      ...example.headlineChoices,
      ...example.policies,
    ];
    const ids = entities.map((entity) => entity.id);
    expect(ids.filter((id) => !/^[0-9A-HJKMNP-TV-Z]{8}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(figures.size).toBe(reports.length);
  });

  test('names only organizations, places, series and figures that it holds', () => {
    const held = new Set(
      [...example.organizations, ...example.locations, ...example.crises].map(({ id }) => id),
    );
    const named = [
      ...example.organizations.map(({ parentId }) => parentId),
      ...example.locations.map(({ parentId }) => parentId),
      ...example.series.map(({ crisisId }) => crisisId),
      ...statements.flatMap(({ organizationId, source }) => [organizationId, source.publisherId]),
      ...reports.flatMap(({ figure }) => [
        figure.originatingOrganizationId,
        ...figure.places.map(({ locationId }) => locationId),
      ]),
    ];
    const ends = example.relations.flatMap(({ fromId, toId }) => [fromId, toId]);
    expect(named.filter((id) => id !== undefined && !held.has(id))).toEqual([]);
    expect(ends.filter((id) => !figures.has(id))).toEqual([]);
    expect(reports.filter(({ figure }) => !seriesById.has(figure.seriesId))).toEqual([]);
  });

  test('quotes every value and stores exactly the numbers that its words write', () => {
    const unquoted = reports.filter(
      ({ figure, statement }) => findInQuote(statement.quote, figure.valueText) === null,
    );
    const unlocked = reports.filter(
      ({ figure: { valueText, quantifier, reportedValue, valueLow, valueHigh } }) =>
        !numberLock(valueText, {
          quantifier,
          reportedValue: reportedValue ?? null,
          valueLow: valueLow ?? null,
          valueBest: null,
          valueHigh: valueHigh ?? null,
        }).holds,
    );
    expect(unquoted).toEqual([]);
    expect(unlocked).toEqual([]);
  });

  test('keeps metric, measure type and unit the same within a series', () => {
    const odd = reports.filter(({ figure }) => {
      const series = seriesById.get(figure.seriesId);
      return (
        series?.metric !== figure.metric ||
        series.measureType !== figure.measureType ||
        series.unit !== figure.unit
      );
    });
    expect(odd).toEqual([]);
  });

  test('leaves no series, organization or document without use', () => {
    const usedSeries = new Set(reports.map(({ figure }) => figure.seriesId));
    expect(example.series.filter(({ id }) => !usedSeries.has(id))).toEqual([]);
    expect(example.documents.filter((document) => document.statements.length === 0)).toEqual([]);
  });

  test('has the size that its description gives', () => {
    const text = readFileSync(new URL('../../docs/example-record.md', import.meta.url), 'utf8');
    const stated = (kind: string): number =>
      Number(RegExp(`\\| ${kind} +\\| (\\d+)`).exec(text)?.[1]);
    expect({
      crises: stated('crises'),
      series: stated('series'),
      documents: stated('documents'),
      statements: stated('statements'),
      figures: stated('figures'),
      relations: stated('relations'),
      organizations: stated('organizations'),
      places: stated('places'),
    }).toEqual({
      crises: example.crises.length,
      series: example.series.length,
      documents: example.documents.length,
      statements: statements.length,
      figures: reports.length,
      relations: example.relations.length,
      organizations: example.organizations.length,
      places: example.locations.length,
    });
  });

  test('lists the documents in the order in which they were published', () => {
    const days = example.documents.map(({ source }) => source.publishedOn);
    expect(days).toEqual(days.toSorted());
  });

  test('holds Iraq’s governorates and districts with their P-codes', () => {
    const codes = example.locations.flatMap(({ code }) => (code?.startsWith('IQG') ? [code] : []));
    expect(codes.filter((code) => code.length === 5)).toHaveLength(18);
    expect(codes.filter((code) => code.length === 8)).toHaveLength(101);
    expect(example.locations.find(({ code }) => code === 'IQG13Q01')?.name).toBe('Al-Hawiga');
  });

  test('marks the break in the stock displaced by Mosul', () => {
    const stock = example.series.find(({ slug }) => slug === 'displaced-by-mosul');
    expect(stock?.breaks?.map(({ on }) => on)).toEqual(['2017-07-03']);
  });
});

describe('the worked case', () => {
  const release = /rescue\.org.*reaches-hawija/;
  const article = /firstpost/;
  const update = /flash-update-1-/;
  const september = /issued-15-september/;
  const october = /issued-1-october/;
  const reuters = /jimbakkershow/;

  test('counts the children within the civilians', () => {
    const civilians = one(release, '85,000');
    const children = one(release, 'some 40,000');
    expect(related(children, 'subset_of')).toEqual([civilians.id]);
    expect(children).toMatchObject({ ageRange: 'children', quantifier: 'approximately' });
    expect(civilians).toMatchObject({ metric: 'present_in_area', quantifier: 'stated' });
    expect(civilians.places).toMatchObject([{ relation: 'in_and_around' }]);
  });

  test('knows that the news article repeats the release', () => {
    expect(related(one(article, '85,000'), 'repeats')).toEqual([one(release, '85,000').id]);
    expect(related(one(article, 'around 40,000'), 'repeats')).toEqual([
      one(release, 'some 40,000').id,
    ]);
  });

  test('keeps 85,000 apart as present, at risk and planned for', () => {
    const present = one(update, 'An estimated 85,000');
    expect(present).toMatchObject({ metric: 'present_in_area', basis: 'estimated' });
    expect(present.places.map(({ relation }) => relation)).toEqual(['in', 'part_of']);
    expect(related(present, 'repeats')).toEqual([one(release, '85,000').id]);
    expect(one(september, 'An estimated 85,000')).toMatchObject({ metric: 'at_risk' });
    expect(one(september, 'up to 85,000')).toMatchObject({
      basis: 'planning',
      quantifier: 'up_to',
    });
  });

  test('never takes a projection for an observation', () => {
    const ana = one(release, '6,000');
    const hawija = one(update, 'approximately 6,000');
    expect([ana.basis, hawija.basis].filter((basis) => !FORWARD_BASES.includes(basis))).toEqual([]);
    expect(ana.seriesId).not.toBe(hawija.seriesId);
  });

  test('reads over 7,000 from the body of the bulletin', () => {
    expect(one(october, 'over 7,000')).toMatchObject({
      quantifier: 'more_than',
      reportedValue: 7000,
    });
  });

  test('says that 78,000 is 85,000 less 7,000', () => {
    const remaining = one(october, 'could be as high as 78,000');
    expect(remaining).toMatchObject({ metric: 'present_in_area', quantifier: 'up_to' });
    expect(related(remaining, 'derived_from')).toEqual([
      one(update, 'An estimated 85,000').id,
      one(october, 'over 7,000').id,
    ]);
  });

  test('lets 12,500 update the 7,000 that it includes', () => {
    const later = one(reuters, 'some 12,500');
    expect(later).toMatchObject({ measureType: 'cumulative', reportedValue: 12500 });
    expect(related(later, 'updates')).toEqual([one(reuters, '7,000').id]);
    expect(one(reuters, 'Up to 78,000')).toMatchObject({ metric: 'trapped', quantifier: 'up_to' });
  });
});

function one(url: RegExp, words: string): ExampleFigure {
  const found = reports.filter(
    ({ figure, statement }) => url.test(statement.source.url) && figure.valueText === words,
  );
  const [report] = found;
  if (!report || found.length > 1) throw new Error(`${found.length} figures read ${words}`);
  return report.figure;
}

function related(from: ExampleFigure, type: string): string[] {
  return example.relations
    .filter((relation) => relation.fromId === from.id && relation.type === type)
    .map(({ toId }) => toId);
}
