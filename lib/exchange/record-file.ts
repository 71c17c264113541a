import { z } from 'zod';

// The fields of an entity are checked where every proposal is checked; here only what holds the file together.
const entity = z.looseObject({
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, 'is not a public id'),
});
const entities = z.array(entity).default([]);
const statement = entity.extend({ figures: entities });
const document = z.strictObject({ source: entity, statements: z.array(statement) });

/** The project's own file of a record, described in docs/record-file.md. */
export const recordFile = z.strictObject({
  format: z.literal('attest-record/1'),
  title: z.string().min(1),
  licence: z.string().min(1),
  organizations: entities,
  locations: entities,
  crises: entities,
  series: entities,
  documents: z.array(document),
  relations: entities,
  headlineChoices: entities,
  policies: entities,
});

export type RecordFile = z.infer<typeof recordFile>;
export type RecordEntity = z.infer<typeof entity>;
