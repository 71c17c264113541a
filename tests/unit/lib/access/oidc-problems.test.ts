import { describe, expect, it } from 'vitest';
import { OIDC_PROBLEMS, problemOf, readProblem } from '#lib/access/oidc-problems.ts';
import { AppError } from '#lib/errors.ts';
import provider from '#lib/messages/en/provider.json' with { type: 'json' };

describe('why a provider signed nobody in', () => {
  it('has a sentence for each reason, and no sentence without a reason', () => {
    expect(Object.keys(provider.problem).toSorted()).toEqual([...OIDC_PROBLEMS].toSorted());
  });

  it('is read from an address only when it is one of the list', () => {
    expect(readProblem('stale')).toBe('stale');
    expect(readProblem('<b>')).toBeUndefined();
    expect(readProblem(['stale'])).toBeUndefined();
  });

  it('is no fault of the provider while another holds the record', () => {
    expect(problemOf(Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }))).toBe('busy');
    expect(problemOf(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))).toBeUndefined();
  });

  it('is told by our own errors alone', () => {
    expect(problemOf(new AppError('UNAUTHENTICATED', { problem: 'clock' }))).toBe('clock');
    expect(problemOf(new AppError('RATE_LIMITED', { retryAfter: 60 }))).toBe('tooMany');
    expect(problemOf(new AppError('CONFLICT'))).toBeUndefined();
    expect(problemOf(new Error('clock'))).toBeUndefined();
  });
});
