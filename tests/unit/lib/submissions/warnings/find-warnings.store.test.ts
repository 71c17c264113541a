// Warnings from entry to the queue, on the real record.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetOddities } from '#db/redactions.ts';
import { returnSubmission } from '#lib/submissions/decide.ts';
import { findEntity } from '#db/entities.ts';
import { payloadOfRow } from '#lib/editing/record-kinds.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { getSubmission, listQueue } from '#lib/submissions/read.ts';
import { removeItem } from '#lib/submissions/remove.ts';
import { saveItem, type ItemToSave } from '#lib/submissions/save.ts';
import { submitSubmission, withdrawSubmission } from '#lib/submissions/submit.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import { approved, draft, outcome, type Sent } from '#tests/support/submissions.ts';

let opened: Awaited<ReturnType<typeof openExampleStore>>;

beforeAll(async () => {
  opened = await openExampleStore();
});

afterAll(() => opened.store.close());

// The International Rescue Committee, 21 September 2017: 85,000 civilians still in and around Hawija.
const CIVILIANS = '0W136M4A';
const STATEMENT = 'W6KARRYX';
const CHILDREN = '59CDJ4RF';
const RELEASE = 'J7R858NR';

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

describe('a submission that is sent again', () => {
  it('keeps what was said when it was sent before, for the reviewer, in order', async () => {
    const { contributor, reviewer } = opened.people;
    const asked = await draft(contributor, await again('64,000', 64_000));
    const { submissionId } = asked;
    const send = (version: number, text: string) =>
      submitSubmission(contributor, { submissionId, version, reasons: reasonsOf(text) });
    const { warnings } = await getSubmission(contributor, submissionId);
    const reasonsOf = (text: string) =>
      Object.fromEntries(warnings.map(({ group }) => [group, text]));
    const { version } = await send(asked.version, 'The release says so.');
    const returned = await returnSubmission(reviewer, { submissionId, version, comment: 'Which?' });
    const again2 = await send(returned.version, 'The second release says so.');
    const read = await getSubmission(reviewer, submissionId);
    const all = (reason: string) => warnings.map(({ itemId, kind }) => ({ itemId, kind, reason }));
    expect(read.warnings.map(({ reason }) => reason)).toEqual(
      warnings.map(() => 'The second release says so.'),
    );
    expect(read.sendings).toHaveLength(1);
    expect(read.sendings[0]?.reasons).toEqual(expect.arrayContaining(all('The release says so.')));
    expect(read.summary.warnings).toBe(warnings.length);
    // Taken back, it is asked for nothing anew, and both are told.
    await withdrawSubmission(contributor, { submissionId, version: again2.version });
    const taken = await getSubmission(contributor, submissionId);
    expect(taken.warnings[0]?.reason).toBe('The second release says so.');
    expect(taken.sendings.map(({ reasons }) => reasons[0]?.reason)).toEqual([
      'The release says so.',
      'The second release says so.',
    ]);
    // A redaction forgets what was said at every sending.
    const ids = taken.items.map(({ id }) => id);
    await opened.store.transact((tx) => forgetOddities(tx, ids));
    expect((await getSubmission(contributor, submissionId)).sendings).toEqual([]);
  });
});

