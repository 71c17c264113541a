// What is counted: each metric with the measure types and units that it allows, and the codes of others it maps to.
import type { MeasureType, Unit } from '#db/codes.ts';

interface MetricRule {
  measureTypes: readonly MeasureType[];
  units: readonly Unit[];
  /** The resource or figure type that HDX HAPI uses for the same idea; null where it has none. */
  hapi: string | null;
  /** The figure category of IDMC's Helix; null where it has none. */
  idmc: string | null;
}

const PEOPLE: readonly Unit[] = ['person', 'household', 'family'];
const STOCK = ['stock'] as const;
const FLOWS = ['flow', 'cumulative'] as const;

const people = (
  measureTypes: readonly MeasureType[],
  hapi: string | null = null,
  idmc: string | null = null,
): MetricRule => ({ measureTypes, units: PEOPLE, hapi, idmc });
const persons = (hapi: string | null = null): MetricRule => ({
  measureTypes: FLOWS,
  units: ['person'],
  hapi,
  idmc: null,
});
const dwellings = (idmc: string): MetricRule => ({
  measureTypes: FLOWS,
  units: ['dwelling'],
  hapi: null,
  idmc,
});

/** Which measure types and units each metric allows (hard error 6), with the codes of others it maps to. */
export const METRICS = {
  present_in_area: people(STOCK),
  trapped: people(STOCK),
  besieged: people(STOCK),
  hard_to_reach: people(STOCK),
  at_risk: people(STOCK),
  in_need: people(STOCK, 'humanitarian-needs:INN'),
  idp_stock: people(STOCK, 'idps', 'IDPS'),
  returnee_stock: people(STOCK, 'returnees', 'RETURNEES'),
  refugee_stock: people(STOCK, 'refugees-persons-of-concern', 'CROSS_BORDER_FLIGHT'),
  affected: people(['stock', 'cumulative'], 'humanitarian-needs:AFF'),
  targeted: people(STOCK, 'humanitarian-needs:TGT'),
  reached: people(['cumulative'], 'humanitarian-needs:REA'),
  displacement: people(FLOWS, null, 'NEW_DISPLACEMENT'),
  evacuated: people(FLOWS),
  returns: people(FLOWS, null, 'RETURN'),
  killed: persons('conflict-events:fatalities'),
  injured: persons(),
  killed_or_injured: persons(),
  missing: persons(),
  abducted: persons(),
  detained: persons(),
  dwellings_destroyed: dwellings('PARTIALLY_OR_COMPLETELY_DESTROYED_HOUSING'),
  dwellings_damaged: dwellings('PARTIALLY_OR_COMPLETELY_DESTROYED_HOUSING'),
  cross_border_flight: people(['flow', 'cumulative'], null, 'CROSS_BORDER_FLIGHT'),
  cross_border_return: people(['flow', 'cumulative'], null, 'CROSS_BORDER_RETURN'),
} as const satisfies Record<string, MetricRule>;

export type Metric = keyof typeof METRICS;
export const METRIC_CODES = Object.keys(METRICS) as Metric[];
