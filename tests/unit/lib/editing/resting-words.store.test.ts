// What a reviewer reads beside a change: the quote and the document as the submission would leave them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEntity } from '#db/entities.ts';
import { recordChanges } from '#lib/editing/changes.ts';
import { payloadOfRow, type RecordType } from '#lib/editing/record-kinds.ts';
import { restingWords } from '#lib/editing/resting-words.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import { sent } from '#tests/support/submissions.ts';

let opened: Awaited<ReturnType<typeof openExampleStore>>;

beforeAll(async () => {
  opened = await openExampleStore();
});

afterAll(() => opened.store.close());

// The International Rescue Committee, 21 September 2017.
const RELEASE = 'J7R858NR';
const STATEMENT = 'W6KARRYX';
const CIVILIANS = '0W136M4A';

async function correction(entityType: RecordType, entityId: string, changed: object) {
  const row = await findEntity(opened.store.read, entityType, entityId);
  if (!row) throw new Error(`${entityType} ${entityId} is not recorded`);
  return {
    entityType,
    entityId,
    changeType: 'correct' as const,
    baseRevision: row.revision,
    reason: 'The release says so.',
    payload: { ...payloadOfRow(row), ...changed },
  };
}

async function restingOf(...items: Awaited<ReturnType<typeof correction>>[]) {
  const { contributor, reviewer } = opened.people;
  const { submissionId } = await sent(contributor, items);
  const { summary, items: read } = await getSubmission(reviewer, submissionId);
  const changes = await recordChanges({ status: summary.status, items: read });
  return new Map(changes.map(({ item, restsOn }) => [item.entityId, restsOn]));
}

describe('a change of a recorded figure', () => {
  it('is read beside its quote and its document as they are recorded', async () => {
    const resting = await restingOf(await correction('figure', CIVILIANS, { caveat: 'Rounded.' }));
    const { statement, source } = resting.get(CIVILIANS) ?? {};
    expect(statement?.quote).toContain('The 85,000 civilians still in and around Hawija');
    expect(statement?.language).toBe('en');
    expect(source?.id).toBe(RELEASE);
    expect(source?.title).toMatch(/Hawija/);
  });

  it('is read beside the quote that the same submission proposes', async () => {
    const statement = await findEntity(opened.store.read, 'statement', STATEMENT);
    const quote = `${statement?.quote ?? ''} (as printed)`;
    const resting = await restingOf(
      await correction('figure', CIVILIANS, { caveat: 'Rounded.' }),
      await correction('statement', STATEMENT, { quote }),
    );
    expect(resting.get(CIVILIANS)?.statement?.quote).toBe(quote);
    // The statement’s own row shows its quote; it has a document beside it, and no second quote.
    expect(resting.get(STATEMENT)).toMatchObject({ statement: null, source: { id: RELEASE } });
  });
});

describe('a change of a recorded document', () => {
  it('has nothing else to be read beside', async () => {
    const resting = await restingOf(await correction('source', RELEASE, { title: 'A release' }));
    expect(resting.get(RELEASE)).toEqual({ statement: null, source: null });
  });
});

describe('what rests on nothing that there is', () => {
  it('says so for the statement and for the document', async () => {
    expect(await restingWords('figure', { statementId: 'NOTTHERE' }, [])).toEqual({
      statement: null,
      source: null,
    });
  });
});
