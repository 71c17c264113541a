// A process of its own that opens the store at the address, migrates it and says what it did.
import { openStore } from '#db/store.ts';

const store = openStore(process.argv[2] ?? '');
const applied = await store.migrate((text) => console.log(text));
const { schemaVersion } = await store.ping();
console.log(JSON.stringify({ applied, schemaVersion }));
await store.close();
