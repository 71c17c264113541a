import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getDirectory } from '#lib/entry/directory.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { locationLabel, otherNames } from '#lib/entry/names.ts';
import { nearestLocations, nearestOrganizations } from '#lib/entry/nearest-names.ts';
import { foldName } from '#lib/record/fold-name.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, draft } from '#tests/support/submissions.ts';

describe('in the example record', () => {
  let close: () => Promise<void>;
  let directory: Awaited<ReturnType<typeof getDirectory>>;

  beforeAll(async () => {
    close = (await openExampleStore()).store.close;
    directory = await getDirectory();
  });
  afterAll(() => close());

  it('every name of an organization is nearest to the one that has it', () => {
    const { organizations } = directory;
    const lost = organizations.flatMap((known) =>
      [known.name, ...otherNames(known)].filter((name) => {
        const first = nearestOrganizations(name, organizations)[0]?.value;
        const holder = organizations.find((each) => each.name === first);
        return !holder || !spellings(holder).includes(foldName(name));
      }),
    );
    expect(organizations.length).toBeGreaterThan(50);
    expect(lost).toEqual([]);
  });

  it('a name of a place is nearest to one that has it', () => {
    const { locations } = directory;
    // One in three, for the time that all take.
    const some = locations.filter((_, at) => at % 3 === 0);
    const lost = some.flatMap((known) =>
      [known.name, ...known.names.map(({ name }) => name)].filter((name) => {
        const first = nearestLocations(name, locations)[0]?.value;
        const holder = locations.find((each) => locationLabel(each, locations) === first);
        return ![holder?.name ?? '', ...(holder?.names ?? []).map((other) => other.name)]
          .map(foldName)
          .includes(foldName(name));
      }),
    );
    expect(locations.length).toBeGreaterThan(50);
    expect(lost).toEqual([]);
  });

  it.each([
    ['Hawidja', 'Al-Hawiga, Kirkuk (IQG13Q01)'],
    ['Al Hawiga', 'Al-Hawiga, Kirkuk (IQG13Q01)'],
    ['Moussoul', 'Al-Mosul, Ninewa (IQG15Q05)'],
    ['Falloujah', 'Al-Falluja, Al-Anbar (IQG01Q01)'],
    ['الفلوجة', 'Al-Falluja, Al-Anbar (IQG01Q01)'],
    ['حويجه', 'Al-Hawiga, Kirkuk (IQG13Q01)'],
  ])('“%s” is nearest to %s', (typed, value) => {
    expect(nearestLocations(typed, directory.locations)[0]?.value).toBe(value);
  });

  const spellings = (known: (typeof directory.organizations)[number]) =>
    [known.name, ...otherNames(known)].map(foldName);
});

describe('an organization that a draft adds', () => {
  const added = {
    entityType: 'organization' as const,
    entityId: 'ZEPHYRW1',
    payload: { name: 'Zephyr Witness Network', kind: 'ingo' },
  };
  let people: Awaited<ReturnType<typeof addGround>>;
  beforeEach(async () => {
    people = await addGround(await openTestStore());
  });

  it('is near in that draft, and to nobody who may not see it', async () => {
    const { submissionId } = await draft(people.contributor, [added]);
    const { items } = await getDraft(people.contributor, submissionId);
    const own = await getDirectory(items);
    const others = await getDirectory();
    const typed = 'Zefyr Witness Network';
    expect(nearestOrganizations(typed, own.organizations)).toEqual([
      { value: 'Zephyr Witness Network', label: '' },
    ]);
    expect(nearestOrganizations(typed, others.organizations)).toEqual([]);
  });
});
