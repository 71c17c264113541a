// The plain values of the record, as every layer above db sees them. All of them derive from the one schema.
import type {
  Basis,
  CIVILIAN_STATUSES,
  CONFIDENTIALITIES,
  CRISIS_KINDS,
  DateAccuracy,
  FIGURE_ROLES,
  GENDERS,
  Lifecycle,
  LocationLevel,
  MeasureType,
  METHODS,
  ORGANIZATION_KINDS,
  BOUNDS_ORIGINS,
  PLACE_EXCEPTIONS,
  PLACE_PRECISIONS,
  PLACE_RELATIONS,
  PLACE_ROLES,
  POPULATION_STATUSES,
  Quantifier,
  REFERENCE_BASES,
  RelationType,
  SAID_BASES,
  SOURCE_KINDS,
  STATEMENT_KINDS,
  Unit,
} from '#db/codes.ts';
import type { Metric } from '#db/metrics.ts';
import type * as table from '#db/schema/record.ts';

/** Narrows the text columns of a row that a CHECK holds to a closed list. */
type Coded<Row, Codes> = Omit<Row, keyof Codes> & Codes;
type One<List extends readonly unknown[]> = List[number];

export interface PopulationCodes {
  populationStatus: One<typeof POPULATION_STATUSES>;
  civilianStatus: One<typeof CIVILIAN_STATUSES>;
  gender: One<typeof GENDERS>;
}

export type Organization = Coded<
  typeof table.organizations.$inferSelect,
  { kind: One<typeof ORGANIZATION_KINDS> }
>;
export type Location = Coded<typeof table.locations.$inferSelect, { level: LocationLevel }>;
export type Crisis = Coded<
  typeof table.crises.$inferSelect,
  {
    kind: One<typeof CRISIS_KINDS>;
    startOnAccuracy: DateAccuracy;
    endOnAccuracy: DateAccuracy | null;
  }
>;
export type Series = Coded<
  typeof table.series.$inferSelect,
  PopulationCodes & {
    metric: Metric;
    measureType: MeasureType;
    unit: Unit;
    fixedStartAccuracy: DateAccuracy | null;
  }
>;
export type Source = Coded<
  typeof table.sources.$inferSelect,
  {
    kind: One<typeof SOURCE_KINDS>;
    confidentiality: One<typeof CONFIDENTIALITIES>;
    publishedOnAccuracy: DateAccuracy;
  }
>;
export type Statement = Coded<
  typeof table.statements.$inferSelect,
  {
    kind: One<typeof STATEMENT_KINDS>;
    saidOnAccuracy: DateAccuracy;
    saidBasis: One<typeof SAID_BASES>;
  }
>;
export interface FigurePlace {
  locationId: string;
  role: One<typeof PLACE_ROLES>;
  relation: One<typeof PLACE_RELATIONS>;
  exception: One<typeof PLACE_EXCEPTIONS> | null;
}
export type FigureRow = Coded<
  typeof table.figures.$inferSelect,
  PopulationCodes & {
    metric: Metric;
    measureType: MeasureType;
    basis: Basis;
    quantifier: Quantifier;
    unit: Unit;
    boundsOrigin: One<typeof BOUNDS_ORIGINS> | null;
    referencePeriodStartAccuracy: DateAccuracy;
    referencePeriodEndAccuracy: DateAccuracy;
    referenceBasis: One<typeof REFERENCE_BASES>;
    placePrecision: One<typeof PLACE_PRECISIONS>;
    method: One<typeof METHODS>;
    role: One<typeof FIGURE_ROLES>;
    lifecycle: Lifecycle;
  }
>;
/** A figure with its places, in their order: the unit of a submission and of a revision. */
export type Figure = FigureRow & { places: FigurePlace[] };
export type Relation = Coded<typeof table.relations.$inferSelect, { type: RelationType }>;
export type HeadlineChoice = typeof table.headlineChoices.$inferSelect;
export type Policy = typeof table.policies.$inferSelect;

export interface EntityShapes {
  organization: Organization;
  location: Location;
  crisis: Crisis;
  series: Series;
  source: Source;
  statement: Statement;
  figure: Figure;
  relation: Relation;
  headline_choice: HeadlineChoice;
  policy: Policy;
}

/** What a submission proposes for an entity: everything but what approval adds. */
export type Proposed<Shape> = Omit<Shape, 'id' | 'revision' | 'recordedAt'>;
