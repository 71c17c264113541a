// npm run admin:create: makes a person who may sign in; the first administrator of a new instance, or anybody after.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ROLES, type Role } from '#db/codes.ts';
import { getStore } from '#db/store.ts';
import { newPassword } from '#lib/access/passwords.ts';
import { createPerson } from '#lib/access/people.ts';
import { CommandError, runCommand } from '#lib/commands/run-command.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';

const say = translate('en', 'desk');

await runCommand(async () => {
  const flags = readFlags();
  const role = readRole(flags.role ?? 'administrator');
  const name = flags.name ?? (await ask('people.askName'));
  const email = flags.email ?? (await ask('people.askEmail'));
  const given = process.env.ATTEST_ADMIN_PASSWORD || undefined;
  const password = given ?? newPassword();
  await getStore().migrate((step) => console.log(step));
  const person = await createPerson({ name, email, role, password }).catch(explain);
  console.log(say('people.created', { name: person.name, email: person.email, role: person.role }));
  console.log(given ? say('people.passwordGiven') : say('people.passwordMade', { password }));
  await getStore().close();
});

function readFlags() {
  const options = { name: { type: 'string' }, email: { type: 'string' }, role: { type: 'string' } };
  try {
    return parseArgs({ options: options as Record<keyof typeof options, { type: 'string' }> })
      .values;
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n${say('people.usage')}`);
  }
}

function readRole(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (!role)
    throw new CommandError(say('people.roleUnknown', { value: text, roles: ROLES.join(', ') }));
  return role;
}

async function ask(question: 'people.askName' | 'people.askEmail'): Promise<string> {
  if (!process.stdin.isTTY) throw new CommandError(say('people.usage'));
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(`${say(question)} `);
  } finally {
    terminal.close();
  }
}

function explain(error: unknown): never {
  if (!(error instanceof AppError) || error.fields.length === 0) throw error;
  const sentences = error.fields.map(({ problem, values }) =>
    say(`people.${problem}` as 'people.emailTaken', { value: String(values?.value ?? '') }),
  );
  throw new CommandError(sentences.join('\n'));
}
