import type { IncomingMessage } from 'node:http';
import { inject } from 'light-my-request';
import { describe, expect, it } from 'vitest';
import {
  isCostly,
  isWrite,
  refuseFlood,
  WRITES_A_SECOND,
  WRITES_AT_ONCE,
  writeFlood,
} from '#lib/server/write-flood.ts';

const send = (isTooMany: ReturnType<typeof writeFlood>, times: number, from: string, now: number) =>
  Array.from({ length: times }, () => isTooMany(from, now)).filter(Boolean).length;

describe('a link that has something written', () => {
  const costly = (url: string, method = 'GET') => isCostly({ method, url } as IncomingMessage);

  it('is the way to the provider and the way back, whatever follows and however it is asked', () => {
    const way = '/desk/sign-in/provider';
    for (const url of [way, `${way}?next=/desk`, `${way}/callback?code=1`])
      expect([costly(url), costly(url, 'HEAD')]).toEqual([true, true]);
  });

  it('is no other: pages cost nothing of what may be written', () => {
    for (const url of ['/desk/sign-in?provider=down', '/desk/sign-in/providers', '/en', '/'])
      expect(costly(url)).toBe(false);
    expect(costly('/en', 'POST')).toBe(true);
  });
});

describe('a flood of writes', () => {
  it('is refused beyond what may come at once, from any address of the network', () => {
    const isTooMany = writeFlood();
    expect(send(isTooMany, WRITES_AT_ONCE, '2001:db8::1', 0)).toBe(0);
    expect(send(isTooMany, 50, '2001:db8::2', 0)).toBe(50);
    expect(send(isTooMany, 30, '2001:db8:0:1::1', 0)).toBe(0);
    expect(send(isTooMany, 30, '192.0.2.1', 0)).toBe(0);
  });

  it('is answered at the pace that is allowed while it goes on', () => {
    const isTooMany = writeFlood();
    send(isTooMany, 1000, '192.0.2.1', 0);
    const refused = Array.from({ length: 10 }, (_, second) =>
      send(isTooMany, 200, '192.0.2.1', (second + 1) * 1000),
    );
    expect(refused).toEqual(refused.map(() => 200 - WRITES_A_SECOND));
  });

  it('is forgotten once it is over, and by a clock that is put back', () => {
    const isTooMany = writeFlood();
    send(isTooMany, 1000, '192.0.2.1', 60_000);
    expect(send(isTooMany, WRITES_AT_ONCE, '192.0.2.1', 120_000)).toBe(0);
    send(isTooMany, 1000, '192.0.2.1', 120_000);
    expect(isTooMany('192.0.2.1', 0)).toBe(true);
    expect(isTooMany('192.0.2.1', 1000)).toBe(false);
  });
});

it('reading is no write', async () => {
  const answers = ['GET', 'HEAD', 'POST', 'DELETE', 'PUT'] as const;
  const asked = await Promise.all(
    answers.map((method) =>
      inject((request, response) => void response.end(String(isWrite(request))), {
        method,
        url: '/',
      }),
    ),
  );
  expect(asked.map(({ payload }) => payload)).toEqual(['false', '', 'true', 'true', 'true']);
});

it('a refusal says when to come again', async () => {
  const { statusCode, headers, payload } = await inject(refuseFlood, { method: 'POST', url: '/' });
  expect(statusCode).toBe(429);
  expect(headers).toMatchObject({ 'retry-after': '2', 'cache-control': 'no-store' });
  expect(payload).toContain('send it again');
});
