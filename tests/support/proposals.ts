// The worked case as a submission: what the IRC said of Hawija on 21 September 2017, for the checks to look at.
import type { EntityType } from '#db/codes.ts';
import { ENTITY_TYPES } from '#db/codes.ts';
import {
  newContext,
  type Check,
  type Context,
  type Surroundings,
} from '#lib/submissions/checks/context.ts';
import { ofEachFigure, type FigureCheck } from '#lib/submissions/checks/figure-case.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';
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
import type { Change, Proposal as Proposed } from '#tests/support/record.ts';

const OF = { statementId: 'STATEMENT', seriesId: 'PRESENT', originatingOrganizationId: 'IRC' };
const AROUND_HAWIJA = [
  { locationId: 'HAWIJA', role: 'at', relation: 'in_and_around', exception: null } as const,
];
const CIVILIANS = { civilianStatus: 'civilian', places: AROUND_HAWIJA } as const;

/** F1: "The 85,000 civilians still in and around Hawija". */
export const F1 = (given: Partial<Proposed<'figure'>> = {}) =>
  figure('F1', OF, {
    ...CIVILIANS,
    valueLow: 85_000,
    valueBest: 85_000,
    valueHigh: 85_000,
    ...given,
  });

/** F1a: "including some 40,000 children". */
export const F1A = (given: Partial<Proposed<'figure'>> = {}) =>
  figure('F1A', OF, {
    ...CIVILIANS,
    valueText: 'some 40,000',
    reportedValue: 40_000,
    valueBest: 40_000,
    quantifier: 'approximately',
    ageRange: 'children',
    ...given,
  });

/** F2: "Over 100,000 people have fled Hawija since August 2016". */
export const F2 = (given: Partial<Proposed<'figure'>> = {}) =>
  figure(
    'F2',
    { ...OF, seriesId: 'FLED' },
    {
      metric: 'displacement',
      measureType: 'cumulative',
      valueText: 'Over 100,000',
      reportedValue: 100_000,
      valueLow: 100_000,
      quantifier: 'more_than',
      referencePeriodStart: '2016-08-01',
      referencePeriodStartAccuracy: 'month',
      ...given,
    },
  );

/** The children as a part of the civilians. */
export const CHILDREN = (given: Partial<Proposed<'relation'>> = {}) => {
  const made = subset('CHILDREN', 'F1A', 'F1');
  return { ...made, proposed: { ...made.proposed, ...given } };
};

/** What the case stands in: organization, places, crisis, series, document, statement. */
export const GROUND: Change[] = [
  organization('IRC'),
  location('IRAQ', { level: 'country', code: 'IRQ' }),
  location('KIRKUK', { level: 'adm1', parentId: 'IRAQ', code: 'IQG13' }),
  location('HAWIJA', { parentId: 'KIRKUK', code: 'IQG13Q01' }),
  location('SHIRQAT', { parentId: 'IRAQ', code: 'IQG16Q02' }),
  location('HASSAKEH', { level: 'adm1', locationCode: 'SYR' }),
  crisis('HAWIJA-2017'),
  series('PRESENT', 'HAWIJA-2017', { civilianStatus: 'civilian' }),
  series('FLED', 'HAWIJA-2017', {
    metric: 'displacement',
    measureType: 'cumulative',
    fixedStart: '2016-08-01',
    fixedStartAccuracy: 'month',
  }),
  source('SOURCE', 'IRC'),
  statement(
    'STATEMENT',
    { sourceId: 'SOURCE', organizationId: 'IRC' },
    {
      quote:
        'The 85,000 civilians still in and around Hawija, including some 40,000 children, now face a terrifying time. Over 100,000 people have fled Hawija since August 2016.',
    },
  ),
];

/** The proposals over the ground; a later change of the same entity takes the place of an earlier one. */
export function proposed(...changes: Change[]): Context {
  const byKey = new Map(
    [...GROUND, ...changes].map((each) => [`${each.entityType} ${each.id}`, each]),
  );
  return newContext({ proposals: [...byKey.values()].map(proposalOf), unreadable: [] }, nothing());
}

/** The changes proposed beside what the record holds at revision 1. */
export function proposedBeside(recorded: Change[], ...changes: Change[]): Context {
  const surroundings = nothing();
  for (const { entityType, id, proposed: value } of recorded) {
    const kept = surroundings.current[entityType] as Map<string, object>;
    kept.set(id, { ...value, id, revision: 1, recordedAt: new Date(0) });
  }
  return newContext({ proposals: changes.map(proposalOf), unreadable: [] }, surroundings);
}

/** The problems that a check of a whole submission finds, by name. */
export function problemsOf(check: Check, context: Context): string[] {
  return check(context).map(({ problem }) => problem);
}

/** The problems that a check of a figure finds in all figures of the submission, by name. */
export function figureProblemsOf(check: FigureCheck, context: Context): string[] {
  return problemsOf(ofEachFigure([check]), context);
}

const proposalOf = ({
  entityType,
  id,
  proposed: value,
  revision,
  changeType = 'create',
  reason = 'It was misread.',
}: Change) =>
  ({
    itemId: `item ${id}`,
    entityType,
    entityId: id,
    changeType,
    baseRevision: changeType === 'create' ? null : (revision ?? 1),
    reason: changeType === 'create' ? null : reason,
    value,
  }) as Proposal;

const nothing = (): Surroundings => ({
  current: Object.fromEntries(ENTITY_TYPES.map((type) => [type, new Map()])) as Record<
    EntityType,
    Map<string, never>
  >,
  taken: {},
  sourcesAtAddress: [],
  snapshotIds: new Set(),
  seriesInUse: new Set(),
  figuresBetween: new Map(),
  standing: [],
});
