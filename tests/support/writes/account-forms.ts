// The forms by which people keep their own account, and what an administrator undoes of it.
import * as account from '#app/desk/account/actions.ts';
import * as passkeys from '#app/desk/account/passkey-actions.ts';
import * as secondFactor from '#app/desk/second-factor/actions.ts';
import * as signIn from '#app/desk/sign-in/actions.ts';
import * as users from '#app/desk/users/actions.ts';
import { openSession, sessionOf, type SessionCookie } from '#lib/access/auth.ts';
import { listOwnSessions } from '#lib/access/account.ts';
import { passkeyRequest } from '#lib/access/passkey-sign-in.ts';
import { addPasskey, offerPasskey } from '#lib/access/passkeys.ts';
import type { Person } from '#lib/access/people.ts';
import { confirmSecondFactor, offerSecondFactor } from '#lib/access/second-factor.ts';
import { readSettings } from '#lib/settings.ts';
import { newAuthenticator } from '#tests/support/authenticator.ts';
import { codeAt } from '#tests/support/codes.ts';
import type { Write } from '#tests/support/writes/write.ts';
import { newPerson, PASSWORD, type World } from '#tests/support/writes/world.ts';

const OWN = { by: 'contributor', unknown: 'ignored' } as const;

/** By the file below app/desk and the name of the action. */
export const ACCOUNT_FORMS: Record<string, Write> = {
  'account/actions.ts saveName': {
    ...OWN,
    run: account.saveName,
    form: async (world) => {
      await signedIn(world);
      return { name: 'Another name' };
    },
  },
  'account/actions.ts changePassword': {
    ...OWN,
    run: account.changePassword,
    form: async (world) => {
      await signedIn(world);
      return { current: PASSWORD, password: `${PASSWORD} again` };
    },
  },
  'account/actions.ts moveToApp': {
    ...OWN,
    run: account.moveToApp,
    form: async (world) => {
      await withApp(world);
      return { appPassword: PASSWORD };
    },
  },
  'account/actions.ts renewCodes': {
    ...OWN,
    run: account.renewCodes,
    form: async (world) => ({ code: (await withApp(world)).nextCode }),
  },
  'account/actions.ts endSession': {
    ...OWN,
    run: account.endSession,
    form: async (world) => {
      const { person, sessionId } = await signedIn(world);
      await openSession(person.email, PASSWORD);
      const other = (await listOwnSessions(person)).find(({ id }) => id !== sessionId);
      return { id: other?.id ?? '' };
    },
  },
  'account/actions.ts endOthers': {
    ...OWN,
    run: account.endOthers,
    form: async (world) => {
      const { person } = await signedIn(world);
      await openSession(person.email, PASSWORD);
      return {};
    },
  },
  'account/passkey-actions.ts keepPasskey': {
    ...OWN,
    run: passkeys.keepPasskey,
    form: async (world) => {
      const { person } = await signedIn(world);
      return { passkey: newDevice().make((await offerPasskey(person, PASSWORD)).challenge) };
    },
  },
  'account/passkey-actions.ts letGoOfPasskey': {
    ...OWN,
    run: passkeys.letGoOfPasskey,
    form: async (world) => ({ id: (await withPasskey((await signedIn(world)).person)).id }),
  },
  'sign-in/actions.ts enterByPasskey': {
    ...OWN,
    run: signIn.enterByPasskey,
    form: async () => {
      const device = await withPasskey(await newPerson());
      return { passkey: device.sign(passkeyRequest()?.challenge ?? ''), next: '' };
    },
  },
  'second-factor/actions.ts confirm': {
    ...OWN,
    run: secondFactor.confirm,
    form: async (world) => {
      const { person } = await signedIn(world);
      return { code: codeAt((await offerSecondFactor(person)) ?? '') };
    },
  },
  'sign-in/actions.ts giveCode': {
    ...OWN,
    run: signIn.giveCode,
    form: async (world) => {
      const { person, nextCode } = await withApp(world);
      world.as = { person, cookie: await openSession(person.email, PASSWORD) };
      return { code: nextCode, next: '' };
    },
  },
  'users/actions.ts resetSecondStep': {
    by: 'administrator',
    run: users.resetSecondStep,
    form: async (world) => {
      const { person } = await withApp(world);
      world.as = null;
      return { id: person.id };
    },
    unknown: 'ignored',
  },
};

const newDevice = () => newAuthenticator(readSettings().origin);

/** A device that keeps a passkey of the person. */
async function withPasskey(person: Person) {
  const device = newDevice();
  await addPasskey(person, device.make((await offerPasskey(person, PASSWORD)).challenge));
  return device;
}

const carrying = ({ name, value }: SessionCookie) => `${name}=${encodeURIComponent(value)}`;

/** A new person, who sends the form. */
async function signedIn(world: World): Promise<{ person: Person; sessionId: string }> {
  const person = await newPerson();
  const cookie = await openSession(person.email, PASSWORD);
  world.as = { person, cookie };
  return { person, sessionId: (await sessionOf(carrying(cookie)))?.id ?? '' };
}

/** The same with an app, and the code that it shows next: that of now was used. */
async function withApp(world: World): Promise<{ person: Person; nextCode: string }> {
  const { person, sessionId } = await signedIn(world);
  const secret = (await offerSecondFactor(person)) ?? '';
  const now = Date.now();
  await confirmSecondFactor(person, { sessionId, typed: codeAt(secret, now) });
  return { person, nextCode: codeAt(secret, now + 30_000) };
}
