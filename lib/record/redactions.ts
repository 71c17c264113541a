import { listRevisionsOf, type EntityRef } from '#db/revisions.ts';
import { getStore } from '#db/store.ts';
import type { Redaction } from '#lib/record/past-shelf.ts';
import { publicRevisions } from '#lib/record/revisions.ts';

/** When and why words were taken out of these, the first first, as far as everybody may read it. */
export async function listRedactions(entities: readonly EntityRef[]): Promise<Redaction[]> {
  const { read } = getStore();
  const approved = await Promise.all(entities.map((each) => listRevisionsOf(read, each)));
  const redacted = approved.flat().filter(({ revision }) => revision.changeType === 'redact');
  const found = await publicRevisions(redacted);
  return found.map(({ entityType, recordedAt, reason }) => ({ entityType, recordedAt, reason }));
}
