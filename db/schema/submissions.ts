// Proposed changes and the append-only log of the changes that were approved.
import { sql } from 'drizzle-orm';
import { WARNING_KINDS } from '#db/access-codes.ts';
import { CHANGE_TYPES, ENTITY_TYPES, SUBMISSION_STATUSES } from '#db/codes.ts';
import {
  bigInteger,
  index,
  instant,
  integer,
  json,
  table,
  text,
  uniqueIndex,
} from '#db/columns.ts';
import { holds, oneOf, type One } from '#db/schema/checks.ts';
import { users } from '#db/schema/access.ts';

export const submissions = table(
  'submissions',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    status: text('status').$type<One<typeof SUBMISSION_STATUSES>>().notNull(),
    /** Counts the saves; a save that names an older version is a conflict. */
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    submittedAt: instant('submitted_at'),
    reviewerId: text('reviewer_id').references(() => users.id),
    decidedAt: instant('decided_at'),
    decisionNote: text('decision_note'),
  },
  (t) => [
    index('submissions_status').on(t.status, t.submittedAt),
    index('submissions_author').on(t.authorId, t.updatedAt),
    oneOf('submissions_status_code', t.status, SUBMISSION_STATUSES),
    holds('submissions_four_eyes', sql`${t.reviewerId} <> ${t.authorId}`),
    holds(
      'submissions_decided',
      sql`${t.status} not in ('approved', 'rejected') or (${t.reviewerId} is not null and ${t.decidedAt} is not null)`,
    ),
  ],
);

/** What was typed, as it was typed: it is checked when the submission is sent, and again when it is approved. */
export type TypedPayload = Record<string, unknown>;

