// Who may do what: every use case of the desk by every role, and by nobody, on a real store.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROLES } from '#db/codes.ts';
import { listItems } from '#db/submissions.ts';
import { getRecordDesk, proposeRecordChange } from '#lib/editing/record-desk.ts';
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import {
  listAllTokens,
  listOwnTokens,
  makeToken,
  revokeAnyToken,
  revokeOwnToken,
} from '#lib/access/api-tokens.ts';
import {
  changeOwnPassword,
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
  saveOwnName,
} from '#lib/access/account.ts';
import { addPasskey, listOwnPasskeys, offerPasskey, removePasskey } from '#lib/access/passkeys.ts';
import {
  confirmSecondFactor,
  offerAnotherApp,
  offerSecondFactor,
  renewRecoveryCodes,
} from '#lib/access/second-factor.ts';
import { resetSecondFactor } from '#lib/access/reset-second-factor.ts';
import { authorize, isPermitted, PERMISSIONS } from '#lib/access/permissions.ts';
import { getMergeDesk, proposeMerge } from '#lib/editing/merge-desk.ts';
import { proposePolicy } from '#lib/editing/policy-desk.ts';
import { proposeReopening } from '#lib/editing/reopen-merged.ts';
import { getRedactionDesk, proposeRedaction } from '#lib/editing/redaction-desk.ts';
import { getReferenceDesk, proposeReference } from '#lib/editing/reference-desk.ts';
import { takeRecorded } from '#lib/entry/recorded-instead.ts';
import { readingOfTyped } from '#lib/entry/reading.ts';
import { forgetTyped, keepTyped, typedOn } from '#lib/entry/typed-forms.ts';
import { listUnsaved } from '#lib/entry/unsaved.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { keepForSource, keepInDraft } from '#lib/snapshots/keep.ts';
import { openSnapshot } from '#lib/snapshots/open.ts';
import { snapshotIdsOf } from '#lib/snapshots/reach.ts';
import { removeFromDraft } from '#lib/snapshots/remove.ts';
import { addComment, resolveComment } from '#lib/submissions/comment.ts';
import { approveSubmission } from '#lib/submissions/approve.ts';
import { rejectSubmission, returnSubmission } from '#lib/submissions/decide.ts';
import {
  getSubmission,
  listMySubmissions,
  listQueue,
  listQueueAuthors,
} from '#lib/submissions/read.ts';
import { readQueue } from '#lib/submissions/queue.ts';
import { removeItem } from '#lib/submissions/remove.ts';
import { saveItem, saveItems } from '#lib/submissions/save.ts';
import { listItemIds, markSeen } from '#lib/submissions/seen.ts';
import { startSubmission } from '#lib/submissions/start.ts';
import { submitSubmission, withdrawSubmission } from '#lib/submissions/submit.ts';
import { listOverdue } from '#lib/summary/overdue.ts';
import { formWith, openDataFolder, PDF } from '#tests/support/captures.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import {
  addPeople,
  approveAll,
  draft,
  itemIdsOf,
  outcome,
  sent,
  type Sent,
} from '#tests/support/submissions.ts';

type People = Awaited<ReturnType<typeof addPeople>>;
let people: People;
let store: TestStore;

// One store for the whole walk: each step has a submission of its own.
beforeAll(async () => {
  store = await openTestStore();
  people = await addPeople(store);
});

afterAll(() => store.close());

// Files that are kept lie in a folder of each test.
beforeEach(() => void openDataFolder());

const ITEM = { entityType: 'organization' as const, payload: {} };
const PLACE = { entityType: 'location' as const, payload: {} };
const WHO = ['nobody', ...ROLES] as const;
type Who = (typeof WHO)[number];

interface UseCase {
  /** What the submission is in: a draft of the author's, or sent. */
  on: (author: Actor) => Promise<Sent>;
  run: (actor: MaybeActor, submission: Sent) => Promise<unknown>;
  /** What each may do with another's submission. */
  others: Record<Who, string>;
  /** What a contributor may do with their own. */
  own: string;
}

let made = 0;
const newcomer = () => [
  { entityType: 'organization', payload: { name: `Organization ${(made += 1)}`, kind: 'ingo' } },
];
const ofDraft = (author: Actor) => draft(author, newcomer());
const ofSent = (author: Actor) => sent(author, newcomer());
const ofDocument = (author: Actor) =>
  draft(author, [{ entityType: 'source', payload: { title: 'T' } }]);
