import { getStore } from '#db/store.ts';
import { contentVersion } from '#lib/record/instance.ts';

export interface Health {
  status: 'ok' | 'unavailable';
  engine: string;
  /** The name of the newest migration applied; null when the database cannot be read. */
  schemaVersion: string | null;
  contentVersion: number | null;
}

/** The state of this instance for a watchdog: engine, schema version, content version; never throws. */
export async function getHealth(): Promise<Health> {
  const store = getStore();
  try {
    const [{ schemaVersion }, version] = await Promise.all([store.ping(), contentVersion()]);
    return { status: 'ok', engine: store.engine, schemaVersion, contentVersion: version };
  } catch (error) {
    console.error('health:', error);
    return {
      status: 'unavailable',
      engine: store.engine,
      schemaVersion: null,
      contentVersion: null,
    };
  }
}
