import { describe, expect, it, vi } from 'vitest';
import { deviceOf, KNOWN_DAYS, withDevice } from '#lib/access/known-devices.ts';

vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');

const ANNA = 'anna@example.org';
const DAY = 24 * 60 * 60 * 1000;

describe('a browser', () => {
  it('is known to who has signed in there, and to nobody else', () => {
    const cookie = withDevice(undefined, ANNA);
    expect(deviceOf(cookie, ANNA)).toMatch(/^[\w-]{16}$/);
    expect(deviceOf(cookie, 'other@example.org')).toBeNull();
    expect(deviceOf(undefined, ANNA)).toBeNull();
  });

  it('is known to several people who share it, the latest four', () => {
    const people = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.org`);
    const cookie = people.reduce<string | undefined>(
      (before, email) => withDevice(before, email),
      undefined,
    );
    expect(people.map((email) => deviceOf(cookie, email) !== null)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(cookie?.length).toBeLessThan(400);
  });

  it('is known anew with each sign-in, and once for each person', () => {
    const first = withDevice(undefined, ANNA);
    const second = withDevice(first, ANNA);
    expect(deviceOf(second, ANNA)).not.toBe(deviceOf(first, ANNA));
    expect(second).toHaveLength(first.length);
  });

  it('is forgotten after half a year', () => {
    const cookie = withDevice(undefined, ANNA, 0);
    expect(deviceOf(cookie, ANNA, KNOWN_DAYS * DAY - 1)).not.toBeNull();
    expect(deviceOf(cookie, ANNA, KNOWN_DAYS * DAY)).toBeNull();
  });

  it('is not known by a cookie that somebody made or changed', () => {
    const [id = '', made = '', seal = ''] = withDevice(undefined, ANNA).split('.');
    const later = (Number.parseInt(made, 36) + 1).toString(36);
    for (const forged of [
      `${'A'.repeat(16)}.${made}.${seal}`,
      `${id}.${later}.${seal}`,
      `${id}.${made}.${'A'.repeat(43)}`,
      `${id}.${made}.`,
      'é'.repeat(43),
      '~~~~',
      '',
    ])
      expect(deviceOf(forged, ANNA), forged).toBeNull();
  });

  it('is not known under another secret', () => {
    const cookie = withDevice(undefined, ANNA);
    vi.stubEnv('ATTEST_SECRET', 'another secret that only these tests know');
    expect(deviceOf(cookie, ANNA)).toBeNull();
    vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');
  });
});
