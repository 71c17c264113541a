// What editors change of what reports are ordered by: organizations, crises, series and places.
import type { CodeList } from '#lib/messages/labels.ts';
import { MEASURED_FIELDS } from '#lib/record/measured-fields.ts';

export type ReferenceType = 'organization' | 'crisis' | 'series' | 'location';

/** The fields of each form in their order; how each organization is judged in each crisis follows them. */
export const REFERENCE_FIELDS = {
  organization: [
    'name',
    'shortName',
    'kind',
    'parentId',
    'homeCountry',
    'website',
    'names',
    'aliases',
  ],
  crisis: ['name', 'kind', 'parentId', 'startOn', 'endOn', 'countries', 'summary'],
  series: [
    'crisisId',
    'name',
    'definition',
    ...MEASURED_FIELDS,
    'areaText',
    'areaIds',
    'fixedStart',
    'breaks',
    'position',
  ],
  location: [
    'name',
    'level',
    'parentId',
    'locationCode',
    'code',
    'codeVersion',
    'validFrom',
    'formerCode',
    'iso',
    'names',
    'latitude',
    'longitude',
  ],
} as const satisfies Record<ReferenceType, readonly string[]>;

export type ReferenceField = (typeof REFERENCE_FIELDS)[ReferenceType][number];

/** The fields of this form in their order. */
export const fieldsOf = (type: ReferenceType): readonly ReferenceField[] => REFERENCE_FIELDS[type];

const CODES: Record<ReferenceType, Partial<Record<ReferenceField, CodeList>>> = {
  organization: { kind: 'organizationKind' },
  crisis: { kind: 'crisisKind' },
  series: {
    metric: 'metric',
    measureType: 'measureType',
    unit: 'unit',
    populationStatus: 'populationStatus',
    civilianStatus: 'civilianStatus',
    gender: 'gender',
  },
  location: { level: 'locationLevel' },
};

/** The closed list that the field is chosen from; undefined for one that is written. */
export const codesOf = (type: ReferenceType, field: ReferenceField): CodeList | undefined =>
  CODES[type][field];

/** Where the desk lists them, and where the public reads them. */
export const REFERENCE_ROOM: Record<ReferenceType, string> = {
  organization: 'organizations',
  crisis: 'crises',
  series: 'series',
  location: 'places',
};

/** The page of the desk with the form of this one, or of a new one. */
export function formPage(type: ReferenceType, id: string | null): string {
  const room = `/desk/${REFERENCE_ROOM[type]}`;
  if (id === null) return `${room}/new`;
  // The page of the series itself is about what heads it.
  return type === 'series' ? `${room}/${id}/definition` : `${room}/${id}`;
}

/** The page on which the organization is merged into another, or on which a draft of that is gone on with. */
export function mergePage(id: string, draftId?: string): string {
  const page = `/desk/organizations/${id}/merge`;
  return draftId ? `${page}?draft=${encodeURIComponent(draftId)}` : page;
}

/** Whether editors change entities of this type by a form of its own. */
export function isReferenceType(entityType: string): entityType is ReferenceType {
  return Object.hasOwn(REFERENCE_FIELDS, entityType);
}

/** The field that holds how the organization is judged in the crisis, or why. */
export const reliabilityField = (crisisId: string, part: 'grade' | 'rationale'): string =>
  `reliability.${crisisId}.${part}`;
