import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { isPostgres } from '#db/columns.ts';
import { findTypedForm, insertTypedForm, listTypedForms } from '#db/typed-forms.ts';
import { keepTyped, typedOn } from '#lib/entry/typed-forms.ts';
import { resealTyped, sealTyped, unsealTyped } from '#lib/entry/typed-seal.ts';
import { fieldKeys } from '#lib/sealing/field-keys.ts';
import { readSettings } from '#lib/settings.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople } from '#tests/support/submissions.ts';

let store: TestStore;
let people: Awaited<ReturnType<typeof addPeople>>;

beforeEach(async () => {
  store = await openTestStore();
  people = await addPeople(store);
});

const page = '/desk/new';
const fields = { title: 'Canary-of-the-hospital', confidentiality: 'confidential' };
const now = () => readSettings();
const asBefore = (secret: string) => ({ secret, fieldKey: undefined, oldFieldKey: undefined });

/** A form as an instance with other settings kept it: sealed with its key, or in plain text. */
const kept = (row: string | Record<string, string>) =>
  store.transact((tx) =>
    insertTypedForm(tx, {
      id: 'ROW',
      authorId: people.contributor.id,
      page,
      fields: row,
      version: 3,
      updatedAt: new Date(),
    }),
  );
const stored = async () => (await listTypedForms(store.read))[0]?.fields;

describe('what is being typed', () => {
  it('is not in the database in words, neither in its file nor in its log of writes', async () => {
    await keepTyped(people.contributor, { page, version: 0, fields });
    await keepTyped(people.contributor, { page, version: 1, fields: { ...fields, note: 'more' } });
    expect((await typedOn(people.contributor, page))?.fields.title).toBe(fields.title);
    expect(await stored()).toMatch(/^s1\./);
    expect(isPostgres ? '' : bytesOf(store.url)).not.toContain('Canary-of-the-hospital');
  });

  it('would be found there in words were it not sealed', async () => {
    await kept(fields);
    expect(isPostgres ? fields.title : bytesOf(store.url)).toContain('Canary-of-the-hospital');
  });

  it('does not open in the row of somebody else', async () => {
    await kept(sealTyped('ANOTHER', fields));
    await expect(typedOn(people.contributor, page)).rejects.toThrow('changed or moved');
  });
});

describe('a start', () => {
  it('seals what an earlier version kept in plain text, which opens meanwhile', async () => {
    await kept(fields);
    expect((await typedOn(people.contributor, page))?.fields).toEqual(fields);
    expect(await resealTyped(now())).toBe(0);
    expect(await stored()).toMatch(/^s1\./);
    expect(await typedOn(people.contributor, page)).toMatchObject({ fields, version: 3 });
  });

  it('seals anew with the key of today what the key of before opens', async () => {
    const old = 'the secret that sealed it before, long ago';
    await kept(sealTyped('ROW', fields, fieldKeys(asBefore(old))));
    expect(await resealTyped({ ...now(), oldFieldKey: old })).toBe(0);
    expect((await typedOn(people.contributor, page))?.fields).toEqual(fields);
  });

  it('counts what no key opens and changes nothing, until the key is said to be lost', async () => {
    const sealed = sealTyped(
      'ROW',
      fields,
      fieldKeys(asBefore('a secret that is not set any more')),
    );
    await kept(sealed);
    expect(await resealTyped(now())).toBe(1);
    expect(await stored()).toBe(sealed);
    expect(await resealTyped({ ...now(), oldFieldKey: 'lost' })).toBe(0);
    expect(await stored()).toBeUndefined();
  });

  it('leaves alone what the key of today sealed', async () => {
    await keepTyped(people.contributor, { page, version: 0, fields });
    const before = await stored();
    expect(await resealTyped(now())).toBe(0);
    expect(await stored()).toBe(before);
    const row = await findTypedForm(store.read, { authorId: people.contributor.id, page });
    expect(row && unsealTyped(row)).toEqual(fields);
  });
});

const bytesOf = (file: string) =>
  [file, `${file}-wal`]
    .filter((one) => existsSync(one))
    .map((one) => readFileSync(one, 'latin1'))
    .join('');
