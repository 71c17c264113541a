// npm start: the real thing. Checks the settings, brings the database up to date, serves.
import { runCommand } from '#lib/commands/run-command.ts';

Object.assign(process.env, { NODE_ENV: 'production' });

await runCommand(async () => {
  const { readSettings } = await import('#lib/settings.ts');
  const settings = readSettings();
  const { startServing } = await import('#lib/commands/start-serving.ts');
  await startServing(settings);
});
