import { expect, it } from 'vitest';
import {
  isRecordKind,
  isRecordType,
  kindOfItem,
  payloadOfRow,
  relationToAnother,
  withoutFollowing,
} from '#lib/editing/record-kinds.ts';

const CURRENT = { seriesId: 'PRESENT', lifecycle: 'active' };
const of = (
  changeType: 'correct' | 'edit' | 'retract' | 'withdraw' | 'supersede',
  payload: object,
) => kindOfItem({ changeType, payload: { ...CURRENT, ...payload } }, CURRENT);

it('the kind of a change is read off what it records', () => {
  expect(of('correct', { caveat: 'Late.' })).toBe('correct');
  expect(of('correct', { seriesId: 'OTHER' })).toBe('series');
  expect(of('correct', { lifecycle: 'duplicate' })).toBe('duplicate');
  expect(of('edit', {})).toBe('edit');
  expect(of('retract', { lifecycle: 'retracted' })).toBe('retract');
  expect(of('withdraw', {})).toBe('withdraw');
  expect(of('supersede', {})).toBe('supersede');
});

it('a statement or a document is corrected, never retracted', () => {
  expect(isRecordKind('figure', 'retract')).toBe(true);
  expect(isRecordKind('statement', 'retract')).toBe(false);
  expect(isRecordKind('source', ['correct'])).toBe(false);
  expect(isRecordType('policy')).toBe(false);
  expect(isRecordType('toString')).toBe(false);
});

it('the figure that took its place corrects it, and the one that stays is what it duplicates', () => {
  expect(relationToAnother('supersede', 'OLD', '/f/NEW')?.payload).toEqual({
    fromId: 'NEW',
    toId: 'OLD',
    type: 'corrects',
  });
  expect(
    relationToAnother('duplicate', 'OLD', 'https://a.example/en/figures/NEW?x')?.payload,
  ).toEqual({ fromId: 'OLD', toId: 'NEW', type: 'duplicate_of' });
  expect(relationToAnother('retract', 'OLD', 'NEW')).toBeNull();
  expect(relationToAnother('duplicate', 'OLD', ' ')).toBeNull();
});

it('bounds that the source gave stay in a correction, those of the qualifier follow anew', () => {
  const bounds = { valueLow: 1, valueBest: null, valueHigh: 3 };
  const given = { ...bounds, boundsOrigin: 'source' };
  expect(withoutFollowing(given)).toEqual(given);
  expect(withoutFollowing({ ...bounds, boundsOrigin: 'quantifier', valueText: '1' })).toEqual({
    valueText: '1',
  });
});

it('what approval adds is no part of a proposal', () => {
  expect(payloadOfRow({ id: 'F1', revision: 2, recordedAt: new Date(), caveat: null })).toEqual({
    caveat: null,
  });
});
