import type { ServerResponse } from 'node:http';
import { inject } from 'light-my-request';
import { expect, test } from 'vitest';
import { answerWithStatus, withAskedStatus } from '#lib/server/answer-status.ts';

const statusOf = async (render: (response: ServerResponse) => void | Promise<void>) =>
  (await inject((_, response) => withAskedStatus(response, () => void render(response)), '/desk'))
    .statusCode;

test('a form that was refused is answered with the status of the refusal', async () => {
  const render = async (response: ServerResponse) => {
    await Promise.resolve();
    answerWithStatus(409);
    response.end('both versions');
  };
  expect(await statusOf(render)).toBe(409);
});

test('a page that nobody refused keeps its status, also beside one that was', async () => {
  const slow = statusOf(async (response) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    response.end('saved');
  });
  const refused = statusOf((response) => {
    answerWithStatus(503);
    response.end();
  });
  expect([await slow, await refused]).toEqual([200, 503]);
});

test('a refusal that was thrown is no failure, and a failure is one', async () => {
  const thrown = statusOf((response) => {
    answerWithStatus(403, { 'retry-after': '5' });
    response.writeHead(500);
    response.end();
  });
  const failed = statusOf((response) => {
    response.statusCode = 500;
    response.end();
  });
  expect([await thrown, await failed]).toEqual([403, 500]);
});

test('a redirect stays one', async () => {
  const render = (response: ServerResponse) => {
    answerWithStatus(409);
    response.writeHead(303, { location: '/desk' });
    response.end();
  };
  expect(await statusOf(render)).toBe(303);
  expect(() => answerWithStatus(409)).not.toThrow();
});
