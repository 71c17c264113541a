// npm run demo: builds when needed, makes the embedded database, loads the real example record, serves it.
import { buildWhenNeeded } from '#lib/commands/site-build.ts';
import { runCommand } from '#lib/commands/run-command.ts';
import { aboutOnceASecond } from '#lib/commands/progress.ts';
import { demoSecrets } from '#lib/commands/demo-secrets.ts';

Object.assign(process.env, { NODE_ENV: 'production' });
process.env.ATTEST_DATA_DIR ??= './data/demo';

await runCommand(async () => {
  const { password, secret } = demoSecrets(process.env.ATTEST_DATA_DIR ?? './data/demo');
  process.env.ATTEST_SECRET ??= secret;
  process.env.ATTEST_DEMO = '1';
  const { readSettings } = await import('#lib/settings.ts');
  const settings = readSettings();
  await buildWhenNeeded();
  const { prepareDemo } = await import('#lib/commands/prepare-demo.ts');
  const people = await prepareDemo(
    password,
    aboutOnceASecond((step) => console.log(step)),
  );
  const { startServing } = await import('#lib/commands/start-serving.ts');
  await startServing(settings);
  console.log(`\nSign in at ${settings.origin}/desk/sign-in as`);
  for (const { role, email } of people) console.log(`  ${role.padEnd(14)} ${email}   ${password}`);
  console.log('\nStop with Ctrl+C; what you entered stays.');
});
