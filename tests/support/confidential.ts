// A submission whose document must not be known, and all that a copy of the database gives away.
import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { isPostgres } from '#db/columns.ts';
import type { Actor } from '#lib/access/actor.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import type { ItemToSave } from '#lib/submissions/save.ts';
import { IRC } from '#tests/support/hawija-file.ts';
import { sent } from '#tests/support/submissions.ts';
import type { TestStore } from '#tests/support/store.ts';

/** The words by which the source would be known; each stands in a field of its own. */
export const IDENTITIES = [
  'CanaryTitle',
  'CanaryAuthor',
  'canary-address',
  'canary-archive',
  'CanaryLicence',
  'CanaryReason',
];

/** A document of this confidentiality, as an item of a draft. */
export const confidentialItem = (
  entityId = newPublicId(),
  confidentiality = 'confidential',
): ItemToSave => ({
  entityType: 'source',
  entityId,
  reason: 'CanaryReason',
  payload: {
    kind: 'interview',
    title: 'CanaryTitle',
    publisherId: IRC,
    authors: ['CanaryAuthor'],
    url: 'https://canary-address.example/',
    archiveUrl: 'https://canary-archive.example/',
    licence: 'CanaryLicence',
    publishedOn: '2017-09-21',
    confidentiality,
  },
});

/** The document, sent by the actor. */
export const sentInConfidence = (actor: Actor) => sent(actor, [confidentialItem()], '');

/** Every text of the database: the bytes of its file and of its log of writes, or all rows of all tables. */
export async function everythingKept({ url }: TestStore): Promise<string> {
  if (!isPostgres) {
    const files = ['', '-wal', '-shm'].map((ending) => url + ending).filter(existsSync);
    return files.map((file) => readFileSync(file, 'latin1')).join('\n');
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from "${name}" t`);
    texts.push(...rows.map(({ row }) => row));
  }
  await client.end();
  return texts.join('\n');
}
