// Row T6: a name that was written everywhere is taken out, and nothing that the machine holds has it any more.
import { beforeEach, describe, expect, it } from 'vitest';
import { isPostgres } from '#db/columns.ts';
import { findEntity } from '#db/entities.ts';
import { listItemsAbout } from '#db/redactions.ts';
import { listRevisionsOf } from '#db/revisions.ts';
import { submissionSeen, typedForms } from '#db/schema/submissions.ts';
import { proposeRedaction, type AskedRedaction } from '#lib/editing/redaction-desk.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { listRedactions } from '#lib/record/redactions.ts';
import { verifyRecord } from '#lib/record/verify.ts';
import { keepInDraft } from '#lib/snapshots/keep.ts';
import { addComment } from '#lib/submissions/comment.ts';
import { rejectSubmission } from '#lib/submissions/decide.ts';
import type { ItemToSave } from '#lib/submissions/save.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import { listWarningReasons } from '#lib/submissions/warnings/sealed-reasons.ts';
import { formWith, openDataFolder, problemOf } from '#tests/support/captures.ts';
import { DOCUMENT_ITEMS, F1, F1_TYPED, SOURCE, STATEMENT } from '#tests/support/hawija-file.ts';
import { placesHolding } from '#tests/support/raw-bytes.ts';
import { sealedHolding } from '#tests/support/opened-rows.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addGround, approveAll, draft, itemIdsOf, sent } from '#tests/support/submissions.ts';

const NAME = 'Zoraqhanim Telkefli';
const MARK = '[redacted here]';
const REASON = 'It named a person who is in danger.';

let store: TestStore;
let people: Awaited<ReturnType<typeof addGround>>;
let folder: ReturnType<typeof openDataFolder>;

beforeEach(async () => {
  folder = openDataFolder();
  store = await openTestStore();
  people = await addGround(store);
});

const sealed = () => sealedHolding('Zoraqhanim');
const held = async () => [
  ...(await placesHolding('Zoraqhanim', store, folder.path)),
  ...(await sealed()),
];

const NAMED: Record<string, object> = {
  source: {
    title: `${NAME} in great danger`,
    authors: ['A. Writer', NAME],
    url: 'https://www.rescue.org/zoraqhanim-telkefli',
    archiveUrl: 'https://web.archive.org/web/zoraqhanim-telkefli',
    licence: `by ${NAME}`,
  },
  statement: {
    quote: `${NAME} counted the 85,000 civilians still in and around Hawija, including some 40,000 children`,
    quotePrefix: `So ${NAME} said:`,
    quoteSuffix: `said ${NAME}.`,
    translation: `${NAME} hat gezählt`,
    translatedBy: NAME,
    speakerRole: `doctor ${NAME}`,
    speakerName: NAME,
    locator: `beside ${NAME}`,
  },
  figure: {
    placeText: `the house of ${NAME}`,
    specificNeed: NAME,
    termAsReported: NAME,
    definitionText: NAME,
    calculationNote: NAME,
    caveat: `Counted by ${NAME}.`,
    // Odd, so that it is sent with a reason.
    referenceBasis: 'inferred_from_said',
  },
};

const named = (item: ItemToSave): ItemToSave => ({
  ...item,
  payload: { ...(item.payload as object), ...NAMED[String(item.entityType)] },
});

const changeOf = (title: string): ItemToSave => {
  const found = DOCUMENT_ITEMS.find(({ entityType }) => entityType === 'source');
  const source = found ? named(found) : undefined;
  const payload = { ...(source?.payload as object), title: `${title} ${NAME}` };
  return {
    entityType: 'source',
    entityId: SOURCE,
    changeType: 'edit',
    reason: 'Its name.',
    payload,
  };
};

// What one may write at the desk about a document, with the name in each place.
async function writeEverywhere() {
  const entered = await draft(people.contributor, DOCUMENT_ITEMS.map(named), `On ${NAME}`);
  const { submissionId } = entered;
  await keepInDraft(people.contributor, submissionId, await formWith(`<p>${NAME} was there`));
  const { version } = await getDraft(people.contributor, submissionId);
  const whole = { submissionId, version, reasonForAll: `As ${NAME} has it.` };
  const waiting = await submitSubmission(people.contributor, whole);
  const [itemId = ''] = await itemIdsOf(submissionId);
  await addComment(people.reviewer, { submissionId, itemId, body: `Is it ${NAME}?` });
  await addComment(people.reviewer, { submissionId, body: `All by ${NAME}?` });
  await approveAll(people.reviewer, { submissionId, ...waiting, note: `Asked ${NAME}.` });
  const rejected = await sent(people.other, [changeOf('No')], `No ${NAME}`);
  await rejectSubmission(people.reviewer, { ...rejected, reason: `${NAME} is unsure.` });
  const open = await draft(people.other, [changeOf('Open')], `Open ${NAME}`);
  await store.transact((tx) =>
    tx.insert(typedForms).values({
      id: 'typed',
      authorId: people.other.id,
      page: `/desk/record/sources/${SOURCE}?change=edit`,
      // As an earlier version kept it: today it is sealed.
      fields: { title: NAME },
      version: 1,
      updatedAt: new Date(),
    }),
  );
  return open;
}

