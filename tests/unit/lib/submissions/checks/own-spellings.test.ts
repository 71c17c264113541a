import { describe, expect, it } from 'vitest';
import { spellingsAreOwn } from '#lib/submissions/checks/own-spellings.ts';
import { organization } from '#tests/support/makers.ts';
import { proposedBeside } from '#tests/support/proposals.ts';

type Given = Parameters<typeof organization>[1];

const MSF: Given = {
  name: 'Médecins Sans Frontières',
  shortName: 'MSF',
  aliases: ['Doctors Without Borders'],
  names: [{ lang: 'ar', name: 'أطباء بلا حدود' }],
};

function taken(recorded: [string, Given][], ...changes: ReturnType<typeof organization>[]) {
  const rows = recorded.map(([id, given]) => organization(id, given));
  const context = proposedBeside(rows, ...changes);
  const standing = [...context.current.organization.values()];
  return spellingsAreOwn({ ...context, standing }).map(({ entityId, field, problem, values }) => [
    entityId,
    field,
    problem,
    values?.holder,
  ]);
}

const edited = (id: string, given: Given) => ({
  ...organization(id, given),
  changeType: 'edit' as const,
});

describe('a name of an organization', () => {
  it('leads to one alone: by name, short name, other spelling or in another language', () => {
    const found = (given: Given) => taken([['MSF', MSF]], organization('NEW', given));
    const by = (field: string) => [['NEW', field, 'spellingTaken', 'MSF']];
    expect(found({ name: 'medecins sans frontieres' })).toEqual(by('name'));
    expect(found({ shortName: 'MSF' })).toEqual(by('shortName'));
    expect(found({ aliases: ['Doctors without borders'] })).toEqual(by('aliases'));
    expect(found({ names: [{ lang: 'ar', name: 'اطباء بلا حدود' }] })).toEqual(by('names'));
    expect(found({ name: 'Doctors of the World' })).toEqual([]);
  });

  it('that two share already keeps nobody from changing one of them', () => {
    const both: [string, Given][] = [
      ['MSF', MSF],
      ['OTHER', { aliases: ['MSF'] }],
    ];
    expect(taken(both, edited('OTHER', { aliases: ['MSF'], kind: 'ingo' }))).toEqual([]);
    expect(taken(both, edited('OTHER', { aliases: ['MSF', 'Doctors Without Borders'] }))).toEqual([
      ['OTHER', 'aliases', 'spellingTaken', 'MSF'],
    ]);
  });

  it('may be taken over from one that gives it up in the same submission, or is merged', () => {
    const takes = edited('OTHER', { aliases: ['MSF'] });
    const recorded: [string, Given][] = [
      ['MSF', MSF],
      ['OTHER', {}],
    ];
    expect(taken(recorded, takes)).toHaveLength(1);
    expect(taken(recorded, takes, edited('MSF', { ...MSF, shortName: null }))).toEqual([]);
    expect(taken(recorded, takes, edited('MSF', { ...MSF, mergedIntoId: 'OTHER' }))).toEqual([]);
  });

  it('is told once where the part of the address is taken as well', () => {
    const twin = organization('NEW', { ...MSF, slug: organization('MSF').proposed.slug });
    expect(taken([['MSF', MSF]], twin)).toEqual([]);
  });
});
