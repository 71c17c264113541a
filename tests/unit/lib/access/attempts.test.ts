import { describe, expect, it } from 'vitest';
import {
  ALLOWED_FAILURES,
  countFailure,
  FAILURE_WINDOW,
  forgetFailures,
  isBlocked,
} from '#lib/access/attempts.ts';

const fail = (email: string, times: number, now: number) =>
  Array.from({ length: times }, () => countFailure(email, now));

describe('wrong passwords', () => {
  it('block their address once there are too many, and no other', () => {
    fail('a@example.org', ALLOWED_FAILURES - 1, 0);
    expect(isBlocked('a@example.org', 0)).toBe(false);
    fail('a@example.org', 1, 0);
    expect(isBlocked('a@example.org', 0)).toBe(true);
    expect(isBlocked('b@example.org', 0)).toBe(false);
  });

  it('stop counting after a while', () => {
    fail('c@example.org', ALLOWED_FAILURES, 0);
    expect(isBlocked('c@example.org', FAILURE_WINDOW - 1)).toBe(true);
    expect(isBlocked('c@example.org', FAILURE_WINDOW)).toBe(false);
  });

  it('keep nobody out when the clock is put back by a day', () => {
    const day = 24 * 60 * 60 * 1000;
    fail('e@example.org', ALLOWED_FAILURES, day);
    expect(isBlocked('e@example.org', day)).toBe(true);
    expect(isBlocked('e@example.org', 0)).toBe(false);
  });

  it('are forgotten when the owner signs in', () => {
    fail('d@example.org', ALLOWED_FAILURES, 0);
    forgetFailures('d@example.org');
    expect(isBlocked('d@example.org', 0)).toBe(false);
  });
});
