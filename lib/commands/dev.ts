// npm run dev: serves the sources as they are, with the demo's accounts, on the demo's database.
import { demoSecrets } from '#lib/commands/demo-secrets.ts';
import { runCommand } from '#lib/commands/run-command.ts';

Object.assign(process.env, { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' });
process.env.ATTEST_DATA_DIR ??= './data/dev';

await runCommand(async () => {
  const { password, secret } = demoSecrets(process.env.ATTEST_DATA_DIR ?? './data/dev');
  process.env.ATTEST_SECRET ??= secret;
  process.env.ATTEST_DEMO = '1';
  const { readSettings } = await import('#lib/settings.ts');
  const settings = readSettings();
  const { prepareDemo } = await import('#lib/commands/prepare-demo.ts');
  await prepareDemo(password, (step) => console.log(step));
  const { serve } = await import('#lib/server/serve.ts');
  await serve(settings, { isDevelopment: true });
  console.log(
    `Attest (development) is at ${settings.origin}; every demo account has the password ${password}`,
  );
});
