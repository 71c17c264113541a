import { expect, test } from 'vitest';
import { AppError, ERROR_CODES, STATUS_OF_CODE } from '#lib/errors.ts';
import { problemDetails } from '#lib/exchange/problem-details.ts';

test('names the parameter, its value and the mend', async () => {
  const fields = [{ field: 'metric', problem: 'is none; take killed', values: { value: 'dead' } }];
  const answer = problemDetails(new AppError('INVALID', { fields }));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    400,
    'application/problem+json',
  ]);
  expect(await answer.json()).toEqual({
    type: 'about:blank',
    title: 'The address asks for something that cannot be answered.',
    status: 400,
    code: 'INVALID',
    detail: 'metric: is none; take killed.',
    errors: [{ parameter: 'metric', detail: 'is none; take killed', value: 'dead' }],
  });
});

test.each(ERROR_CODES)('%s has its status and a sentence, and is never kept', async (code) => {
  const answer = problemDetails(new AppError(code));
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toMatchObject({
    status: STATUS_OF_CODE[code],
    title: expect.stringMatching(/^[A-Z].*\.$/),
  });
});

test('tells a failure that nobody foresaw by its id alone', async () => {
  const error = new AppError('UNAVAILABLE', { id: 'ab12', path: '/secret/place' });
  const text = await problemDetails(error).text();
  expect(text).toContain('ab12');
  expect(text).not.toContain('secret');
});
