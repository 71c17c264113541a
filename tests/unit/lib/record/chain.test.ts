import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  chained,
  GENESIS_HASH,
  revisionHash,
  snapshotHash,
} from '#lib/record/chain.ts';

const revision = (entityId: string) => ({
  entityType: 'figure' as const,
  entityId,
  revision: 1,
  changeType: 'create' as const,
  reason: null,
  actorId: 'reviewer',
  submissionId: 'AAAAAAAA',
  recordedAt: new Date('2026-03-05T10:00:00Z'),
  snapshot: { valueText: '85,000', places: [{ role: 'at', locationId: 'HAWIJA00' }] },
});

describe('canonical JSON', () => {
  it('is the same whatever the order of the keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe(
      '{"a":"x","b":[{"c":null,"d":1}]}',
    );
  });

  it('survives being stored as JSON and read back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it('writes an instant as ISO 8601', () => {
    expect(canonicalJson({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });
});

describe('the chain', () => {
  it('begins at the genesis hash and numbers its rows without gaps', () => {
    const rows = chained(undefined, [revision('F1'), revision('F2')]);
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(rows.map(({ prevHash }) => prevHash)).toEqual([GENESIS_HASH, rows[0]?.hash]);
  });

  it('goes on from its end', () => {
    const [row] = chained({ seq: 41, hash: 'f'.repeat(64) }, [revision('F1')]);
    expect(row).toMatchObject({ seq: 42, prevHash: 'f'.repeat(64) });
  });

  it('commits to every column of a row', () => {
    const [row] = chained(undefined, [revision('F1')]);
    if (!row) throw new Error('no row');
    const changes = { seq: 2, entityId: 'F9', reason: 'x', actorId: 'author', snapshotHash: '0' };
    const hashes = Object.entries(changes).map(([key, value]) =>
      revisionHash({ ...row, [key]: value }),
    );
    expect(new Set([row.hash, ...hashes]).size).toBe(1 + hashes.length);
  });

  it('salts each snapshot, so that a redacted one cannot be guessed', () => {
    const [one, two] = chained(undefined, [revision('F1'), revision('F1')]);
    expect(one?.snapshotHash).not.toBe(two?.snapshotHash);
    expect(snapshotHash(one?.salt ?? '', revision('F1').snapshot)).toBe(one?.snapshotHash);
  });
});
