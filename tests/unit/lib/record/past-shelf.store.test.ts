import { beforeEach, expect, it } from 'vitest';
import { findLastRevision } from '#db/revisions.ts';
import { entitiesAsOf, shelfAsOf } from '#lib/record/past-shelf.ts';
import { currentShelf } from '#lib/record/shelf.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { organization } from '#tests/support/makers.ts';
import { approveChanges } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;
let then: number;

beforeEach(async () => {
  store = await openTestStore();
  await loadHawija(store);
  then = (await findLastRevision(store.read))?.seq ?? 0;
  const renamed = { ...organization('IRC', { name: 'Renamed' }), revision: 2 };
  await approveChanges(store, [renamed, organization('NEW', { name: 'New' })]);
});

it('holds each entity as it stood then, and none that came later', async () => {
  const names = async (seq: number) =>
    (await shelfAsOf(seq).organizations(['IRC', 'NEW', 'NONE'])).map(({ name }) => name);
  expect(await names(then)).toEqual(['International Rescue Committee']);
  expect((await names(then + 2)).toSorted()).toEqual(['New', 'Renamed']);
  expect(await names(0)).toEqual([]);
});

it('is the record of today at the end of the chain', async () => {
  const [past, now] = [shelfAsOf(then + 2), currentShelf()];
  expect(await past.statements(['S1'])).toEqual(await now.statements(['S1']));
  expect(await past.sources(['STORY'])).toEqual(await now.sources(['STORY']));
  expect(await past.series(['PRESENT'])).toEqual(await now.series(['PRESENT']));
  expect(await past.crises(['MOSUL'])).toEqual(await now.crises(['MOSUL']));
  expect(await past.relationsOf(['F2'])).toEqual(await now.relationsOf(['F2']));
  expect((await past.placesOf(['F3'])).get('F3')).toEqual((await now.placesOf(['F3'])).get('F3'));
  expect((await past.atlas(['CAMP'])).byId.get('CAMP')).toEqual(
    (await now.atlas(['CAMP'])).byId.get('CAMP'),
  );
});

it('says which revision an entity is of', async () => {
  const [irc] = await entitiesAsOf('organization', ['IRC'], then);
  expect(irc).toMatchObject({ row: { id: 'IRC', revision: 1 }, redaction: null });
});
