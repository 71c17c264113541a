import { beforeEach, expect, it } from 'vitest';
import { findEntity } from '#db/entities.ts';
import { countRevisions } from '#db/revisions.ts';
import { loadRecord, type LoadPeople } from '#lib/exchange/load-record.ts';
import { listMySubmissions, listQueue } from '#lib/submissions/read.ts';
import { verifyRecord } from '#lib/record/verify.ts';
import { DOCUMENT_ITEMS, F1, hawijaFile } from '#tests/support/hawija-file.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople, draft, sent } from '#tests/support/submissions.ts';

let store: TestStore;
let people: LoadPeople;

beforeEach(async () => {
  store = await openTestStore();
  const { contributor: author, reviewer, editor } = await addPeople(store);
  people = { author, reviewer, editor };
});

it('loads reference data, documents and choices, each sent by one person and approved by another', async () => {
  const steps: string[] = [];
  const counts = await loadRecord(hawijaFile(), {
    ...people,
    onProgress: (step) => steps.push(step),
  });
  expect(counts).toEqual({ submissions: 3, entities: 11, skipped: 0 });
  expect(steps).toHaveLength(3);
  expect(await findEntity(store.read, 'figure', F1)).toMatchObject({ reportedValue: 85_000 });
  expect((await verifyRecord()).differences).toEqual([]);
  expect(await listMySubmissions(people.author)).toMatchObject([
    { status: 'approved', reviewer: { id: 'reviewer' } },
  ]);
});

it('changes nothing the second time', async () => {
  await loadRecord(hawijaFile(), people);
  const before = await countRevisions(store.read);
  expect(await loadRecord(hawijaFile(), people)).toEqual({
    submissions: 0,
    entities: 0,
    skipped: 11,
  });
  expect(await countRevisions(store.read)).toBe(before);
});

it.each(['draft', 'sent'] as const)('goes on where a document was left as %s', async (left) => {
  await loadRecord(hawijaFile({ documents: false }), people);
  const title = String(hawijaFile().documents[0]?.source.title);
  const source = DOCUMENT_ITEMS[0];
  if (left === 'sent') await sent(people.author, DOCUMENT_ITEMS, title);
  else if (source) await draft(people.author, [source], title);
  expect(await loadRecord(hawijaFile(), people)).toMatchObject({ submissions: 2 });
  expect(await listQueue(people.reviewer)).toEqual([]);
  const mine = await listMySubmissions(people.author);
  expect(mine.map(({ status }) => status)).toEqual(['approved']);
});

it('names the document that is refused, with every problem and its mend', async () => {
  const file = hawijaFile();
  const figure = file.documents[0]?.statements[0]?.figures[0];
  if (figure) Object.assign(figure, { valueText: '85,00', status: 'approved' });
  const refused = loadRecord(file, people);
  await expect(refused).rejects.toThrow(
    '“Civilians in great danger as fight against ISIS reaches Hawija” was refused:',
  );
  await expect(loadRecord(file, people)).rejects.toThrow(
    `- figure ${F1} status: There is no field “status”. Take it out.`,
  );
  expect(await findEntity(store.read, 'figure', F1)).toBeUndefined();
});

it('goes on after a refusal when somebody listens', async () => {
  const file = hawijaFile();
  Object.assign(file.documents[0]?.source ?? {}, { url: 'data:text/html,x' });
  const titles: string[] = [];
  await loadRecord(file, { ...people, onRefused: ({ title }) => titles.push(title) });
  expect(titles).toHaveLength(2);
});

it('has the editor approve second what needs two', async () => {
  const file = hawijaFile();
  const [figure, part] = file.documents[0]?.statements[0]?.figures ?? [];
  const few = { valueText: 'four', specificNeed: 'disability', placePrecision: 'adm2' };
  Object.assign(file.documents[0]?.statements[0] ?? {}, {
    quote: 'Four people, two of them children',
  });
  Object.assign(figure ?? {}, few, { valueText: 'Four' });
  Object.assign(part ?? {}, few, { valueText: 'two', quantifier: 'stated' });
  await loadRecord(file, people);
  expect(await findEntity(store.read, 'figure', F1)).toMatchObject({ reportedValue: 4 });
  expect(await listQueue(people.reviewer)).toEqual([]);
});
