import { findContentVersion } from '#db/instance.ts';
import { getStore } from '#db/store.ts';

/** The number of the public record's current state: it rises with every approval, and every cache goes by it. */
export function contentVersion(): Promise<number> {
  return findContentVersion(getStore().read);
}
