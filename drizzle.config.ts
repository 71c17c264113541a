// Read by drizzle-kit through db/commands/generate-migrations.ts, once for each engine: DATABASE_URL says which.
import { defineConfig } from 'drizzle-kit';

const isPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '');

export default defineConfig({
  dialect: isPostgres ? 'postgresql' : 'sqlite',
  schema: ['./db/schema/access.ts', './db/schema/record.ts', './db/schema/submissions.ts'],
  out: process.env.ATTEST_MIGRATIONS_OUT ?? `./db/migrations/${isPostgres ? 'postgres' : 'sqlite'}`,
});
