import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';

/** Runs a command of the project: a failure that can be explained is one sentence on stderr, exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(explain(error));
  }
}

// Named errors carry a sentence for people; anything else is a fault of ours, and its stack is the report.
const EXPLAINED = new Set([
  'SettingsError',
  'MigrationError',
  'CommandError',
  'StoreError',
  'SealError',
]);

function explain(error: unknown): string {
  if (error instanceof AppError) return translate('en', 'errors')(error.code);
  if (error instanceof Error && EXPLAINED.has(error.name)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A failure of a command whose sentence says what to do next. */
export class CommandError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'CommandError';
  }
}
