import { describe, expect, it } from 'vitest';
import {
  codesOf,
  fieldsOf,
  formPage,
  isReferenceType,
  REFERENCE_FIELDS,
  reliabilityField,
  type ReferenceType,
} from '#lib/editing/reference-kinds.ts';
import { labelKey } from '#lib/editing/reference-words.ts';
import { CODE_LISTS } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

const TYPES = Object.keys(REFERENCE_FIELDS) as ReferenceType[];

describe('what editors change', () => {
  it('is organizations, crises, series and places', () => {
    expect(TYPES.every(isReferenceType)).toBe(true);
    expect(['figure', 'source', 'policy', 'toString'].some(isReferenceType)).toBe(false);
  });

  it('has a name for every field of every form, and words for every code', () => {
    const t = translate('en', 'reference');
    const fields = TYPES.flatMap((type) => fieldsOf(type).map((field) => ({ type, field })));
    expect(fields.map(({ type, field }) => t(labelKey(type, field)))).not.toContain('');
    const lists = fields.flatMap(({ type, field }) => codesOf(type, field) ?? []);
    expect(lists.filter((list) => CODE_LISTS[list].length === 0)).toEqual([]);
    expect(lists).toHaveLength(9);
  });

  it('has a page of its own; that of a series is apart from what heads it', () => {
    expect(formPage('crisis', null)).toBe('/desk/crises/new');
    expect(formPage('location', '7K3M9Q2P')).toBe('/desk/places/7K3M9Q2P');
    expect(formPage('series', '7K3M9Q2P')).toBe('/desk/series/7K3M9Q2P/definition');
    expect(reliabilityField('C', 'grade')).toBe('reliability.C.grade');
  });
});