async function retractedBy(note: string) {
  const reason = 'It was invented.';
  const payload = { ...F1_TYPED, ...NAMED.figure, lifecycle: 'retracted', lifecycleReason: reason };
  const change = { entityType: 'figure', entityId: F1, changeType: 'retract', reason } as const;
  const asked = await sent(people.other, [{ ...change, payload }]);
  await approveAll(people.reviewer, { ...asked, note });
  await approveAll(people.editor, asked);
}

async function redact(
  asked: Pick<AskedRedaction, 'entityType' | 'id'> & Partial<AskedRedaction>,
): Promise<string> {
  const row = await findEntity(store.read, asked.entityType, asked.id);
  const submissionId = await proposeRedaction(people.contributor, {
    title: `Redaction: ${asked.id}`,
    reason: REASON,
    words: NAME.toLowerCase(),
    fields: [],
    copies: true,
    onlyEarlier: false,
    baseRevision: row?.revision ?? 0,
    draft: null,
    isSent: true,
    ...asked,
  });
  const { summary } = await getSubmission(people.reviewer, submissionId);
  const waiting = { submissionId, version: summary.version };
  expect(await approveAll(people.reviewer, waiting)).toMatchObject({ isComplete: false });
  expect(await approveAll(people.editor, waiting)).toMatchObject({ isComplete: true });
  return submissionId;
}

describe('a name that was written everywhere', () => {
  it('is nowhere on the machine once all that held it is redacted, and the chain holds', async () => {
    const open = await writeEverywhere();
    await retractedBy(`${NAME} asked for it.`);
    await store.forgetOverwritten();
    // The control: without it nothing found would say nothing.
    expect(await held()).not.toEqual([]);
    expect(await sealed()).toEqual([
      'source_snapshots.content',
      'submission_approvals.note',
      'submission_comments.body',
      'submission_items.payload',
      'submission_warnings.reason',
      'submissions.decisionNote',
      'submissions.title',
    ]);
    expect(folder.names()).toHaveLength(1);
    const F1A = DOCUMENT_ITEMS.flatMap(({ entityType, entityId }) =>
      entityType === 'figure' && entityId !== F1 ? [String(entityId)] : [],
    );
    for (const id of [F1, ...F1A]) await redact({ entityType: 'figure', id, copies: false });
    await redact({ entityType: 'statement', id: STATEMENT });
    await redact({ entityType: 'source', id: SOURCE });
    expect(await held()).toEqual([]);
    expect(folder.names()).toEqual([]);
    expect((await verifyRecord()).differences).toEqual([]);
    const { items, title } = await getDraft(people.other, open.submissionId);
    expect(title).toBe(MARK);
    expect(items[0]?.payload.title).toBe(`${MARK} in great danger`);
  });

  it('leaves the rest of the words, and every number', async () => {
    await writeEverywhere();
    await redact({ entityType: 'statement', id: STATEMENT });
    await redact({ entityType: 'figure', id: F1 });
    expect(await findEntity(store.read, 'statement', STATEMENT)).toMatchObject({
      quote: `${MARK} counted the 85,000 civilians still in and around Hawija, including some 40,000 children`,
      revision: 2,
    });
    const figure = await findEntity(store.read, 'figure', F1);
    expect(figure).toMatchObject({ reportedValue: 85_000, valueText: '85,000', revision: 2 });
    expect(figure?.placeText).toBe(`the house of ${MARK}`);
  });

  it('says in the chain that it was redacted, when and why, and of earlier revisions nothing', async () => {
    await writeEverywhere();
    await redact({ entityType: 'statement', id: STATEMENT });
    const revisions = await listRevisionsOf(store.read, {
      entityType: 'statement',
      entityId: STATEMENT,
    });
    const about = { entityType: 'statement', entityId: STATEMENT } as const;
    expect(await listRedactions([about])).toMatchObject([{ reason: REASON }]);
    expect(
      revisions.map(({ revision: { changeType, reason, snapshot, salt } }) => [
        changeType,
        reason,
        snapshot === null && salt === null,
      ]),
    ).toEqual([
      ['create', null, true],
      ['redact', REASON, false],
    ]);
  });

  it('goes from what the record holds, but stays where only its own document was redacted', async () => {
    await writeEverywhere();
    await redact({ entityType: 'source', id: SOURCE });
    expect((await findEntity(store.read, 'statement', STATEMENT))?.quote).toContain(NAME);
  });
});

