// Keeps the capture of a document with a draft: in its own, or in a new one that changes a recorded document.
import { listSameSnapshots } from '#db/source-snapshots.ts';
import { getStore, type Writer } from '#db/store.ts';
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { payloadOfRow } from '#lib/editing/record-kinds.ts';
import { getDraft, type Draft } from '#lib/entry/drafts.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { newCaptureId } from '#lib/record/public-ids.ts';
import { readForm, type ReadForm, type SentForm } from '#lib/snapshots/form.ts';
import { MOST_SNAPSHOTS, mostBytes } from '#lib/snapshots/limits.ts';
import { named, type NamedFile } from '#lib/snapshots/named-file.ts';
import { reachSource, snapshotIdsOf } from '#lib/snapshots/reach.ts';
import { dropReceived, receiveFile, refused, type Received } from '#lib/snapshots/receive.ts';
import { insertSourceSnapshot } from '#lib/snapshots/sealed-captures.ts';
import { saveItems } from '#lib/submissions/save.ts';
import { startSubmission } from '#lib/submissions/start.ts';

const TRIES = 5;

/**
 * Adds the file of the form to the document of the actor's draft. Nothing of the form is read before the draft was
 * found to be the actor's to change. Throws NOT_FOUND for any other, and as readForm and receiveFile do; then
 * neither the file nor a word of it is kept.
 */
export async function keepInDraft(
  maybe: MaybeActor,
  submissionId: string,
  form: SentForm,
): Promise<void> {
  const actor = authorize(maybe, 'report.propose');
  const { payload } = documentOf(await getDraft(actor, submissionId));
  refuseTooMany(snapshotIdsOf(payload));
  const { file } = await read(form);
  await keepFile(actor, chosen(file), (capture) => addToDraft(actor, submissionId, capture));
}

/**
 * Starts a draft that adds the file of the form to a recorded document, with the form's field `reason`; returns its
 * id. Throws NOT_FOUND for a document that the actor does not see, INVALID without a reason, and as keepInDraft does.
 */
export async function keepForSource(
  maybe: MaybeActor,
  sourceId: string,
  form: SentForm,
): Promise<string> {
  const actor = authorize(maybe, 'report.propose');
  const source = await reachSource(actor, sourceId);
  refuseTooMany(source.snapshotIds);
  const { fields, file } = await read(form);
  const reason = fields.reason?.trim() ?? '';
  return keepFile(actor, chosen(file), async ({ id, write }) => {
    if (!reason) throw refused('INVALID', 'captureWithoutReason');
    if (source.snapshotIds.includes(id)) throw refused('INVALID', 'captureKnown');
    const title = translate('en', 'captures')('submission', { title: source.title }).slice(0, 300);
    const { id: submissionId, version } = await startSubmission(actor, { title });
    const payload = { ...payloadOfRow(source), snapshotIds: [...source.snapshotIds, id] };
    const change = { changeType: 'edit' as const, baseRevision: source.revision, reason, payload };
    const item = { entityType: 'source' as const, entityId: sourceId, ...change };
    await saveItems(actor, { submissionId, version, items: [item] }, write);
    return submissionId;
  });
}

interface Capture {
  id: string;
  /** Writes the row of the capture beside whatever names it. */
  write: (tx: Writer) => Promise<void>;
}

const read = (form: SentForm): Promise<ReadForm<Received>> => {
  const most = mostBytes();
  return readForm<Received>(form, {
    most,
    take: (bytes) => receiveFile(bytes, most),
    drop: dropReceived,
  });
};

function chosen(file: Received | null): Received {
  if (!file) throw refused('INVALID', 'captureMissing');
  return file;
}

// The file has its name before anything in the database says so, and loses it when nothing comes to say so.
async function keepFile<Kept>(
  actor: Actor,
  received: Received,
  save: (capture: Capture) => Promise<Kept>,
): Promise<Kept> {
  const file = await named(received);
  const same = await listSameSnapshots(getStore().read, { sha256: received.sha256, isFile: true });
  const own = same.find(({ createdBy }) => createdBy === actor.id);
  const id = own?.id ?? newCaptureId(received.sha256);
  const write = own ? async () => {} : (tx: Writer) => insert(tx, id, actor, received, file);
  return save({ id, write }).finally(() => file.settle());
}

async function insert(
  tx: Writer,
  id: string,
  { id: createdBy }: Actor,
  { sha256, mediaType, byteCount, text: content }: Received,
  file: NamedFile,
): Promise<void> {
  const [same] = await listSameSnapshots(tx, { sha256, isFile: true });
  const fileName = same?.fileName ?? file.name;
  const capturedAt = new Date();
  const row = { id, sha256, mediaType, byteCount, capturedAt, content, fileName, createdBy };
  await insertSourceSnapshot(tx, row);
}

// What is added overwrites nothing, so it may follow whatever was saved meanwhile.
async function addToDraft(
  actor: Actor,
  submissionId: string,
  { id, write }: Capture,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const draft = await getDraft(actor, submissionId);
    const { id: itemId, entityType, entityId, changeType, payload, reason } = documentOf(draft);
    const snapshotIds = snapshotIdsOf(payload);
    if (snapshotIds.includes(id)) return;
    refuseTooMany(snapshotIds);
    const added = { ...payload, snapshotIds: [...snapshotIds, id] };
    const item = { itemId, entityType, entityId, changeType, reason, payload: added };
    const asked = { submissionId, version: draft.version, items: [item] };
    const isDone = await saveItems(actor, asked, write).then(
      () => true,
      (error: unknown) => {
        if (attempt < TRIES && isChangedMeanwhile(error)) return false;
        throw error;
      },
    );
    if (isDone) return;
  }
}

const isChangedMeanwhile = (error: unknown) =>
  error instanceof AppError && error.details.reason === 'changed';

function documentOf({ items, mayEdit }: Draft) {
  const document = items.find(({ entityType }) => entityType === 'source');
  if (!document || !mayEdit) throw new AppError('NOT_FOUND');
  return document;
}

function refuseTooMany(snapshotIds: readonly string[]): void {
  if (snapshotIds.length >= MOST_SNAPSHOTS)
    throw refused('INVALID', 'captureTooMany', { most: MOST_SNAPSHOTS });
}
