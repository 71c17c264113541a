// The IRC's release on Hawija as a record file, for tests that enter, review and load it.
import type { EntityType } from '#db/codes.ts';
import { recordFile, type RecordFile } from '#lib/exchange/record-file.ts';
import type { ItemToSave } from '#lib/submissions/save.ts';

export const IRC = '1RCAAAAA';
export const HAWIJA = 'HAW1JAAA';
export const PRESENT = 'PRESENTA';
export const SOURCE = 'S0VRCEAA';
export const STATEMENT = 'STATEMEN';
export const F1 = 'F1AAAAAA';
export const F1A = 'F1A00000';
export const CHILDREN = 'CH11DREN';

export const F1_TYPED = {
  statementId: STATEMENT,
  seriesId: PRESENT,
  metric: 'present_in_area',
  measureType: 'stock',
  civilianStatus: 'civilian',
  valueText: '85,000',
  referencePeriodStart: '2017-09-21',
  placeText: 'in and around Hawija',
  places: [{ locationId: HAWIJA, relation: 'in_and_around' }],
  originatingOrganizationId: IRC,
};

const F1A_TYPED = {
  ...F1_TYPED,
  valueText: 'some 40,000',
  quantifier: 'approximately',
  ageRange: 'children',
};

const SOURCE_TYPED = {
  kind: 'press_release',
  title: 'Civilians in great danger as fight against ISIS reaches Hawija',
  publisherId: IRC,
  url: 'https://www.rescue.org/press-release/hawija',
  publishedOn: '2017-09-21',
};

const STATEMENT_TYPED = {
  organizationId: IRC,
  speakerRole: 'acting Country Director',
  kind: 'direct_quote',
  quote: 'The 85,000 civilians still in and around Hawija, including some 40,000 children',
  saidOn: '2017-09-21',
};

/** The document with its statement, figures and relation, as items of a draft. */
export const DOCUMENT_ITEMS: (ItemToSave & { entityType: EntityType })[] = [
  { entityType: 'source', entityId: SOURCE, payload: SOURCE_TYPED },
  {
    entityType: 'statement',
    entityId: STATEMENT,
    payload: { ...STATEMENT_TYPED, sourceId: SOURCE },
  },
  { entityType: 'figure', entityId: F1, payload: F1_TYPED },
  { entityType: 'figure', entityId: F1A, payload: F1A_TYPED },
  {
    entityType: 'relation',
    entityId: CHILDREN,
    payload: { fromId: F1A, toId: F1, type: 'subset_of', dimension: 'age' },
  },
];

const withoutStatement = (typed: object) =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'statementId'));

/** A fresh copy of the file; without documents it is only what they stand in. */
export function hawijaFile({ documents = true } = {}): RecordFile {
  const figures = [
    { id: F1, ...withoutStatement(F1_TYPED) },
    { id: F1A, ...withoutStatement(F1A_TYPED) },
  ];
  const document = {
    source: { id: SOURCE, ...SOURCE_TYPED },
    statements: [{ id: STATEMENT, ...STATEMENT_TYPED, figures }],
  };
  return recordFile.parse({
    format: 'attest-record/1',
    title: 'Hawija 2017',
    licence: 'Facts cited from public documents',
    organizations: [
      { id: IRC, name: 'International Rescue Committee', shortName: 'IRC', kind: 'ingo' },
    ],
    locations: [
      // The district stands before the country, as the order of a file need not be that of the places.
      { id: HAWIJA, name: 'Al-Hawiga', level: 'adm2', parentId: '1RAQAAAA', locationCode: 'IRQ' },
      { id: '1RAQAAAA', name: 'Iraq', level: 'country', locationCode: 'IRQ', code: 'IRQ' },
    ],
    crises: [
      {
        id: 'CR1S1SAA',
        slug: 'hawija-2017',
        name: 'Hawija offensive, 2017',
        kind: 'conflict',
        startOn: '2017-09-21',
        countries: ['IRQ'],
      },
    ],
    series: [
      {
        id: PRESENT,
        slug: 'present-in-hawija',
        crisisId: 'CR1S1SAA',
        name: 'Still in and around Hawija',
        definition: 'People reported to be still inside Hawija and the areas around it.',
        metric: 'present_in_area',
        measureType: 'stock',
        civilianStatus: 'civilian',
        areaText: 'Hawija and around it',
        areaIds: [HAWIJA],
      },
    ],
    documents: documents ? [document] : [],
    relations: documents
      ? [{ id: CHILDREN, fromId: F1A, toId: F1, type: 'subset_of', dimension: 'age' }]
      : [],
    headlineChoices: documents
      ? [{ id: 'CH01CEAA', seriesId: PRESENT, figureId: F1, note: 'x' }]
      : [],
    policies: [],
  });
}