describe('a redaction', () => {
  const asked = { entityType: 'statement', id: STATEMENT } as const;

  beforeEach(async () => {
    await writeEverywhere();
  });

  it('takes a whole quote, and the figures in it keep their numbers', async () => {
    await redact({ ...asked, words: '', fields: ['quote'] });
    expect((await findEntity(store.read, 'statement', STATEMENT))?.quote).toBe(MARK);
    expect((await findEntity(store.read, 'figure', F1))?.valueText).toBe('85,000');
    const caveat: ItemToSave = {
      entityType: 'figure',
      entityId: F1,
      changeType: 'edit',
      reason: 'A caveat.',
      payload: { ...F1_TYPED, caveat: 'The words were taken out.' },
    };
    expect(await problemOf(sent(people.other, [caveat]))).toBe('kept');
    const other = { ...caveat, payload: { ...F1_TYPED, valueText: '58,000' } };
    expect(await problemOf(sent(people.other, [other]))).toBe('notInQuote');
  });

  it('takes all that was said about what it was, where the words alone do not lead to it', async () => {
    const fields = ['quote', 'quotePrefix'];
    const own = await redact({ ...asked, words: '', fields, copies: false });
    const about = { entityType: 'statement', entityId: STATEMENT } as const;
    const [found] = await listItemsAbout(store.read, about, own);
    const submissionId = found?.submissionId ?? '';
    const { summary, comments, items } = await getSubmission(people.contributor, submissionId);
    expect(summary).toMatchObject({ title: MARK, decisionNote: null });
    expect(comments.map(({ body }) => body)).toContain(MARK);
    expect(comments.find(({ itemId }) => itemId === null)?.body).toBe(MARK);
    const item = items.find(({ entityId }) => entityId === STATEMENT);
    expect(item).toMatchObject({ payload: {}, value: null });
    const warned = await listWarningReasons(store.read, submissionId);
    expect(warned.filter(({ itemId }) => itemId === item?.id)).toEqual([]);
    // What was seen of it is a hash that nothing salts: a name could be guessed by it.
    const seen = await store.read.select().from(submissionSeen);
    expect(seen.filter(({ itemId }) => itemId === item?.id)).toEqual([]);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('is refused without a reason, with the name in it, and for words that stand nowhere', async () => {
    expect(await problemOf(redact({ ...asked, reason: ' ' }))).toBe('reasonMissing');
    expect(await problemOf(redact({ ...asked, reason: `For ${NAME}.` }))).toBe('namesWhatGoes');
    const whole = { ...asked, words: '', fields: ['speakerName'], reason: `For ${NAME}.` };
    expect(await problemOf(redact(whole))).toBe('namesWhatGoes');
    expect(await problemOf(redact({ ...asked, words: 'Nobody' }))).toBe('nothingToTakeOut');
  });

  it('is not approved with the name in the note, by either reviewer', async () => {
    const row = await findEntity(store.read, 'statement', STATEMENT);
    const submissionId = await proposeRedaction(people.contributor, {
      ...asked,
      title: `About ${NAME}`,
      reason: REASON,
      words: NAME,
      fields: [],
      copies: false,
      onlyEarlier: false,
      baseRevision: row?.revision ?? 0,
      draft: null,
      isSent: true,
    });
    const { summary } = await getSubmission(people.reviewer, submissionId);
    const waiting = { submissionId, version: summary.version };
    const note = `I know ${NAME}.`;
    expect(await problemOf(approveAll(people.reviewer, { ...waiting, note }))).toBe(
      'namesWhatGoes',
    );
    await addComment(people.reviewer, { submissionId, body: note });
    await approveAll(people.reviewer, waiting);
    expect(await problemOf(approveAll(people.editor, { ...waiting, note }))).toBe('namesWhatGoes');
    await approveAll(people.editor, waiting);
    const done = await getSubmission(people.contributor, submissionId);
    expect(done.summary.title).toBe(MARK);
    expect(done.comments.map(({ body }) => body)).toEqual([MARK]);
  });

  it('empties earlier revisions alone, where a correction took the name out before', async () => {
    const words = { ...asked, words: '', fields: [], copies: false, onlyEarlier: true };
    await redact(words);
    const [first] = await listRevisionsOf(store.read, {
      entityType: 'statement',
      entityId: STATEMENT,
    });
    expect(first?.revision.snapshot).toBeNull();
  });
});

it.skipIf(isPostgres)('looks for the name in the log of the database as well', async () => {
  await writeEverywhere();
  expect(await held()).toContain('attest.sqlite-wal');
});
