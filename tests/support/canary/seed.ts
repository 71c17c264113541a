// Fills a database with a small public record, and with canaries in everything that is not public.
import SqliteConnection from 'better-sqlite3';
import { ENTITY_TYPES, SUBMISSION_STATUSES, type EntityType } from '#db/codes.ts';
import { openStore, useStore, type Store } from '#db/store.ts';
import { insertItems, insertSubmission, updateSubmission, type ItemRow } from '#db/submissions.ts';
import { loadRecord } from '#lib/exchange/load-record.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { canary, canaryText, HIDDEN_NUMBER } from '#tests/support/canary/marks.ts';
import { fillPrivateTables } from '#tests/support/canary/private-tables.ts';
import { readTables, type Column, type Table } from '#tests/support/canary/tables.ts';
import { F1, hawijaFile, IRC, PRESENT, SOURCE } from '#tests/support/hawija-file.ts';
import { figure, headlineChoice, relation, source, statement } from '#tests/support/makers.ts';
import { approvePastChecks } from '#tests/support/canary/approve.ts';
import { addUser, type Change } from '#tests/support/record.ts';

export interface Seeded {
  /** Ids of what is not public: of hidden entities, drafts, items and every private row. */
  ids: string[];
  /** A draft and its first item. */
  draftIds: string[];
  /** The ids of documents that are not public. */
  hiddenSources: string[];
  /** How many private columns hold a canary. */
  columns: number;
}

/** Fills the empty database in the file; the store that is opened for it is closed again. */
export async function seedCanaries(file: string): Promise<Seeded> {
  const store = openStore(file);
  useStore(store);
  await store.migrate(() => undefined);
  const tables = await readTables();
  await seedPeople(store, file);
  await seedRecord();
  const hidden = await seedHidden(store, tables);
  const drafts = await seedDrafts(store, tables);
  useStore(undefined);
  await store.close();
  const rows = fillPrivateTables(file, tables);
  const ids = [...hidden.ids, ...drafts, ...rows.ids];
  return { ...hidden, ids, draftIds: drafts.slice(0, 2), columns: rows.columns };
}

const PEOPLE = {
  author: 'contributor',
  reviewer: 'reviewer',
  second: 'reviewer',
  editor: 'editor',
} as const;

async function seedPeople(store: Store, file: string) {
  await store.transact(async (tx) => {
    for (const [id, role] of Object.entries(PEOPLE)) await addUser(tx, id, role);
  });
  const connection = new SqliteConnection(file);
  connection
    .prepare('update users set name = ? || id, email = ? || id, organization = ?')
    .run(canary('users', 'name'), `${canary('users', 'email')}@`, canary('users', 'organization'));
  connection.close();
}

async function seedRecord() {
  const actor = (id: keyof typeof PEOPLE) => ({ id, role: PEOPLE[id] });
  const [author, reviewer, editor] = [actor('author'), actor('reviewer'), actor('editor')];
  await loadRecord(hawijaFile(), { author, reviewer, editor });
}

/** Documents that are not public with all that hangs on them, and one that was public before. */
async function seedHidden(store: Store, tables: Table[]) {
  const restricted = hiddenDocument(tables, 'restricted');
  const confidential = hiddenDocument(tables, 'confidential');
  const before = hiddenDocument(tables, 'public');
  await approvePastChecks(store, [...restricted, ...confidential, ...before]);
  const [document, , number] = before;
  if (document?.entityType !== 'source' || !number) throw new Error('the document comes first');
  const reason = canaryText('revisions', 'reason');
  const change = { revision: 2, reason } as const;
  const closed = { ...document.proposed, confidentiality: 'confidential' } as Change['proposed'];
  await approvePastChecks(store, [
    { ...document, ...change, changeType: 'edit', proposed: closed },
    { ...number, ...change, changeType: 'correct' },
    { ...story(document.id), id: newPublicId() },
    {
      ...headlineChoice('CH01CEAA', { seriesId: PRESENT, figureId: number.id }),
      revision: 2,
      changeType: 'edit',
    },
  ]);
  const all = [...restricted, ...confidential, ...before];
  const hiddenSources = all.filter(({ entityType }) => entityType === 'source').map(({ id }) => id);
  return { ids: all.map(({ id }) => id), hiddenSources };
}

