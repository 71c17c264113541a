import { inject } from 'light-my-request';
import { expect, it, vi } from 'vitest';
import { isForeignWrite, refuseForeign } from '#lib/server/foreign-writes.ts';

vi.stubEnv('ATTEST_ORIGIN', 'https://figures.example.org');

type Method = 'GET' | 'POST' | 'DELETE';
const asked = async (method: Method, url: string, headers: Record<string, string>) =>
  (
    await inject(
      (request, response) =>
        isForeignWrite(request) ? refuseForeign(request, response) : void response.end('let in'),
      { method, url, headers },
    )
  ).statusCode;

const ours = { origin: 'https://figures.example.org' };
const theirs = { origin: 'https://evil.example' };

it.each([
  ['POST', '/desk/new', theirs],
  ['POST', '/desk/new', { origin: 'null' }],
  ['DELETE', '/desk/typed', theirs],
  ['POST', '/en', { ...ours, 'sec-fetch-site': 'cross-site' }],
  ['POST', '/desk/new', { ...theirs, 'x-forwarded-host': 'evil.example', host: 'evil.example' }],
] as const)('%s %s from elsewhere is refused', async (method, url, headers) => {
  expect(await asked(method, url, headers)).toBe(403);
});

it.each([
  ['POST', '/desk/new', ours],
  ['POST', '/desk/new', { ...ours, 'sec-fetch-site': 'same-origin' }],
  ['GET', '/desk/new', theirs],
  // A program with a token comes from wherever it likes; what has no origin at all is left to the action.
  ['POST', '/api/v1/drafts', theirs],
  ['POST', '/desk/new', {}],
] as const)('%s %s is let in to whoever asks next', async (method, url, headers) => {
  expect(await asked(method, url, headers)).toBe(200);
});
