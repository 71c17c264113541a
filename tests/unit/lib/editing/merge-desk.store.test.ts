// One organization that was recorded as two, made one through the desk, on the real record.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listIdsUnder } from '#db/merges.ts';
import { findEntity } from '#db/entities.ts';
import { listRevisionsOf } from '#db/revisions.ts';
import type { Actor } from '#lib/access/actor.ts';
import { getMergeDesk, proposeMerge } from '#lib/editing/merge-desk.ts';
import { proposeReopening } from '#lib/editing/reopen-merged.ts';
import { getReferenceDesk } from '#lib/editing/reference-desk.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import { matchOrganization } from '#lib/entry/names.ts';
import type { AppError } from '#lib/errors.ts';
import { mergeOf } from '#lib/pages/merge-of.ts';
import { listCorrections } from '#lib/record/corrections.ts';
import { getFigureRevision } from '#lib/record/figure-revisions.ts';
import { getFigure, listFigures } from '#lib/record/figures.ts';
import {
  getOrganization,
  getStandingOrganization,
  listAllOrganizations,
  listOrganizations,
} from '#lib/record/organizations.ts';
import { getSource } from '#lib/record/sources.ts';
import { verifyRecord } from '#lib/record/verify.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import { approveAll, approved, draft, outcome, sent } from '#tests/support/submissions.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';

let opened: Awaited<ReturnType<typeof openExampleStore>>;

beforeAll(async () => {
  opened = await openExampleStore();
}, 60_000);

afterAll(() => opened.store.close());

const REASON = 'One organization, entered under two names.';

async function form(actor: Actor, slug: string, into: string) {
  const { id } = await getOrganization(slug);
  const kept = into ? (await getOrganization(into)).id : '';
  const { baseRevision, draft: opens } = await getMergeDesk(actor, { id });
  const fields = { into: kept, reason: REASON };
  return { id, fields, baseRevision, draft: opens, isSent: true };
}

const problemsIn = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: AppError) =>
      error.fields.map(({ field, problem }) => `${field} ${problem}`).join(', ') || error.code,
  );

async function approve(id: string, reviewer: Actor = opened.people.reviewer) {
  const { version } = (await getSubmission(reviewer, id)).summary;
  return approveAll(reviewer, { submissionId: id, version });
}