/** A public document that a hidden one was the origin of. */
const story = (republishedFromId: string) =>
  source('', IRC, { title: 'A story', republishedFromId });

function hiddenDocument(
  tables: Table[],
  confidentiality: 'public' | 'restricted' | 'confidential',
): Change[] {
  const [sourceId = '', statementId = '', figureId = '', relationId = ''] = Array.from(
    { length: 4 },
    newPublicId,
  );
  const numbers = { reportedValue: HIDDEN_NUMBER, valueText: HIDDEN_NUMBER.toLocaleString('en') };
  const by = { statementId, seriesId: PRESENT, originatingOrganizationId: IRC };
  const address = (column: string) =>
    `https://${canary('sources', column)}.example/${confidentiality}`;
  return [
    source(sourceId, IRC, {
      ...texts(tables, 'sources'),
      url: address('url'),
      archiveUrl: address('archive_url'),
      authors: [canaryText('sources', 'authors')],
      confidentiality,
    }),
    statement(statementId, { sourceId, organizationId: IRC }, texts(tables, 'statements')),
    figure(figureId, by, { ...texts(tables, 'figures'), ...numbers, lifecycleReason: null }),
    { ...relation(relationId, figureId, F1, 'repeats') },
  ];
}

const WORDLESS = /(_on|_accuracy|language|_version|slug)$/;

const isFreeText = ({ name, isText, isJson, isKey, refersTo, isChecked }: Column) =>
  isText && !isJson && !isKey && !refersTo && !isChecked && !WORDLESS.test(name);

/** A canary for every free text of the table. */
function texts(tables: Table[], name: string): Record<string, string> {
  const columns = tables.find((table) => table.name === name)?.columns ?? [];
  return Object.fromEntries(
    columns.filter(isFreeText).map((column) => [column.key, canaryText(name, column.name)]),
  );
}

const TABLES: Partial<Record<EntityType, string>> = {
  headline_choice: 'headline_choices',
  policy: 'policies',
  crisis: 'crises',
  series: 'series',
};

/** What is public and is changed by every draft. */
const CHANGED: Partial<Record<EntityType, string>> = {
  figure: F1,
  source: SOURCE,
  series: PRESENT,
  organization: IRC,
};

/** A submission in every state before approval, with an item of every type; some would change what is public. */
async function seedDrafts(store: Store, tables: Table[]): Promise<string[]> {
  const ids: string[] = [];
  for (const status of SUBMISSION_STATUSES.filter((each) => each !== 'approved')) {
    const at = new Date();
    const id = newPublicId();
    const row = { id, title: canaryText('submissions', 'title'), authorId: 'author', version: 1 };
    const open = { submittedAt: at, reviewerId: null, decidedAt: null, decisionNote: null };
    const begun = { ...row, ...open, createdAt: at, updatedAt: at };
    const items = itemsOf(id, tables);
    const note = { decidedAt: at, decisionNote: canaryText('submissions', 'decision_note') };
    await store.transact(async (tx) => {
      await insertSubmission(tx, { ...begun, status: status === 'draft' ? status : 'submitted' });
      await insertItems(tx, items);
      if (status === 'returned' || status === 'rejected')
        await updateSubmission(tx, row, { ...note, reviewerId: 'reviewer', status });
    });
    const added = items.filter(({ changeType }) => changeType === 'create');
    ids.push(id, ...items.map((item) => item.id), ...added.map(({ entityId }) => entityId));
  }
  return ids;
}

const itemsOf = (submissionId: string, tables: Table[]): ItemRow[] =>
  ENTITY_TYPES.map((entityType, position) => {
    const changed = CHANGED[entityType];
    const table = TABLES[entityType] ?? `${entityType}s`;
    const slug = { slug: canary(table, 'slug'), name: canaryText(table, 'name') };
    return {
      id: newPublicId(),
      submissionId,
      position,
      entityType,
      entityId: changed ?? newPublicId(),
      changeType: changed ? 'correct' : 'create',
      baseRevision: changed ? 1 : null,
      reason: canaryText('submission_items', 'reason'),
      payload: { ...texts(tables, table), ...slug },
      updatedAt: new Date(),
    };
  });
