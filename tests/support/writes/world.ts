// What the forms of the desk are about, made anew for each send of one.
import { ROLES, type Role } from '#db/codes.ts';
import { getStore } from '#db/store.ts';
import type { SessionCookie } from '#lib/access/auth.ts';
import type { Actor } from '#lib/access/actor.ts';
import { makeToken } from '#lib/access/api-tokens.ts';
import { createPerson, type Person } from '#lib/access/people.ts';
import { getDraft, type Draft } from '#lib/entry/drafts.ts';
import { loadRecord } from '#lib/exchange/load-record.ts';
import { keepInDraft } from '#lib/snapshots/keep.ts';
import type { ItemToSave } from '#lib/submissions/save.ts';
import { formWith, PDF } from '#tests/support/captures.ts';
import { hawijaFile, IRC, SOURCE, STATEMENT } from '#tests/support/hawija-file.ts';
import { addUser } from '#tests/support/record.ts';
import { draft, sent } from '#tests/support/submissions.ts';

export const PASSWORD = 'correct horse battery';

export interface World {
  people: Record<Role, Person>;
  /** With which a program of the contributor's makes drafts. */
  token: string;
  /** Who sends the next form, where that is none of them. */
  as: { person: Person; cookie: SessionCookie } | null;
  /** What belongs to somebody else: no write of another form may reach it. */
  others: { submissionId: string; itemId: string; entityId: string; userId: string };
}

/** The record on Hawija, one person of each role, and somebody else's draft. */
export async function makeWorld(): Promise<World> {
  await getStore().transact(async (tx) => {
    for (const role of ROLES) await addUser(tx, role, role);
    await addUser(tx, 'SOMEBODY', 'contributor');
  });
  const people = Object.fromEntries(ROLES.map((role) => [role, person(role)])) as World['people'];
  const { contributor: author, reviewer, editor } = people;
  await loadRecord(hawijaFile(), { author, reviewer, editor });
  const { submissionId } = await draft({ id: 'SOMEBODY', role: 'contributor' }, [document()]);
  const [item] = (await getDraft({ id: 'SOMEBODY', role: 'contributor' }, submissionId)).items;
  const { id: itemId = '', entityId = '' } = item ?? {};
  const asked = { name: 'Import', scope: 'drafts:write', days: 30 };
  const { token } = await makeToken(people.contributor, asked);
  return {
    people,
    token,
    as: null,
    others: { submissionId, itemId, entityId, userId: 'SOMEBODY' },
  };
}

const person = (role: Role): Person => ({
  id: role,
  name: role,
  email: `${role}@example.org`,
  role,
});

let count = 0;
/** A number that no other thing of the run has. */
export const next = (): number => (count += 1);

/** Somebody with a password, who may be invited, disabled and let in. */
export const newPerson = (): Promise<Person> =>
  createPerson({
    name: 'Example Person',
    email: `made${next()}@example.org`,
    role: 'contributor',
    password: PASSWORD,
  });

export const document = (given: object = {}): ItemToSave => ({
  entityType: 'source',
  payload: {
    kind: 'press_release',
    title: 'A document',
    publisherId: IRC,
    url: `https://example.org/made${next()}`,
    publishedOn: '2017-09-21',
    ...given,
  },
});
export const quoted = (quote = 'The 85,000 civilians still in and around Hawija'): ItemToSave => ({
  entityType: 'statement',
  payload: { sourceId: SOURCE, organizationId: IRC, quote, saidOn: '2017-09-21' },
});
export const newcomer = (name = `Made ${next()}`): ItemToSave => ({
  entityType: 'organization',
  payload: { name, kind: 'ingo' },
});

/** A draft of the actor's with these items, and the fields by which a form names it and its first item. */
export async function drafted(
  actor: Actor,
  ...items: ItemToSave[]
): Promise<{ draft: Draft; names: Record<'submissionId' | 'version' | 'itemId', string> }> {
  const { submissionId } = await draft(actor, items);
  return naming(await getDraft(actor, submissionId));
}

/** The same for what waits for a decision. */
export async function waiting(actor: Actor) {
  const { submissionId } = await sent(actor, [newcomer()]);
  return naming(await getDraft(actor, submissionId));
}

/** The same for a document with a file that is kept with it; the item stands for the file. */
export async function captured(actor: Actor) {
  const { submissionId } = await draft(actor, [document()]);
  await keepInDraft(actor, submissionId, await formWith(PDF));
  return naming(await getDraft(actor, submissionId));
}

const naming = (of: Draft) => ({
  draft: of,
  names: {
    submissionId: of.id,
    version: String(of.version),
    itemId: of.items[0]?.id ?? '',
  },
});

export const KNOWN = { IRC, SOURCE, STATEMENT };
