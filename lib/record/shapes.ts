// The plain values of the record, as every layer above db sees them. All of them derive from the one schema.
import type { EntityRows, FigurePlaceRow } from '#db/entities.ts';
import type * as table from '#db/schema/record.ts';

export type Organization = typeof table.organizations.$inferSelect;
export type Location = typeof table.locations.$inferSelect;
export type Crisis = typeof table.crises.$inferSelect;
export type Series = typeof table.series.$inferSelect;
export type Source = typeof table.sources.$inferSelect;
export type Statement = typeof table.statements.$inferSelect;
export type FigureRow = typeof table.figures.$inferSelect;
export type FigurePlace = FigurePlaceRow;
/** A figure with its places, in their order: the unit of a submission and of a revision. */
export type Figure = EntityRows['figure'];
export type Relation = typeof table.relations.$inferSelect;
export type HeadlineChoice = typeof table.headlineChoices.$inferSelect;
export type Policy = typeof table.policies.$inferSelect;

export type PopulationCodes = Pick<Series, 'populationStatus' | 'civilianStatus' | 'gender'>;

/** The current, approved value of each kind of entity. */
export type EntityShapes = EntityRows;

/** What a submission proposes for an entity: everything but what approval adds. */
export type Proposed<Shape> = Omit<Shape, 'id' | 'revision' | 'recordedAt'>;
