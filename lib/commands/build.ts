// npm run build: builds the site, unless what is there was built from exactly these sources.
import { buildWhenNeeded } from '#lib/commands/site-build.ts';
import { runCommand } from '#lib/commands/run-command.ts';

await runCommand(buildWhenNeeded);
