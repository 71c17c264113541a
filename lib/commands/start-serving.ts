import type { Server } from 'node:http';
import { getStore } from '#db/store.ts';
import { sealFields } from '#lib/commands/seal-fields.ts';
import { isBuilt } from '#lib/commands/site-build.ts';
import { CommandError } from '#lib/commands/run-command.ts';
import { serve } from '#lib/server/serve.ts';
import { sweepSnapshots } from '#lib/snapshots/sweep.ts';
import type { Settings } from '#lib/settings.ts';

/** Migrates the database, seals its private fields, serves the built site, and closes both in order when the process is told to stop. */
export async function startServing(settings: Settings): Promise<void> {
  if (!isBuilt()) throw new CommandError('The site has not been built. Run `npm run build` first.');
  await getStore().migrate((step) => console.log(`Database: ${step}`));
  await sealFields(settings);
  await sweepNowAndHourly();
  const server = await serve(settings).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? portIsTaken(settings) : error;
  });
  stopInOrder(server);
  console.log(`Attest is at ${settings.origin}`);
}

const HOUR = 3_600_000;

// What an upload left that was cut off by a stop goes at a start, or once it is old enough to be nobody's.
async function sweepNowAndHourly(): Promise<void> {
  const count = await sweepSnapshots();
  if (count > 0) console.log(`Copies of documents: ${count} unfinished removed`);
  const sweep = () =>
    sweepSnapshots().catch((error: unknown) => console.error('sweeping copies failed:', error));
  setInterval(() => void sweep(), HOUR).unref();
}

const portIsTaken = ({ port }: Settings) =>
  new CommandError(`Port ${port} is in use. Stop what uses it, or set PORT to another port.`);

function stopInOrder(server: Server) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(
        () =>
          void getStore()
            .close()
            .then(() => process.exit(0)),
      );
      server.closeIdleConnections();
      // A reader who keeps a connection open must not keep the old program alive.
      setTimeout(() => server.closeAllConnections(), 5_000).unref();
    });
  }
}
