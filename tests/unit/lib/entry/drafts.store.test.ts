import { beforeEach, describe, expect, it } from 'vitest';
import { getDraft, recordedDocument } from '#lib/entry/drafts.ts';
import { getDirectory, listSeriesChoices } from '#lib/entry/directory.ts';
import { listRelatableFigures, listRelated } from '#lib/entry/relatable-figures.ts';
import { DOCUMENT_ITEMS, F1, F1A, PRESENT, SOURCE } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approved, draft, outcome } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;

beforeEach(async () => {
  people = await addGround(await openTestStore());
});

describe('a draft', () => {
  it('says how each figure will read, the part beside its whole', async () => {
    const of = await draft(people.contributor, DOCUMENT_ITEMS);
    const { previews } = await getDraft(people.contributor, of.submissionId);
    expect(previews[F1]).toMatch(/^85,000 civilians .*Hawi.*International Rescue Committee/);
    expect(previews[F1A]).toMatch(/^About 40,000 children \(of 85,000 civilians\)/);
  });

  it('says nothing about a figure that cannot be read yet', async () => {
    const items = [...DOCUMENT_ITEMS.slice(0, 2), { entityType: 'figure' as const, payload: {} }];
    const of = await draft(people.contributor, items);
    const { previews, problems } = await getDraft(people.contributor, of.submissionId);
    expect(previews).toEqual({});
    expect(problems.length).toBeGreaterThan(0);
  });

  it('is not there for another contributor', async () => {
    const of = await draft(people.contributor, DOCUMENT_ITEMS);
    expect(await outcome(getDraft(people.other, of.submissionId))).toBe('NOT_FOUND');
  });

  it('may hang on a document that is recorded', async () => {
    await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
    const statement = { entityType: 'statement' as const, payload: { sourceId: SOURCE } };
    const of = await draft(people.contributor, [statement]);
    const { document } = await getDraft(people.contributor, of.submissionId);
    expect(document).toMatchObject({ entityId: SOURCE });
    expect(await recordedDocument('NONE0000')).toBeUndefined();
  });
});

describe('a form offers', () => {
  it('the organizations of the record, and those that the draft adds', async () => {
    const added = {
      id: 'i',
      entityType: 'organization',
      entityId: 'NEW00000',
      payload: { name: 'New' },
    };
    const { organizations, locations } = await getDirectory([added]);
    expect(organizations.map(({ name }) => name)).toEqual([
      'New',
      'International Rescue Committee',
    ]);
    expect(locations.map(({ name }) => name)).toContain('Al-Hawiga');
  });

  it('the series of each crisis', async () => {
    expect(await listSeriesChoices()).toContainEqual(
      expect.objectContaining({ value: PRESENT, group: 'Hawija offensive, 2017' }),
    );
  });

  it('the other figures of the draft, and those of the same series', async () => {
    await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
    const items = [
      { id: 'i', entityType: 'figure', entityId: 'OWN00000', payload: { valueText: '85,000' } },
      { id: 'j', entityType: 'relation', entityId: 'R', payload: { toId: F1 } },
    ];
    const offered = await listRelatableFigures({ items }, PRESENT, 'SELF0000');
    expect(offered.map(({ value }) => value).toSorted()).toEqual(['OWN00000', F1, F1A].toSorted());
    expect(await listRelatableFigures({ items }, undefined, 'OWN00000')).toEqual([]);
    expect(await listRelated({ items })).toEqual({
      OWN00000: '85,000',
      [F1]: expect.stringContaining('85,000'),
    });
  });
});