describe('a merge', () => {
  it('is refused where the record needs both to tell whose number it is, naming the figures', async () => {
    const { editor } = opened.people;
    const asked = await form(editor, 'iom-dtm', 'iom');
    const error = await proposeMerge(editor, asked).catch((thrown: AppError) => thrown);
    expect(error).toMatchObject({
      code: 'INVALID',
      fields: [{ field: 'mergedIntoId', problem: 'hidesOrigin', values: { count: 14 } }],
    });
    const back = await form(editor, 'iom', 'iom-dtm');
    expect(await problemsIn(proposeMerge(editor, back))).toBe('mergedIntoId hidesOrigin');
  });

  it('asks for another organization, and for the reason', async () => {
    const { editor } = opened.people;
    expect(await problemsIn(proposeMerge(editor, await form(editor, 'nrc', '')))).toBe(
      'mergedIntoId missing',
    );
    expect(await problemsIn(proposeMerge(editor, await form(editor, 'nrc', 'nrc')))).toBe(
      'mergedIntoId mergedIntoItself',
    );
    const silent = await form(editor, 'nrc', 'nrc-usa');
    const unsaid = { ...silent, fields: { ...silent.fields, reason: ' ' } };
    expect(await problemsIn(proposeMerge(editor, unsaid))).toBe('reason reasonMissing');
  });

  it('is for editors, also by a way that has no form', async () => {
    const { editor, contributor, reviewer } = opened.people;
    const asked = await form(editor, 'nrc', 'nrc-usa');
    for (const person of [contributor, reviewer])
      expect(await outcome(proposeMerge(person, asked))).toBe('FORBIDDEN');
    const { id, revision, recordedAt: _, ...payload } = await getOrganization('nrc');
    const mergedIntoId = asked.fields.into;
    const item = {
      entityType: 'organization' as const,
      entityId: id,
      changeType: 'correct' as const,
      baseRevision: revision,
      reason: REASON,
      payload: { ...payload, mergedIntoId },
    };
    const { submissionId, version } = await draft(contributor, [item]);
    expect(await outcome(submitSubmission(contributor, { submissionId, version }))).toBe(
      'FORBIDDEN',
    );
  });

  it('moves all that stands under it, each by a revision of its own, once a second person agrees', async () => {
    const { editor } = opened.people;
    const { read } = opened.store;
    const [merged, kept] = [await getOrganization('nrc'), await getOrganization('nrc-usa')];
    expect(kept.parentId).toBe(merged.id);
    const under = await listIdsUnder(read, merged.id);
    const [figureId = ''] = under.figure;
    const before = await getFigure(figureId);
    expect(before.originating.id).toBe(merged.id);
    const numbers = await listFigures({ organizationSlug: 'nrc' });
    const id = await proposeMerge(editor, await form(editor, 'nrc', 'nrc-usa'));
    expect(await getOrganization('nrc')).toEqual(merged);
    expect(await outcome(approve(id, editor))).toBe('FORBIDDEN');
    await approve(id);

    expect(await listIdsUnder(read, merged.id)).toEqual({
      figure: [],
      statement: [],
      source: [],
      organization: [],
    });
    const after = await getFigure(figureId);
    expect(after).toMatchObject({
      revision: before.revision + 1,
      reportedValue: before.reportedValue,
      originating: { id: kept.id },
    });
    for (const sourceId of under.source)
      expect(await getSource(sourceId)).toMatchObject({ publisherId: kept.id });
    const types = ['figure', 'statement', 'source'] as const;
    for (const entityType of types)
      for (const entityId of under[entityType]) {
        const last = (await listRevisionsOf(read, { entityType, entityId })).at(-1)?.revision;
        expect(last).toMatchObject({ submissionId: id, changeType: 'edit', reason: REASON });
      }
    expect(await getStandingOrganization('nrc')).toMatchObject({
      id: kept.id,
      parentId: merged.parentId,
      aliases: expect.arrayContaining([merged.name, merged.shortName]),
    });
    expect(await findEntity(read, 'organization', under.organization[0] ?? '')).toMatchObject({
      parentId: under.organization[0] === kept.id ? null : kept.id,
    });
    const found = (await listFigures({ organizationSlug: 'nrc' })).map((each) => each.id);
    expect(found).toEqual(expect.arrayContaining(numbers.map((each) => each.id)));
    expect(await verifyRecord()).toMatchObject({ differences: [] });
  });

  it('leaves its address, what it was, and why, to be read', async () => {
    const [merged, kept] = [await getOrganization('nrc'), await getOrganization('nrc-usa')];
    expect(await mergeOf(merged)).toMatchObject({ kept: { id: kept.id }, reason: REASON });
    expect(await mergeOf(kept)).toBeNull();
    const figures = await listFigures({ organizationSlug: 'nrc' });
    const moved = figures.find(
      ({ originating, revision }) => originating.id === kept.id && revision > 1,
    );
    const past = await getFigureRevision(moved?.id ?? '', 1);
    expect(past.figure?.originating).toMatchObject({ id: merged.id, name: merged.name });
    const { changes } = await listCorrections({ changeType: 'correct' }, { limit: 5 });
    expect(changes[0]).toMatchObject({ now: { entityId: merged.id, reason: REASON } });
  });

  it('is found under its old name, and nothing is added under it any more', async () => {
    const { editor, contributor } = opened.people;
    const [merged, kept] = [await getOrganization('nrc'), await getOrganization('nrc-usa')];
    const { organizations } = await getDirectory();
    expect(matchOrganization(merged.name, organizations)?.id).toBe(kept.id);
    expect((await listOrganizations()).map(({ slug }) => slug)).not.toContain('nrc');
    expect((await listAllOrganizations()).map(({ slug }) => slug)).toContain('nrc');
    const part = {
      entityType: 'organization' as const,
      payload: { name: 'NRC of the north', kind: 'ingo', parentId: merged.id },
    };
    const refused = await sent(contributor, [part]).catch((error: AppError) => error);
    expect(refused).toMatchObject({
      fields: [{ field: 'parentId', problem: 'organizationMerged', values: { other: kept.name } }],
    });
    const again = await form(editor, 'nrc', 'irc');
    expect(await problemsIn(proposeMerge(editor, again))).toContain('mergedIntoId mergedBefore');
    const chain = await form(editor, 'irc', 'nrc');
    expect(await problemsIn(proposeMerge(editor, chain))).toContain('mergedIntoMerged');
  });

  it('takes along what came in between the proposal and its approval', async () => {
    const { editor, contributor, reviewer } = opened.people;
    const merged = await getOrganization('oxfam-australia');
    const asked = { ...(await form(editor, 'oxfam-australia', 'oxfam')), isSent: true };
    const id = await proposeMerge(editor, asked);
    const part = { name: 'Oxfam of the south', kind: 'ingo', parentId: merged.id };
    await approved(contributor, reviewer, [{ entityType: 'organization', payload: part }]);
    await approve(id);
    expect(await getOrganization('oxfam-of-the-south')).toMatchObject({
      parentId: (await getOrganization('oxfam')).id,
      revision: 2,
    });
  });

  it('is gone on with in its own form, which shows what goes with it', async () => {
    const { editor } = opened.people;
    const asked = { ...(await form(editor, 'airwars', 'unicef')), isSent: false };
    const draftId = await proposeMerge(editor, asked);
    const desk = await getMergeDesk(editor, { id: asked.id, draftId });
    expect(desk.values).toEqual(asked.fields);
    expect(desk.under.figures).toBeGreaterThan(0);
    const plain = { entityType: 'organization' as const, id: asked.id, draftId };
    expect(await outcome(getReferenceDesk(editor, plain))).toBe('NOT_FOUND');
    const { id } = await getOrganization('irc');
    expect(await outcome(getMergeDesk(editor, { id, draftId }))).toBe('NOT_FOUND');
  });

  it('is taken back by a change that a second person approves: both stand, each under its names', async () => {
    const { editor, contributor } = opened.people;
    const { read } = opened.store;
    const [merged, kept] = [await getOrganization('nrc'), await getOrganization('nrc-usa')];
    const moved = (await listIdsUnder(read, kept.id)).figure;
    const desk = await getMergeDesk(editor, { id: merged.id });
    const asked = { ...desk, id: merged.id, fields: { reason: 'They are two.' }, isSent: true };
    expect(await outcome(proposeReopening(contributor, asked))).toBe('FORBIDDEN');
    expect(await outcome(proposeReopening(editor, { ...asked, id: kept.id }))).toBe('NOT_FOUND');
    expect(await problemsIn(proposeReopening(editor, { ...asked, fields: {} }))).toBe(
      'reason reasonMissing',
    );
    const saved = await proposeReopening(editor, { ...asked, isSent: false });
    const draftOf = { entityType: 'organization' as const, id: merged.id, draftId: saved };
    expect(await outcome(getReferenceDesk(editor, draftOf))).toBe('NOT_FOUND');
    expect((await getMergeDesk(editor, { id: merged.id, draftId: saved })).values.reason).toBe(
      'They are two.',
    );
    const id = await proposeReopening(editor, asked);
    expect(await mergeOf(await getOrganization('nrc'))).toMatchObject({ kept: { id: kept.id } });
    await approve(id);

    const again = await getOrganization('nrc');
    const { recordedAt: _, ...before } = merged;
    expect(again).toMatchObject({ ...before, mergedIntoId: null, revision: 3 });
    const { aliases } = await getOrganization('nrc-usa');
    expect(kept.aliases).toEqual(expect.arrayContaining([merged.name]));
    expect(aliases).toEqual(
      kept.aliases.filter((alias) => ![merged.name, merged.shortName].includes(alias)),
    );
    expect((await getOrganization('nrc-usa')).reliability).toEqual(kept.reliability);
    const { organizations } = await getDirectory();
    expect(matchOrganization(merged.name, organizations)?.id).toBe(merged.id);
    // Whose each of them is, only a person can tell.
    expect((await listIdsUnder(read, kept.id)).figure).toEqual(moved);
    const { changes } = await listCorrections({ changeType: 'correct' }, { limit: 5 });
    expect(changes[0]).toMatchObject({ now: { entityId: merged.id, reason: 'They are two.' } });
    expect(await verifyRecord()).toMatchObject({ differences: [] });
  });
});
