import { describe, expect, it } from 'vitest';
import { AT_ONCE, inPasswordTurn, WAITING } from '#lib/access/password-turns.ts';
import { hashPassword, isPassword } from '#lib/access/passwords.ts';

const held = () => {
  const begun: (() => void)[] = [];
  const work = () => new Promise<void>((end) => begun.push(end));
  return { begun, work };
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('passwords', () => {
  it('are hashed a few at a time, in the order in which they came', async () => {
    const { begun, work } = held();
    const order: number[] = [];
    const all = Array.from({ length: AT_ONCE + 3 }, (_, at) =>
      inPasswordTurn(async () => {
        order.push(at);
        await work();
      }),
    );
    await settled();
    expect(begun).toHaveLength(AT_ONCE);
    while (begun.length > 0) {
      begun.shift()?.();
      await settled();
      expect(begun.length).toBeLessThanOrEqual(AT_ONCE);
    }
    await Promise.all(all);
    expect(order).toEqual(all.map((_, at) => at));
  });

  it('are refused at once when too many wait, and taken again when they are done', async () => {
    const { begun, work } = held();
    const all = Array.from({ length: AT_ONCE + WAITING }, () => inPasswordTurn(work));
    await expect(inPasswordTurn(work)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      details: { retryAfter: 5 },
    });
    await expect(hashPassword('correct horse battery')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    await expect(isPassword('', 'correct horse battery')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    for (let at = 0; at < AT_ONCE + WAITING; at += 1) {
      begun.shift()?.();
      await settled();
    }
    await Promise.all(all);
    expect(await inPasswordTurn(async () => 'taken')).toBe('taken');
  });

  it('give their place back when the work fails', async () => {
    for (let at = 0; at < AT_ONCE + WAITING + 5; at += 1)
      await expect(inPasswordTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow(
        'broken',
      );
  });
});
