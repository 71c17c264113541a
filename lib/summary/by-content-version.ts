import { getStore, type Store } from '#db/store.ts';
import { contentVersion } from '#lib/record/instance.ts';

interface Known<Value> {
  version: number;
  answers: Map<string, Promise<Value>>;
}

const MOST_ANSWERS = 200;

/**
 * Remembers answers for as long as the record stays what it was. The version is read before the record is, so an
 * approval in between makes the answer forgotten a moment too early, never too late. Failures are not remembered.
 */
export function byContentVersion<Value>() {
  // By store, because two stores can be at the same version of different records.
  const stores = new WeakMap<Store, Known<Value>>();
  return async (key: string, load: () => Promise<Value>): Promise<Value> => {
    const store = getStore();
    const version = await contentVersion();
    const before = stores.get(store);
    const known = before?.version === version ? before : { version, answers: new Map() };
    stores.set(store, known);
    if (known.answers.size >= MOST_ANSWERS) known.answers.clear();
    const answer = known.answers.get(key) ?? load();
    known.answers.set(key, answer);
    answer.catch(() => known.answers.delete(key));
    return answer;
  };
}
