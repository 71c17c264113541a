// Warnings from entry to the queue, on the real record.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEntity } from '#db/entities.ts';
import { payloadOfRow } from '#lib/editing/record-kinds.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { getSubmission, listQueue } from '#lib/submissions/read.ts';
import { removeItem } from '#lib/submissions/remove.ts';
import { saveItem, type ItemToSave } from '#lib/submissions/save.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import { draft, outcome, sent, type Sent } from '#tests/support/submissions.ts';

let opened: Awaited<ReturnType<typeof openExampleStore>>;

beforeAll(async () => {
  opened = await openExampleStore();
});

afterAll(() => opened.store.close());

// The International Rescue Committee, 21 September 2017: 85,000 civilians still in and around Hawija.
const CIVILIANS = '0W136M4A';
const STATEMENT = 'W6KARRYX';

// The bounds follow from the number.
const UNBOUND = { valueLow: null, valueBest: null, valueHigh: null, boundsOrigin: null };

/** The statement with another number, as a second figure of the same organization, place and day. */
async function again(
  valueText: string,
  reportedValue: number,
): Promise<(ItemToSave & { payload: object })[]> {
  const { read } = opened.store;
  const [figure, statement] = await Promise.all([
    findEntity(read, 'figure', CIVILIANS),
    findEntity(read, 'statement', STATEMENT),
  ]);
  if (!figure || !statement) throw new Error('the release is not recorded');
  const statementId = newPublicId();
  const quote = `The ${valueText} civilians still in and around Hawija`;
  return [
    {
      entityType: 'statement',
      entityId: statementId,
      payload: { ...payloadOfRow(statement), quote },
    },
    {
      entityType: 'figure',
      entityId: newPublicId(),
      payload: { ...payloadOfRow(figure), ...UNBOUND, statementId, valueText, reportedValue },
    },
  ];
}

const kindsOf = async ({ submissionId }: Sent) =>
  (await getSubmission(opened.people.contributor, submissionId)).warnings.map(({ kind }) => kind);

describe('a second number of one organization for the same people and day', () => {
  it('is sent only with a reason, which the reviewer reads and the queue counts', async () => {
    const { contributor, reviewer } = opened.people;
    const asked = await draft(contributor, await again('60,000', 60_000));
    const { warnings, items } = await getSubmission(contributor, asked.submissionId);
    const [exists, ...others] = warnings;
    expect(exists).toMatchObject({
      kind: 'exists',
      figureId: CIVILIANS,
      reason: null,
      itemId: items[1]?.id,
      values: { other: '85,000 civilians' },
    });
    expect(others.length).toBeGreaterThan(0);

    const refused = submitSubmission(contributor, {
      ...asked,
      reasons: { [exists?.group ?? '']: 'The second release of the day.' },
    });
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID',
      fields: others.map(({ group }) => ({
        field: `reason.${group}`,
        problem: 'warningUnanswered',
      })),
    });
    // What was typed is kept although it was not enough.
    const kept = await getSubmission(contributor, asked.submissionId);
    expect(kept.summary.status).toBe('draft');
    expect(kept.warnings[0]?.reason).toBe('The second release of the day.');

    const reasons = Object.fromEntries(others.map(({ group }) => [group, 'Checked.']));
    await submitSubmission(contributor, { ...asked, reasons });
    const read = await getSubmission(reviewer, asked.submissionId);
    expect(read.warnings.map(({ reason }) => reason)).toEqual([
      'The second release of the day.',
      ...others.map(() => 'Checked.'),
    ]);
    const waiting = await listQueue(reviewer, { authorId: contributor.id });
    expect(waiting.find(({ id }) => id === asked.submissionId)?.warnings).toBe(warnings.length);
  });

  it('is asked about again once it is another number', async () => {
    const { contributor } = opened.people;
    const items = await again('61,000', 61_000);
    const asked = await draft(contributor, items);
    const { warnings } = await getSubmission(contributor, asked.submissionId);
    const reasons = Object.fromEntries(
      warnings.slice(0, 1).map(({ group }) => [group, 'Checked.']),
    );
    expect(await outcome(submitSubmission(contributor, { ...asked, reasons }))).toBe('INVALID');
    const [statement, figure] = await again('62,000', 62_000);
    const changed = { ...figure?.payload, statementId: items[0]?.entityId };
    let { version } = await saveItem(contributor, {
      ...asked,
      entityType: 'statement',
      entityId: items[0]?.entityId ?? '',
      payload: statement?.payload ?? {},
    });
    ({ version } = await saveItem(contributor, {
      ...asked,
      version,
      entityType: 'figure',
      entityId: items[1]?.entityId ?? '',
      payload: changed,
    }));
    const now = await getSubmission(contributor, asked.submissionId);
    expect(now.warnings.find(({ kind }) => kind === 'dateInferred')?.reason).toBeNull();
    // The reason goes with the item that it was typed for.
    const itemId = now.items[1]?.id ?? '';
    await removeItem(contributor, { ...asked, version, itemId });
    expect(await kindsOf(asked)).toEqual([]);
  });
});

describe('a correction of what is recorded', () => {
  it('has said why in its own words', async () => {
    const { contributor } = opened.people;
    const row = await findEntity(opened.store.read, 'figure', CIVILIANS);
    if (!row) throw new Error('the figure is not recorded');
    const asked = await sent(contributor, [
      {
        entityType: 'figure',
        entityId: CIVILIANS,
        changeType: 'correct',
        baseRevision: row.revision,
        reason: 'The release states the day.',
        payload: { ...payloadOfRow(row), referenceBasis: 'inferred_from_published' },
      },
    ]);
    const { warnings } = await getSubmission(contributor, asked.submissionId);
    const inferred = warnings.find(({ kind }) => kind === 'dateInferred');
    expect(inferred?.reason).toBe('The release states the day.');
    expect(warnings.map(({ figureId }) => figureId)).not.toContain(CIVILIANS);
  });
});