describe('a correction of what is recorded', () => {
  const REASON = 'The release has it so.';

  /** A draft that changes the figure; its author is asked about what the change makes odd. */
  async function corrected(
    change: object,
    { id = CIVILIANS, changeType = 'correct' as 'correct' | 'withdraw' } = {},
  ): Promise<Sent> {
    const row = await findEntity(opened.store.read, 'figure', id);
    if (!row) throw new Error('the figure is not recorded');
    const payload = { ...payloadOfRow(row), ...change };
    const base = { baseRevision: row.revision, reason: REASON, changeType };
    return draft(opened.people.contributor, [
      { entityType: 'figure', entityId: id, ...base, payload },
    ]);
  }

  const asEntered = async (asked: Sent) =>
    outcome(submitSubmission(opened.people.contributor, asked));

  /** Records a figure in which two things are odd: there is one for the day already, and the day is inferred. */
  async function recordedOdd(): Promise<string> {
    const { contributor, reviewer } = opened.people;
    const [statement, figure] = await again('63,000', 63_000);
    if (!statement || !figure) throw new Error('nothing to record');
    const payload = { ...figure.payload, referenceBasis: 'inferred_from_said' };
    await approved(contributor, reviewer, [statement, { ...figure, payload }]);
    return String(figure.entityId);
  }

  it('is not asked about what was odd before and what it leaves', async () => {
    const id = await recordedOdd();
    const fresh = await draft(opened.people.contributor, await again('63,000', 63_000));
    expect(await kindsOf(fresh)).toEqual(expect.arrayContaining(['exists', 'dateInferred']));
    const asked = await corrected({ caveat: 'Printed in the annex.' }, { id });
    expect(await kindsOf(asked)).toEqual([]);
    expect(await asEntered(asked)).toBe('done');
  });

  it('is asked about an old oddness once it changes what that is about, and its reason is read', async () => {
    const id = await recordedOdd();
    const asked = await corrected({ referenceBasis: 'inferred_from_published' }, { id });
    expect(await kindsOf(asked)).toEqual(['dateInferred']);
    expect(await asEntered(asked)).toBe('INVALID');
    const reasons = { dateInferred: 'It was printed that day.' };
    await submitSubmission(opened.people.contributor, { ...asked, reasons });
    const { warnings } = await getSubmission(opened.people.reviewer, asked.submissionId);
    expect(warnings).toMatchObject([{ kind: 'dateInferred', reason: reasons.dateInferred }]);
  });

  it('is asked about what it makes odd, whatever reason readers will see', async () => {
    const asked = await corrected({ quantifier: 'exact' });
    expect(await kindsOf(asked)).toContain('exactRound');
    expect(await asEntered(asked)).toBe('INVALID');
    const { warnings } = await getSubmission(opened.people.contributor, asked.submissionId);
    expect(warnings.map(({ reason }) => reason)).toEqual(warnings.map(() => null));
    // It is never held against itself.
    expect(warnings.map(({ figureId }) => figureId)).not.toContain(CIVILIANS);
  });

  it('that takes a figure out of the count is asked about nothing', async () => {
    const id = await recordedOdd();
    const lifecycle = { lifecycle: 'withdrawn_by_source', lifecycleReason: REASON };
    const asked = await corrected(lifecycle, { id, changeType: 'withdraw' });
    expect(await kindsOf(asked)).toEqual([]);
  });

  it('stands in the relations that are recorded of it', async () => {
    // A part is held against no total, though it be of the same people: 40,000 of the 85,000.
    const all = { gender: 'all', ageRange: null, minAge: null, maxAge: null };
    expect(await kindsOf(await corrected(all, { id: CHILDREN }))).not.toContain('exists');
  });
});

it('a document that had no copy before is not asked for one when its title is corrected', async () => {
  const { contributor } = opened.people;
  const found = () => findEntity(opened.store.read, 'source', RELEASE);
  const changed = async (change: object) => {
    const row = await found();
    return {
      entityType: 'source' as const,
      entityId: RELEASE,
      changeType: 'correct' as const,
      baseRevision: row?.revision ?? 0,
      reason: 'As printed.',
      payload: { ...payloadOfRow(row ?? {}), ...change },
    };
  };
  const correctedTo = async (change: object) => draft(contributor, [await changed(change)]);
  expect(await found()).toMatchObject({ archiveUrl: null, snapshotIds: [] });
  expect(await kindsOf(await correctedTo({ title: 'Another title' }))).toEqual([]);
  // One that loses its copy is.
  const archiveUrl = 'https://archive.example.org/release';
  await approved(contributor, opened.people.reviewer, [await changed({ archiveUrl })]);
  expect(await kindsOf(await correctedTo({ archiveUrl: null }))).toEqual(['noCopy']);
});
