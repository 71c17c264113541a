import { countFiguresOfStatements } from '#db/figure-counts.ts';
import type { KeysetPage } from '#db/keyset.ts';
import { listOrganizationsById } from '#db/organizations.ts';
import type { Page } from '#db/sources.ts';
import {
  countPublicStatements,
  listPublicStatementPage,
  listPublicStatements,
  type StatementFilter,
} from '#db/statements.ts';
import { getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import { organizationRef } from '#lib/record/organization-refs.ts';
import type { OrganizationRef } from '#lib/record/reported-figure.ts';
import type { Source, Statement } from '#lib/record/shapes.ts';

export type { StatementFilter } from '#db/statements.ts';

export interface SourcedStatement extends Statement {
  source: Source;
  publisher: OrganizationRef;
  attributed: OrganizationRef;
  figureCount: number;
}

/** The statements of public documents that the filter finds, those of the latest first. */
export async function listStatements(
  filter: StatementFilter = {},
  page: Page = { limit: 1000 },
): Promise<SourcedStatement[]> {
  return sourced(await listPublicStatements(getStore().read, filter, page));
}

/**
 * One page of the statements of public documents, those of the latest first: it continues after a day of
 * publication, the id of the document and that of the statement.
 */
export async function listStatementsAfter(
  filter: StatementFilter,
  page: KeysetPage,
): Promise<SourcedStatement[]> {
  return sourced(await listPublicStatementPage(getStore().read, filter, page));
}

/** How many statements of public documents the filter finds. */
export function countStatements(filter: StatementFilter = {}): Promise<number> {
  return countPublicStatements(getStore().read, filter);
}

/** The statement of this id. Throws NOT_FOUND, also when its document is not public. */
export async function getStatement(id: string): Promise<SourcedStatement> {
  const [statement] = await listStatements({ ids: [id] }, { limit: 1 });
  if (!statement) throw new AppError('NOT_FOUND');
  return statement;
}

async function sourced(rows: { statement: Statement; source: Source }[]) {
  const { read } = getStore();
  const [organizations, counts] = await Promise.all([
    listOrganizationsById(
      read,
      rows.flatMap(({ statement, source }) => [statement.organizationId, source.publisherId]),
    ),
    countFiguresOfStatements(
      read,
      rows.map(({ statement }) => statement.id),
    ),
  ]);
  const byId = new Map(organizations.map((row) => [row.id, organizationRef(row)]));
  return rows.flatMap(({ statement, source }): SourcedStatement[] => {
    const publisher = byId.get(source.publisherId);
    const attributed = byId.get(statement.organizationId);
    const figureCount = counts.get(statement.id) ?? 0;
    return publisher && attributed
      ? [{ ...statement, source, publisher, attributed, figureCount }]
      : [];
  });
}