async function ofCapture(author: Actor): Promise<Sent> {
  const { submissionId } = await ofDocument(author);
  await keepInDraft(author, submissionId, await formWith(PDF));
  const { version } = await getDraft(author, submissionId);
  return { submissionId, version };
}
async function captureIn(submissionId: string): Promise<string> {
  const items = await listItems(store.read, submissionId);
  return items.flatMap(({ payload }) => snapshotIdsOf(payload))[0] ?? '';
}
const all = (expected: string): Record<Who, string> => ({
  nobody: 'UNAUTHENTICATED',
  contributor: expected,
  reviewer: expected,
  editor: expected,
  administrator: expected,
});
const hidden = all('NOT_FOUND');
const reviewers = { ...all('done'), contributor: 'FORBIDDEN' };

const administrators = {
  ...all('FORBIDDEN'),
  administrator: 'done',
};
const TOKEN = { name: 'Import', scope: 'drafts:write', days: 30 };

const changeOfNothing = (of: Sent) => ({
  entityType: 'figure' as const,
  id: 'NOSUCH00',
  kind: 'retract' as const,
  title: 'A retraction',
  fields: { reason: 'Invented.' },
  baseRevision: 1,
  draft: of,
  isSent: true,
});

const redactionOfNothing = (of: Sent) => ({
  entityType: 'figure' as const,
  id: 'NOSUCH00',
  title: 'A redaction',
  words: '',
  fields: [],
  copies: false,
  onlyEarlier: false,
  reason: 'Invented.',
  baseRevision: 1,
  draft: of,
  isSent: true,
});

const NOTHING = { id: 'NOSUCH00', baseRevision: 1, draft: null, isSent: true };
const editorsForm = (fields: Record<string, string>) => ({
  ...NOTHING,
  fields: { reason: 'Why.', note: 'Why.', ...fields },
});
const editorsOnly = (expected: string): Record<Who, string> => ({
  ...all(expected),
  contributor: 'FORBIDDEN',
  reviewer: 'FORBIDDEN',
});
const propose = (
  entityType: 'organization' | 'crisis' | 'series' | 'location',
  expected = 'INVALID',
): UseCase => ({
  on: ofDraft,
  run: (actor) =>
    proposeReference(actor, {
      ...editorsForm({}),
      entityType,
      entityId: 'NOSUCH00',
      baseRevision: null,
    }),
  others: editorsOnly(expected),
  own: 'FORBIDDEN',
});

