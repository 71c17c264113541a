import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listFieldKeys } from '#db/field-keys.ts';
import { sealFields } from '#lib/commands/seal-fields.ts';
import { readSettings } from '#lib/settings.ts';
import { fieldKeyOf, seal } from '#lib/sealing/envelope.ts';
import { keptKeys, keyToSeal } from '#lib/sealing/kept-keys.ts';
import { opening } from '#lib/sealing/kept-text.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';
import { confidentialItem, everythingKept } from '#tests/support/confidential.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople, draft } from '#tests/support/submissions.ts';

let store: TestStore;
let submissionId: string;

const OF_LAST_YEAR = 'the field key of last year, long enough';
const OF_THIS_YEAR = 'the field key of this year, long enough';

const itemsNow = () => listItems(store.read, submissionId);

beforeEach(async () => {
  vi.stubEnv('ATTEST_FIELD_KEY', OF_LAST_YEAR);
  store = await openTestStore();
  const { contributor } = await addPeople(store);
  ({ submissionId } = await draft(contributor, [confidentialItem()], ''));
  return () => vi.unstubAllEnvs();
});

describe('the keys of what is kept', () => {
  it('lie in the database sealed, and are made once', async () => {
    const [key] = (await keptKeys(store.read)).keys;
    expect(await store.transact((tx) => keyToSeal(tx))).toEqual(key);
    const kept = await everythingKept(store);
    expect(kept).not.toContain(key?.bytes.toString('base64url'));
    expect(kept).not.toContain(key?.bytes.toString('latin1'));
  });

  it('do not open with another key of the settings: nothing is read, nothing written', async () => {
    vi.stubEnv('ATTEST_FIELD_KEY', OF_THIS_YEAR);
    await expect(itemsNow()).rejects.toThrow('sealed with another key');
    const write = store.transact((tx) => keyToSeal(tx));
    await expect(write).rejects.toThrow('sealed with another key');
    await expect(sealFields(readSettings())).rejects.toThrow(
      /^The database keeps what people saved \(keys: 1\).* set ATTEST_OLD_FIELD_KEY/,
    );
  });

  it('open after a change of the settings, and what is written from then on has a key of its own', async () => {
    const [before] = await listFieldKeys(store.read);
    vi.stubEnv('ATTEST_FIELD_KEY', OF_THIS_YEAR);
    vi.stubEnv('ATTEST_OLD_FIELD_KEY', OF_LAST_YEAR);
    await sealFields(readSettings());
    vi.stubEnv('ATTEST_OLD_FIELD_KEY', undefined);
    expect((await itemsNow())[0]?.payload).toMatchObject({ title: 'CanaryTitle' });
    const after = await listFieldKeys(store.read);
    expect(after).toHaveLength(2);
    expect(after.map(({ sealed }) => sealed)).not.toContain(before?.sealed);
    expect((await store.transact((tx) => keyToSeal(tx))).id).not.toBe(before?.id);
  });

  it('show no words once the old one is said to be lost, and show them again once it is found', async () => {
    vi.stubEnv('ATTEST_FIELD_KEY', OF_THIS_YEAR);
    vi.stubEnv('ATTEST_OLD_FIELD_KEY', 'lost');
    await sealFields(readSettings());
    expect((await itemsNow())[0]?.payload).toEqual({});
    expect((await itemsNow())[0]?.reason).toBe('');
    await sealFields(readSettings());
    expect(await listFieldKeys(store.read)).toHaveLength(2);
    vi.stubEnv('ATTEST_OLD_FIELD_KEY', OF_LAST_YEAR);
    await sealFields(readSettings());
    expect((await itemsNow())[0]?.payload).toMatchObject({ title: 'CanaryTitle' });
  });

  it('refuse an envelope of a key that nobody knows', async () => {
    const open = await opening(store.read);
    const place = { table: 'submissions', column: 'title', rowId: submissionId };
    const foreign = seal(fieldKeyOf('of another instance'), 'x', place);
    expect(() => open(foreign, place)).toThrow('sealed with another key');
  });
});
