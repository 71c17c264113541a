// What stands under an organization, and so goes with it when it is merged into another.
import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { RELATION_TYPES } from '#db/codes.ts';
import { figures, organizations, relations, sources, statements } from '#db/schema/record.ts';
import type { Reader } from '#db/store.ts';

export interface IdsUnder {
  figure: string[];
  statement: string[];
  source: string[];
  organization: string[];
}

/** The figures that come from the organization, its statements, its documents and its parts: their ids, whatever their sources. */
export async function listIdsUnder(reader: Reader, organizationId: string): Promise<IdsUnder> {
  const [ofFigures, ofStatements, ofSources, ofParts] = await Promise.all([
    reader
      .select({ id: figures.id })
      .from(figures)
      .where(eq(figures.originatingOrganizationId, organizationId)),
    reader
      .select({ id: statements.id })
      .from(statements)
      .where(eq(statements.organizationId, organizationId)),
    reader.select({ id: sources.id }).from(sources).where(eq(sources.publisherId, organizationId)),
    reader
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.parentId, organizationId)),
  ]);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted();
  return {
    figure: ids(ofFigures),
    statement: ids(ofStatements),
    source: ids(ofSources),
    organization: ids(ofParts),
  };
}

// By these two reports are held apart, or known to be one.
const TIES = [
  'repeats',
  'derived_from',
  'conflicts_with',
] as const satisfies readonly (typeof RELATION_TYPES)[number][];

/** The ids of the figures by which the record tells the two organizations apart: one said what the other counted, or they are tied. */
export async function listFigureIdsBetween(
  reader: Reader,
  one: string,
  other: string,
): Promise<string[]> {
  const [from, to] = [alias(figures, 'from_figure'), alias(figures, 'to_figure')];
  const isOf = (a: Parameters<typeof eq>[0], b: Parameters<typeof eq>[0]): SQL | undefined =>
    or(and(eq(a, one), eq(b, other)), and(eq(a, other), eq(b, one)));
  const passedOn = reader
    .select({ id: figures.id })
    .from(figures)
    .innerJoin(statements, eq(statements.id, figures.statementId))
    .where(isOf(figures.originatingOrganizationId, statements.organizationId));
  const tied = reader
    .select({ id: relations.fromId })
    .from(relations)
    .innerJoin(from, eq(from.id, relations.fromId))
    .innerJoin(to, eq(to.id, relations.toId))
    .where(
      and(
        inArray(relations.type, [...TIES]),
        isOf(from.originatingOrganizationId, to.originatingOrganizationId),
      ),
    );
  const rows = [...(await passedOn), ...(await tied)];
  return [...new Set(rows.map(({ id }) => id))].toSorted();
}
