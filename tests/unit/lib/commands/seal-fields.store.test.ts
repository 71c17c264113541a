import { expect, it, vi } from 'vitest';
import { sealFields } from '#lib/commands/seal-fields.ts';
import { keepTyped, typedOn } from '#lib/entry/typed-forms.ts';
import { readSettings } from '#lib/settings.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addPeople } from '#tests/support/submissions.ts';

it('refuses a start with a wrong key in one sentence, and starts once the old key is named', async () => {
  const { contributor } = await addPeople(await openTestStore());
  const page = '/desk/new';
  vi.stubEnv('ATTEST_FIELD_KEY', 'the field key of last year, long enough');
  await keepTyped(contributor, { page, version: 0, fields: { title: 'half a ti' } });
  await sealFields(readSettings());

  vi.stubEnv('ATTEST_FIELD_KEY', 'the field key of this year, long enough');
  const refused = sealFields(readSettings());
  await expect(refused).rejects.toThrow(
    /^The database keeps .*\(forms: 1\).* set ATTEST_OLD_FIELD_KEY/,
  );
  await expect(refused).rejects.toMatchObject({ name: 'CommandError' });

  vi.stubEnv('ATTEST_OLD_FIELD_KEY', 'the field key of last year, long enough');
  await sealFields(readSettings());
  vi.stubEnv('ATTEST_OLD_FIELD_KEY', undefined);
  await sealFields(readSettings());
  expect((await typedOn(contributor, page))?.fields).toEqual({ title: 'half a ti' });
  vi.unstubAllEnvs();
});
