import { describe, expect, it } from 'vitest';
import { withNearest } from '#lib/entry/nearest-names.ts';
import { enteredPayload, fieldsOfPayload } from '#lib/entry/payload.ts';

const DIRECTORY = {
  organizations: [
    {
      id: 'IRC00000',
      name: 'International Rescue Committee',
      shortName: 'IRC',
      aliases: [],
      names: [],
    },
  ],
  locations: [
    {
      id: 'HAWIJA00',
      name: 'Al-Hawiga',
      names: [{ lang: 'en', name: 'Hawija' }],
      level: 'adm2' as const,
      code: 'IQG13Q01',
      parentId: null,
      locationCode: 'IRQ',
    },
  ],
};
let made = 0;
const enter = (fields: Record<string, string>) =>
  enteredPayload(fields, DIRECTORY, () => `NEW${(made += 1)}`);

describe('a form that was filled in', () => {
  it('becomes a payload that holds ids where names were typed', () => {
    const { payload, problems } = enter({
      valueText: '85,000',
      originatingOrganization: 'irc',
      'places.0.location': 'Hawija',
      'places.0.relation': 'in_and_around',
    });
    expect(problems).toEqual([]);
    expect(payload).toEqual({
      valueText: '85,000',
      originatingOrganizationId: 'IRC00000',
      places: [{ locationId: 'HAWIJA00', relation: 'in_and_around' }],
    });
  });

  it('leaves out the rows that name no place, whatever else they hold', () => {
    const { payload } = enter({ 'places.0.location': '', 'places.0.role': 'at' });
    expect(payload).toEqual({});
  });

  it('adds an organization whose kind was chosen, once', () => {
    const { payload, added, problems } = enter({
      publisher: 'Example Relief',
      publisherKind: 'ingo',
      organization: 'Example Relief',
      organizationKind: '',
    });
    expect(problems).toEqual([]);
    expect(added).toMatchObject([{ name: 'Example Relief', kind: 'ingo' }]);
    expect(payload).toEqual({ publisherId: added[0]?.id, organizationId: added[0]?.id });
  });

  it('is refused by name for an organization or a place that nobody knows', () => {
    const { problems } = enter({ publisher: 'Nobody', 'places.0.location': 'Nowhere' });
    expect(problems).toEqual([
      { field: 'publisher', problem: 'organizationUnknown', values: { value: 'Nobody' } },
      { field: 'places.0.location', problem: 'locationUnknown', values: { value: 'Nowhere' } },
    ]);
  });
});

it('a form that was refused a name offers those that are recorded', () => {
  const { problems } = enter({
    publisher: 'International Rescue Comittee',
    'places.0.location': 'Hawidja',
  });
  // Only the refusal itself looks for them: while somebody types, every half-typed name is unknown.
  expect(problems.flatMap(({ near }) => near ?? [])).toEqual([]);
  expect(withNearest(problems, DIRECTORY)).toMatchObject([
    { field: 'publisher', near: [{ value: 'International Rescue Committee', label: '' }] },
    { field: 'places.0.location', near: [{ value: 'Al-Hawiga (IQG13Q01)', label: 'Hawija' }] },
  ]);
});

describe('a payload', () => {
  it('fills the form again with names', () => {
    const payload = {
      originatingOrganizationId: 'IRC00000',
      places: [{ locationId: 'HAWIJA00', role: 'at', exception: null }],
    };
    const fields = fieldsOfPayload(payload, DIRECTORY);
    expect(fields).toEqual({
      originatingOrganization: 'International Rescue Committee',
      'places.0.location': 'Al-Hawiga (IQG13Q01)',
      'places.0.role': 'at',
    });
    expect(enter(fields).payload).toEqual({
      originatingOrganizationId: 'IRC00000',
      places: [{ locationId: 'HAWIJA00', role: 'at' }],
    });
  });
});
