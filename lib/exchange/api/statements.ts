import { answerWith, pageOf, type Asked } from '#lib/exchange/api/answer.ts';
import { cursorOf, readCursor } from '#lib/exchange/api/cursor.ts';
import { idNamed } from '#lib/exchange/api/named.ts';
import { NO_QUERY, STATEMENTS_QUERY } from '#lib/exchange/api/queries.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import type { StatementRow } from '#lib/exchange/api/shapes/statement.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { getCrisis } from '#lib/record/crises.ts';
import { getStandingOrganization } from '#lib/record/organizations.ts';
import { getSource } from '#lib/record/sources.ts';
import {
  getStatement,
  listStatementsAfter,
  type SourcedStatement,
} from '#lib/record/statements.ts';

/** The statements of public documents that the query finds, those of the latest first. */
export async function statementsAnswer(asked: Asked): Promise<Answer<StatementRow[]>> {
  const query = readStrictQuery(STATEMENTS_QUERY, asked.parameters);
  const after = readCursor('statements', query.cursor, 3);
  const [crisisId, organizationId, sourceId] = await Promise.all([
    idNamed('crisis', query.crisis, getCrisis),
    idNamed('organization', query.organization, getStandingOrganization),
    idNamed('source', query.source, getSource),
  ]);
  const { language, from: publishedFrom, to: publishedTo } = query;
  const found = await listStatementsAfter(
    { crisisId, organizationId, sourceId, language, publishedFrom, publishedTo },
    { limit: query.limit + 1, after },
  );
  const { rows, last } = pageOf(found, query.limit);
  return answerWith(
    asked,
    rows.map((row) => statementRow(row, asked.origin)),
    {
      title: 'statements',
      html: query.crisis === undefined ? '/en/statements' : `/en/crises/${query.crisis}/statements`,
      next: last && cursorOf('statements', [last.source.publishedOn, last.source.id, last.id]),
    },
  );
}

/** The statement of this id. Throws NOT_FOUND, also when its document is not public. */
export async function statementAnswer(asked: Asked, id: string): Promise<Answer<StatementRow>> {
  readStrictQuery(NO_QUERY, asked.parameters);
  const statement = await getStatement(id);
  return answerWith(asked, statementRow(statement, asked.origin), {
    title: `a statement of ${statement.attributed.name}`,
    html: `/en/statements/${id}`,
    csv: `/api/v1/figures?source=${statement.source.id}&output_format=csv`,
  });
}

function statementRow(statement: SourcedStatement, origin: string): StatementRow {
  const { source, publisher, attributed } = statement;
  return {
    statement_id: statement.id,
    statement_url: `${origin}/en/statements/${statement.id}`,
    source_id: source.id,
    source_title: source.title,
    source_url: source.url,
    archived_url: source.archiveUrl,
    published_date: source.publishedOn,
    published_date_accuracy: source.publishedOnAccuracy,
    publisher_org: publisher.name,
    publisher: publisher.slug,
    attributed_org: attributed.name,
    organization: attributed.slug,
    spokesperson_role: statement.speakerRole,
    kind: statement.kind,
    said_date: statement.saidOn,
    said_date_accuracy: statement.saidOnAccuracy,
    said_basis: statement.saidBasis,
    locator: statement.locator,
    quote: statement.quote,
    quote_lang: statement.language,
    quote_prefix: statement.quotePrefix,
    quote_suffix: statement.quoteSuffix,
    translation: statement.translation,
    figure_count: statement.figureCount,
    revision: statement.revision,
    recorded_at: statement.recordedAt.toISOString(),
  };
}