export const submissionItems = table(
  'submission_items',
  {
    id: text('id').primaryKey(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    position: integer('position').notNull(),
    entityType: text('entity_type').$type<One<typeof ENTITY_TYPES>>().notNull(),
    entityId: text('entity_id').notNull(),
    changeType: text('change_type').$type<One<typeof CHANGE_TYPES>>().notNull(),
    /** The revision that the change starts from; null when it creates the entity. */
    baseRevision: integer('base_revision'),
    reason: text('reason'),
    payload: json('payload').$type<TypedPayload>().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('submission_items_entity').on(t.submissionId, t.entityType, t.entityId),
    oneOf('submission_items_entity_type', t.entityType, ENTITY_TYPES),
    oneOf('submission_items_change_type', t.changeType, CHANGE_TYPES),
    holds('submission_items_base', sql`(${t.changeType} = 'create') = (${t.baseRevision} is null)`),
  ],
);

/** What somebody is typing into a form of the desk, until the form itself is saved. Nobody else reads it. */
export const typedForms = table(
  'typed_forms',
  {
    id: text('id').primaryKey(),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    /** The address of the page with the form. */
    page: text('page').notNull(),
    /** Sealed (lib/sealing); an object is what an earlier version kept, until the next start seals it. */
    fields: json('fields').$type<string | Record<string, string>>().notNull(),
    /** Counts the saves, as that of a submission does. */
    version: integer('version').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('typed_forms_page').on(t.authorId, t.page)],
);

/**
 * Approvals that wait for a second one: a retraction needs two people beside its author. The last approval is that of
 * the submission itself.
 */
export const submissionApprovals = table(
  'submission_approvals',
  {
    id: text('id').primaryKey(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    /** The version of the submission that was approved: what is sent once more needs both again. */
    version: integer('version').notNull(),
    reviewerId: text('reviewer_id')
      .notNull()
      .references(() => users.id),
    note: text('note'),
    approvedAt: instant('approved_at').notNull(),
  },
  (t) => [uniqueIndex('submission_approvals_once').on(t.submissionId, t.version, t.reviewerId)],
);

export const submissionComments = table(
  'submission_comments',
  {
    id: text('id').primaryKey(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    itemId: text('item_id').references(() => submissionItems.id),
    field: text('field'),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull(),
    resolvedAt: instant('resolved_at'),
    resolvedBy: text('resolved_by').references(() => users.id),
    /** The comment that this one answers; it is resolved with that one. */
    answersId: text('answers_id'),
  },
  (t) => [index('submission_comments_submission').on(t.submissionId, t.createdAt)],
);

/** What a reviewer has seen of a submission, as it was then: an item that was changed since counts as unseen. */
export const submissionSeen = table(
  'submission_seen',
  {
    itemId: text('item_id')
      .notNull()
      .references(() => submissionItems.id),
    reviewerId: text('reviewer_id')
      .notNull()
      .references(() => users.id),
    /** SHA-256 of what the item proposed when it was seen, hexadecimal. */
    digest: text('digest').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [uniqueIndex('submission_seen_once').on(t.itemId, t.reviewerId)],
);

/** Why something that looks odd was sent all the same: one reason for each kind of oddness of an item. */
export const submissionWarnings = table(
  'submission_warnings',
  {
    itemId: text('item_id')
      .notNull()
      .references(() => submissionItems.id),
    kind: text('kind').$type<One<typeof WARNING_KINDS>>().notNull(),
    /** SHA-256 of what was odd when the reason was typed, hexadecimal: another oddness asks again. */
    digest: text('digest').notNull(),
    reason: text('reason').notNull(),
    writtenAt: instant('written_at').notNull(),
    /** When the submission was sent with it: such a reason stays. Null while it is typed for the next sending. */
    sentAt: instant('sent_at'),
  },
  (t) => [
    uniqueIndex('submission_warnings_once').on(t.itemId, t.kind, t.sentAt),
    uniqueIndex('submission_warnings_typed')
      .on(t.itemId, t.kind)
      .where(sql`sent_at is null`),
    oneOf('submission_warnings_kind', t.kind, WARNING_KINDS),
    holds('submission_warnings_reason', sql`length(${t.reason}) > 0`),
  ],
);

export const revisions = table(
  'revisions',
  {
    /** 1, 2, 3 … without gaps: the place in the hash chain. */
    seq: bigInteger('seq').primaryKey(),
    entityType: text('entity_type').$type<One<typeof ENTITY_TYPES>>().notNull(),
    entityId: text('entity_id').notNull(),
    revision: integer('revision').notNull(),
    changeType: text('change_type').$type<One<typeof CHANGE_TYPES>>().notNull(),
    reason: text('reason'),
    actorId: text('actor_id')
      .notNull()
      .references(() => users.id),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    recordedAt: instant('recorded_at').notNull(),
    /** The whole entity as approved; null only after a redaction. */
    snapshot: json('snapshot').$type<Record<string, unknown>>(),
    /** Random; hashed with the snapshot, so that a redacted one cannot be guessed. Null after a redaction. */
    salt: text('salt'),
    /** SHA-256(salt || canonical JSON of the snapshot), hexadecimal. */
    snapshotHash: text('snapshot_hash').notNull(),
    prevHash: text('prev_hash').notNull(),
    /** SHA-256(prev_hash || canonical JSON of the row without snapshot and salt), hexadecimal. */
    hash: text('hash').notNull(),
  },
  (t) => [
    uniqueIndex('revisions_entity').on(t.entityType, t.entityId, t.revision),
    index('revisions_submission').on(t.submissionId),
    index('revisions_recorded').on(t.recordedAt, t.seq),
    // What was changed after it was first recorded: few among all that was recorded.
    index('revisions_changes')
      .on(t.seq)
      .where(sql`change_type <> 'create'`),
    oneOf('revisions_entity_type', t.entityType, ENTITY_TYPES),
    oneOf('revisions_change_type', t.changeType, CHANGE_TYPES),
  ],
);

/** The stored capture of a document, never changed. Private: the public sees hash, size, type and time only. */
export const sourceSnapshots = table(
  'source_snapshots',
  {
    /** A public id, a dash, and the SHA-256: so whatever names the capture commits to its bytes. */
    id: text('id').primaryKey(),
    sha256: text('sha256').notNull(),
    mediaType: text('media_type').notNull(),
    byteCount: integer('byte_count').notNull(),
    capturedAt: instant('captured_at').notNull(),
    /** The words in it as far as they can be read; of a text that was pasted the capture itself. */
    content: text('content').notNull(),
    /** The file in the folder of captures; null for a text that was pasted. */
    fileName: text('file_name'),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    index('source_snapshots_sha256').on(t.sha256),
    // Which files are still of a capture.
    index('source_snapshots_file')
      .on(t.fileName)
      .where(sql`file_name is not null`),
  ],
);

/** One row. `content_version` rises with every approval, in its transaction: the truth for every cache. */
export const instance = table(
  'instance',
  {
    id: integer('id').primaryKey(),
    contentVersion: bigInteger('content_version').notNull(),
  },
  (t) => [holds('instance_one_row', sql`${t.id} = 1`)],
);

/**
 * The keys that seal what is kept for good, each sealed itself with the key of the settings: when that one is changed
 * only these rows are written anew, and the append-only log stays as it is.
 */
export const fieldKeys = table('field_keys', {
  id: text('id').primaryKey(),
  sealed: text('sealed').notNull(),
  createdAt: instant('created_at').notNull(),
  /** Since when the key that opens it is said to be lost; null while it is not, and again once it was found. */
  lostAt: instant('lost_at'),
});