const USE_CASES: Record<string, UseCase> = {
  'proposeReference of an organization': propose('organization'),
  'proposeReference of a crisis': propose('crisis'),
  'proposeReference of a series': propose('series'),
  'proposeReference of a place': propose('location'),
  getReferenceDesk: {
    on: ofDraft,
    run: (actor) => getReferenceDesk(actor, { entityType: 'series', id: null }),
    others: all('done'),
    own: 'done',
  },
  proposeMerge: {
    on: ofDraft,
    run: (actor) => proposeMerge(actor, editorsForm({ into: 'NOSUCH01' })),
    others: editorsOnly('NOT_FOUND'),
    own: 'FORBIDDEN',
  },
  proposeReopening: {
    on: ofDraft,
    run: (actor) => proposeReopening(actor, editorsForm({})),
    others: editorsOnly('NOT_FOUND'),
    own: 'FORBIDDEN',
  },
  getMergeDesk: {
    on: ofDraft,
    run: (actor) => getMergeDesk(actor, { id: 'NOSUCH00' }),
    others: all('NOT_FOUND'),
    own: 'NOT_FOUND',
  },
  proposePolicy: {
    on: ofDraft,
    run: (actor) => proposePolicy(actor, { ...editorsForm({}), baseRevision: null }),
    others: editorsOnly('INVALID'),
    own: 'FORBIDDEN',
  },
  takeRecorded: {
    on: ofDraft,
    run: async (actor, of) => takeRecorded(actor, { ...of, itemId: await itemIn(of) }),
    others: hidden,
    own: 'NOT_FOUND',
  },

  startSubmission: {
    on: ofDraft,
    run: (actor) => startSubmission(actor),
    others: all('done'),
    own: 'done',
  },
  'saveItem in a draft': {
    on: ofDraft,
    run: (actor, of) => saveItem(actor, { ...of, ...ITEM }),
    others: hidden,
    own: 'done',
  },
  'saveItem when sent': {
    on: ofSent,
    run: (actor, of) => saveItem(actor, { ...of, ...ITEM }),
    others: { ...all('FORBIDDEN'), contributor: 'NOT_FOUND' },
    own: 'CONFLICT',
  },
  saveItems: {
    on: ofDraft,
    run: (actor, of) => saveItems(actor, { ...of, items: [ITEM] }),
    others: hidden,
    own: 'done',
  },
  'saveItem of a place': {
    on: ofDraft,
    run: (actor, of) => saveItem(actor, { ...of, ...PLACE }),
    others: { ...hidden, contributor: 'FORBIDDEN', reviewer: 'FORBIDDEN' },
    own: 'FORBIDDEN',
  },
  removeItem: {
    on: ofDraft,
    run: async (actor, of) => removeItem(actor, { ...of, itemId: await itemIn(of) }),
    others: hidden,
    own: 'done',
  },
  submitSubmission: { on: ofDraft, run: submitSubmission, others: hidden, own: 'done' },
  withdrawSubmission: {
    on: ofSent,
    run: withdrawSubmission,
    others: { ...all('FORBIDDEN'), contributor: 'NOT_FOUND' },
    own: 'done',
  },
  approveSubmission: { on: ofSent, run: approveAll, others: reviewers, own: 'FORBIDDEN' },
  'approveSubmission of a draft': {
    on: ofDraft,
    run: approveAll,
    others: { ...hidden, contributor: 'FORBIDDEN' },
    own: 'FORBIDDEN',
  },
  'approveSubmission of what was not seen': {
    on: ofSent,
    run: (actor, of) => approveSubmission(actor, { ...of, seen: [] }),
    others: { ...reviewers, reviewer: 'CONFLICT', editor: 'CONFLICT', administrator: 'CONFLICT' },
    own: 'FORBIDDEN',
  },
  markSeen: {
    on: ofSent,
    run: async (actor, of) => markSeen(actor, { ...of, seen: await itemIdsOf(of.submissionId) }),
    others: reviewers,
    own: 'FORBIDDEN',
  },
  listItemIds: {
    on: ofSent,
    run: (actor, { submissionId }) => listItemIds(actor, submissionId),
    others: { ...all('done'), contributor: 'NOT_FOUND' },
    own: 'done',
  },
  returnSubmission: {
    on: ofSent,
    run: (actor, of) => returnSubmission(actor, { ...of, comment: 'Which page?' }),
    others: reviewers,
    own: 'FORBIDDEN',
  },
  rejectSubmission: {
    on: ofSent,
    run: (actor, of) => rejectSubmission(actor, { ...of, reason: 'Recorded already.' }),
    others: reviewers,
    own: 'FORBIDDEN',
  },
  'addComment on a draft': { on: ofDraft, run: comment, others: hidden, own: 'done' },
  'addComment when sent': {
    on: ofSent,
    run: comment,
    others: { ...all('done'), contributor: 'NOT_FOUND' },
    own: 'done',
  },
  keepInDraft: {
    on: ofDocument,
    run: async (actor, { submissionId }) => keepInDraft(actor, submissionId, await formWith(PDF)),
    others: hidden,
    own: 'done',
  },
  keepForSource: {
    on: ofDraft,
    run: async (actor) => keepForSource(actor, 'NOSUCH00', await formWith(PDF)),
    others: hidden,
    own: 'NOT_FOUND',
  },
  openSnapshot: {
    on: ofCapture,
    run: async (actor, { submissionId }) =>
      openSnapshot(actor, { submissionId, snapshotId: await captureIn(submissionId) }),
    others: hidden,
    own: 'done',
  },
  removeFromDraft: {
    on: ofCapture,
    run: async (actor, of) =>
      removeFromDraft(actor, { ...of, snapshotId: await captureIn(of.submissionId) }),
    others: hidden,
    own: 'done',
  },
  'getRecordDesk with a draft': {
    on: ofDraft,
    run: (actor, { submissionId: draftId }) =>
      getRecordDesk(actor, { entityType: 'source', id: 'NOSUCH00', kind: null, draftId }),
    others: hidden,
    own: 'NOT_FOUND',
  },
  proposeRecordChange: {
    on: ofDraft,
    run: (actor, of) => proposeRecordChange(actor, changeOfNothing(of)),
    others: hidden,
    own: 'NOT_FOUND',
  },
  getRedactionDesk: {
    on: ofDraft,
    run: (actor) => getRedactionDesk(actor, { entityType: 'figure', id: 'NOSUCH00' }),
    others: hidden,
    own: 'NOT_FOUND',
  },
  proposeRedaction: {
    on: ofDraft,
    run: (actor, of) => proposeRedaction(actor, redactionOfNothing(of)),
    others: hidden,
    own: 'NOT_FOUND',
  },
  'resolveComment on a draft': { on: ofDraft, run: resolve, others: hidden, own: 'done' },
  'resolveComment when sent': {
    on: ofSent,
    run: resolve,
    others: { ...all('done'), contributor: 'NOT_FOUND' },
    own: 'done',
  },
  keepTyped: {
    on: ofDraft,
    run: (actor, of) => keepTyped(actor, { page: pageOf(of), version: 0, fields: {} }),
    others: all('done'),
    own: 'done',
  },
  listUnsaved: { on: ofDraft, run: listUnsaved, others: all('done'), own: 'done' },
  typedOn: {
    on: ofDraft,
    run: (actor, of) => typedOn(actor, pageOf(of)),
    others: all('done'),
    own: 'done',
  },
  readingOfTyped: {
    on: ofDraft,
    run: (actor, { submissionId }) => readingOfTyped(actor, { submissionId, fields: {} }),
    others: hidden,
    own: 'done',
  },
  forgetTyped: {
    on: ofDraft,
    run: (actor, of) => forgetTyped(actor, { page: pageOf(of), version: 1 }),
    others: all('done'),
    own: 'done',
  },
  listOwnSessions: { on: ofDraft, run: listOwnSessions, others: all('done'), own: 'done' },
  endOwnSession: {
    on: ofDraft,
    run: (actor) => endOwnSession(actor, 'nobody’s'),
    others: hidden,
    own: 'NOT_FOUND',
  },
  endOtherSessions: {
    on: ofDraft,
    run: (actor) => endOtherSessions(actor, 'this'),
    others: all('done'),
    own: 'done',
  },
  saveOwnName: {
    on: ofDraft,
    run: (actor) => saveOwnName(actor, 'Another name'),
    others: all('done'),
    own: 'done',
  },
  changeOwnPassword: {
    on: ofDraft,
    run: (actor) =>
      changeOwnPassword(actor, 'this', { current: 'wrong', password: 'x'.repeat(12) }),
    others: all('INVALID'),
    own: 'INVALID',
  },
  offerSecondFactor: { on: ofDraft, run: offerSecondFactor, others: all('done'), own: 'done' },
  offerAnotherApp: {
    on: ofDraft,
    run: (actor) => offerAnotherApp(actor, 'wrong'),
    others: all('INVALID'),
    own: 'INVALID',
  },
  confirmSecondFactor: {
    on: ofDraft,
    run: (actor) => confirmSecondFactor(actor, { sessionId: 'this', typed: 'no code' }),
    others: all('INVALID'),
    own: 'INVALID',
  },
  renewRecoveryCodes: {
    on: ofDraft,
    run: (actor) => renewRecoveryCodes(actor, 'no code'),
    others: all('INVALID'),
    own: 'INVALID',
  },
  listOwnPasskeys: { on: ofDraft, run: listOwnPasskeys, others: all('done'), own: 'done' },
  offerPasskey: {
    on: ofDraft,
    run: (actor) => offerPasskey(actor, 'wrong'),
    others: all('INVALID'),
    own: 'INVALID',
  },
  addPasskey: {
    on: ofDraft,
    run: (actor) => addPasskey(actor, 'no key'),
    others: all('INVALID'),
    own: 'INVALID',
  },
  removePasskey: {
    on: ofDraft,
    run: (actor) => removePasskey(actor, 'no key'),
    others: all('NOT_FOUND'),
    own: 'NOT_FOUND',
  },
  resetSecondFactor: {
    on: ofDraft,
    run: (actor) => resetSecondFactor(actor, people.contributor.id),
    others: administrators,
    own: 'FORBIDDEN',
  },
  makeToken: {
    on: ofDraft,
    run: (actor) => makeToken(actor, TOKEN),
    others: all('done'),
    own: 'done',
  },
  listOwnTokens: {
    on: ofDraft,
    run: (actor) => listOwnTokens(actor),
    others: all('done'),
    own: 'done',
  },
  listAllTokens: {
    on: ofDraft,
    run: (actor) => listAllTokens(actor),
    others: administrators,
    own: 'FORBIDDEN',
  },
  revokeOwnToken: {
    on: ofDraft,
    run: async (actor) => revokeOwnToken(actor, await tokenOfContributor()),
    others: hidden,
    own: 'done',
  },
  revokeAnyToken: {
    on: ofDraft,
    run: async (actor) => revokeAnyToken(actor, await tokenOfContributor()),
    others: administrators,
    own: 'FORBIDDEN',
  },
  listMySubmissions: {
    on: ofSent,
    run: (actor) => listMySubmissions(actor),
    others: all('done'),
    own: 'done',
  },
  readQueue: {
    on: ofSent,
    run: (actor) => readQueue(actor, new URLSearchParams()),
    others: reviewers,
    own: 'FORBIDDEN',
  },
  listQueueAuthors: {
    on: ofSent,
    run: (actor) => listQueueAuthors(actor),
    others: reviewers,
    own: 'FORBIDDEN',
  },
  listOverdue: {
    on: ofSent,
    run: (actor) => listOverdue(actor),
    others: all('done'),
    own: 'done',
  },
  listQueue: { on: ofSent, run: (actor) => listQueue(actor), others: reviewers, own: 'FORBIDDEN' },
  'getSubmission of a draft': {
    on: ofDraft,
    run: (actor, { submissionId }) => getSubmission(actor, submissionId),
    others: hidden,
    own: 'done',
  },
  'getSubmission when sent': {
    on: ofSent,
    run: (actor, { submissionId }) => getSubmission(actor, submissionId),
    others: { ...all('done'), contributor: 'NOT_FOUND' },
    own: 'done',
  },
};

