import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandError, runCommand } from '#lib/commands/run-command.ts';
import { AppError } from '#lib/errors.ts';
import { SealError } from '#lib/sealing/envelope.ts';
import { SettingsError } from '#lib/settings.ts';

const printed = vi.fn<(text: string) => void>();

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(printed);
});

afterEach(() => {
  process.exitCode = undefined;
  printed.mockReset();
  vi.restoreAllMocks();
});

async function failing(error: unknown) {
  await runCommand(async () => {
    throw error;
  });
  return { said: printed.mock.calls.flat(), exitCode: process.exitCode };
}

describe('a command', () => {
  it('ends well when nothing fails', async () => {
    await runCommand(async () => undefined);
    expect(process.exitCode).toBeUndefined();
    expect(printed).not.toHaveBeenCalled();
  });

  it.each([
    new CommandError('Say which file.'),
    new SettingsError(['ATTEST_SECRET is missing.']),
    new SealError('sources.title of X is sealed with another key: set ATTEST_FIELD_KEY.'),
  ])('says in one sentence what people can mend: %s', async (error) => {
    expect(await failing(error)).toEqual({ said: [error.message], exitCode: 1 });
  });

  it('says of a refusal what the site says of it', async () => {
    const { said, exitCode } = await failing(new AppError('NOT_FOUND'));
    expect(exitCode).toBe(1);
    expect(said[0]).not.toContain('NOT_FOUND');
    expect(said[0]).toMatch(/\.$/);
  });

  it('prints where a fault of ours came from', async () => {
    const { said, exitCode } = await failing(new TypeError('x is undefined'));
    expect(exitCode).toBe(1);
    expect(said[0]).toContain('run-command.test.ts');
  });
});
