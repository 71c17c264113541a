import { createHash } from 'node:crypto';
import { listSameSnapshots } from '#db/source-snapshots.ts';
import { getStore } from '#db/store.ts';
import { listSourcesAt } from '#db/taken.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { newCaptureId } from '#lib/record/public-ids.ts';
import { insertSourceSnapshot } from '#lib/snapshots/sealed-captures.ts';
import { spellingsOf } from '#lib/submissions/checks/new-document.ts';

/** The most that is stored of a pasted text, in characters. */
export const LONGEST_SNAPSHOT = 300_000;

/**
 * The fields of a document, with a text that was pasted replaced by the id of its stored capture. The capture is
 * private; its SHA-256 is of the text in UTF-8. Throws TOO_LARGE.
 */
export async function withSnapshot(
  maybe: MaybeActor,
  { snapshotText = '', ...fields }: Record<string, string>,
): Promise<Record<string, string>> {
  const actor = authorize(maybe, 'report.propose');
  if (!snapshotText.trim()) return fields;
  if (snapshotText.length > LONGEST_SNAPSHOT) throw new AppError('TOO_LARGE');
  const bytes = Buffer.from(snapshotText, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = await getStore().transact(async (tx) => {
    // A text that is sent a second time is not stored a second time.
    const same = await listSameSnapshots(tx, { sha256, isFile: false });
    const own = same.find(({ createdBy }) => createdBy === actor.id);
    if (own) return own.id;
    const made = newCaptureId(sha256);
    await insertSourceSnapshot(tx, {
      id: made,
      sha256,
      mediaType: 'text/plain; charset=utf-8',
      byteCount: bytes.length,
      capturedAt: new Date(),
      content: snapshotText,
      fileName: null,
      createdBy: actor.id,
    });
    return made;
  });
  const kept = Object.keys(fields).filter((name) => name.startsWith('snapshotIds.'));
  if (kept.some((name) => fields[name] === id)) return fields;
  return { ...fields, [`snapshotIds.${kept.length}`]: id };
}

/** Throws INVALID, naming the document, when a public one at this address is recorded already: it is not entered twice. */
export async function refuseKnownAddress(typed: string): Promise<void> {
  const url = URL.parse(typed.trim())?.href;
  const found = url ? await listSourcesAt(getStore().read, spellingsOf(url)) : [];
  const known = found.find(({ confidentiality }) => confidentiality === 'public');
  if (!known) return;
  const values = { title: known.title, id: known.id };
  throw new AppError('INVALID', { fields: [{ field: 'url', problem: 'addressKnown', values }] });
}