// What is typed is each person's own, whatever the page: nobody reaches another's by it.
const pageOf = ({ submissionId }: Sent) => `/desk/submissions/${submissionId}/document`;

async function tokenOfContributor(): Promise<string> {
  return (await makeToken(people.contributor, TOKEN)).id;
}

function comment(actor: MaybeActor, { submissionId }: Sent) {
  return addComment(actor, { submissionId, body: 'Which page?' });
}

async function resolve(actor: MaybeActor, { submissionId }: Sent) {
  const { commentId } = await addComment(people.contributor, { submissionId, body: 'Page 4.' });
  return resolveComment(actor, { submissionId, commentId, isResolved: true });
}

async function itemIn({ submissionId }: Sent): Promise<string> {
  const { items } = await getSubmission(people.contributor, submissionId);
  return items[0]?.id ?? '';
}

// Another contributor stands for the role, since the author is one.
const actorOf = (who: Who): MaybeActor =>
  who === 'nobody' ? null : who === 'contributor' ? people.other : people[who];

describe.each(Object.entries(USE_CASES))('%s', (_, { on, run, others, own }) => {
  it.each(WHO)('does what it may for %s', async (who) => {
    const submission = await on(people.contributor);
    expect(await outcome(run(actorOf(who), submission))).toBe(others[who]);
  });

  it('does what it may for the author', async () => {
    const submission = await on(people.contributor);
    expect(await outcome(run(people.contributor, submission))).toBe(own);
  });
});

it('lets nobody decide about a submission of their own, whatever the role', async () => {
  for (const role of ['reviewer', 'editor', 'administrator'] as const) {
    const submission = await ofSent(people[role]);
    const works = [
      approveAll(people[role], submission),
      returnSubmission(people[role], { ...submission, comment: 'x' }),
      rejectSubmission(people[role], { ...submission, reason: 'x' }),
    ];
    expect(await Promise.all(works.map(outcome))).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    await withdrawSubmission(people[role], submission);
  }
});

it('has one table, in which every permission is somebody’s', () => {
  for (const [permission, roles] of Object.entries(PERMISSIONS)) {
    expect(roles.length, permission).toBeGreaterThan(0);
  }
  expect(isPermitted('contributor', 'submission.review')).toBe(false);
  expect(() => authorize(undefined, 'submission.read')).toThrow('UNAUTHENTICATED');
});
