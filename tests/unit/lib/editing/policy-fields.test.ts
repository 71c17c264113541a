import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORGANIZATION_KINDS } from '#db/codes.ts';
import {
  policyFields,
  policyFormProblems,
  policyPayload,
  tierField,
} from '#lib/editing/policy-fields.ts';
import { DEFAULT_HEADLINE_POLICY } from '#lib/series/policy.ts';
import { parseEntity } from '#lib/submissions/entities/parse-entity.ts';

const inForce = policyFields(DEFAULT_HEADLINE_POLICY, 'Why.');

describe('the form of a policy', () => {
  it('enters the policy that it shows', () => {
    expect(parseEntity('policy', policyPayload(inForce)).value).toMatchObject({
      kind: 'headline',
      value: {
        conflictPercent: 20,
        stalenessDays: 90,
        tiers: DEFAULT_HEADLINE_POLICY.tiers.map((kinds) =>
          ORGANIZATION_KINDS.filter((kind) => kinds.includes(kind)),
        ),
      },
      note: 'Why.',
    });
  });

  it('loses no kind of organization and puts none into two tiers, whatever is chosen', () => {
    const tier = fc.integer({ min: 1, max: ORGANIZATION_KINDS.length }).map(String);
    const fields = fc.record(
      Object.fromEntries(ORGANIZATION_KINDS.map((kind) => [tierField(kind), tier])),
    );
    fc.assert(
      fc.property(fields, (chosen) => {
        const parsed = parseEntity('policy', policyPayload({ ...inForce, ...chosen }));
        expect(parsed.problems).toEqual([]);
        const tiers = parsed.value?.value.tiers ?? [];
        expect(tiers.flat().toSorted()).toEqual([...ORGANIZATION_KINDS].toSorted());
        // The order of the tiers is the order of the numbers that were chosen.
        const numbers = tiers.map(([kind = '']) => Number(chosen[tierField(kind)]));
        expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
        // And what it enters fills the form again, with the gaps closed up.
        const again = policyPayload(policyFields(parsed.value?.value, 'Why.'));
        expect(again).toMatchObject({ value: { tiers } });
      }),
    );
  });

  it('puts a kind that an early policy does not name after its last tier', () => {
    const early = { tiers: [['un_agency'], ['ingo']], conflictPercent: 20, stalenessDays: 30 };
    expect(policyFields(early)).toMatchObject({ 'tier.ingo': '2', 'tier.media': '3' });
  });

  it('names a kind that stands in no tier, under its own field', () => {
    const { problems } = parseEntity('policy', policyPayload({ ...inForce, 'tier.media': 'no' }));
    expect(policyFormProblems('en', problems)).toEqual([
      expect.objectContaining({
        field: 'tier.media',
        problem: 'kindMissing',
        values: expect.objectContaining({ kind: 'News organization' }),
      }),
    ]);
  });

  it('asks once for the note, which is also the reason', () => {
    const reason = { field: 'reason', problem: 'reasonMissing' };
    const note = { field: 'note', problem: 'missing', values: {} };
    expect(policyFormProblems('en', [note, reason])).toEqual([note]);
    expect(policyFormProblems('en', [reason])).toEqual([{ ...reason, field: 'note', values: {} }]);
  });
});
