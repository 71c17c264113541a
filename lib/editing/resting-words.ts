// The words and the document that a changed figure or statement would rest on.
import type { EntityRows } from '#db/entities.ts';
import { getStore } from '#db/store.ts';
import type { RecordType } from '#lib/editing/record-kinds.ts';
import { findEntity } from '#lib/sealing/recorded.ts';
import type { SubmissionItem } from '#lib/submissions/submission.ts';

export interface RestingWords {
  statement: Pick<EntityRows['statement'], 'quote' | 'language'> | null;
  source: Pick<EntityRows['source'], 'id' | 'title' | 'language'> | null;
}

/**
 * The statement of the figure and the document of the statement as the submission would leave them: with its own
 * changes of them, else as recorded. A statement has a document alone, and a document neither. null is for what is
 * neither in the submission nor in the record.
 */
export async function restingWords(
  entityType: RecordType,
  after: Readonly<Record<string, unknown>>,
  items: readonly SubmissionItem[],
): Promise<RestingWords> {
  if (entityType === 'source') return { statement: null, source: null };
  const statement =
    entityType === 'figure' ? await asProposed('statement', after.statementId, items) : after;
  const source = await asProposed('source', statement?.sourceId, items);
  return {
    statement:
      entityType === 'figure' && statement
        ? { quote: textOf(statement.quote), language: textOf(statement.language) || 'und' }
        : null,
    source: source && {
      id: textOf(statement?.sourceId),
      title: textOf(source.title),
      language: textOf(source.language) || 'und',
    },
  };
}

async function asProposed(
  entityType: 'statement' | 'source',
  id: unknown,
  items: readonly SubmissionItem[],
): Promise<Readonly<Record<string, unknown>> | null> {
  const proposed = items.find((item) => item.entityType === entityType && item.entityId === id);
  if (proposed) return { ...(proposed.value ?? proposed.payload) };
  const row = await findEntity(getStore().read, entityType, textOf(id));
  return row ? { ...row } : null;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
