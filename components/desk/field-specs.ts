// Which fields the forms of the desk have, in which order, and which of them lie open.
import type { CodeList } from '#lib/entry/choices.ts';

export interface FieldSpec {
  /** The field's path in the payload. */
  name: string;
  /** The name of its label in the messages, where that is not its own name. */
  label?: string;
  codes?: CodeList | 'language';
  /** What may be left unchosen. */
  isOptional?: boolean;
  /** The datalist that offers values: organizations or locations. */
  offers?: 'organizations' | 'locations';
  rows?: number;
  isWide?: boolean;
  isCheck?: boolean;
  inputMode?: 'numeric' | 'decimal';
  /** Written in the language of the document. */
  isQuoted?: boolean;
}

export interface FoldSpec {
  title: string;
  fields: FieldSpec[];
}

export interface FormSpec {
  open: FieldSpec[];
  folds: FoldSpec[];
}

export const DOCUMENT: FormSpec = {
  open: [
    { name: 'url', isWide: true },
    { name: 'title', isWide: true, isQuoted: true },
    { name: 'kind', codes: 'sourceKind' },
    { name: 'publishedOn' },
    { name: 'publisher', offers: 'organizations' },
    { name: 'publisherKind', codes: 'organizationKind', isOptional: true },
    { name: 'language', codes: 'language' },
    { name: 'archiveUrl' },
  ],
  folds: [
    { title: 'snapshot', fields: [{ name: 'snapshotText', rows: 8, isQuoted: true }] },
    {
      title: 'more',
      fields: [
        { name: 'accessedOn' },
        { name: 'licence' },
        { name: 'authors', rows: 2 },
        { name: 'confidentiality', codes: 'confidentiality' },
      ],
    },
  ],
};

export const STATEMENT: FormSpec = {
  open: [
    { name: 'quote', rows: 5, isQuoted: true },
    { name: 'organization', offers: 'organizations' },
    { name: 'organizationKind', codes: 'organizationKind', isOptional: true },
    { name: 'speakerRole' },
    { name: 'kind', codes: 'statementKind' },
    { name: 'saidOn' },
    { name: 'saidBasis', codes: 'saidBasis' },
    { name: 'language', codes: 'language' },
    { name: 'locator' },
  ],
  folds: [
    {
      title: 'translation',
      fields: [{ name: 'translation', rows: 4 }, { name: 'translatedBy' }],
    },
    {
      title: 'around',
      fields: [
        { name: 'speakerName' },
        { name: 'quotePrefix', rows: 2, isQuoted: true },
        { name: 'quoteSuffix', rows: 2, isQuoted: true },
      ],
    },
  ],
};

const place = (at: number): FieldSpec[] => [
  { name: `places.${at}.location`, label: 'place', offers: 'locations' },
  { name: `places.${at}.relation`, label: 'placeRelation', codes: 'placeRelation' },
  { name: `places.${at}.role`, label: 'placeRole', codes: 'placeRole' },
];
const exception = (at: number): FieldSpec => ({
  name: `places.${at}.exception`,
  label: 'placeException',
  codes: 'placeException',
  isOptional: true,
});

/** How many places a figure's form offers; the first lies open. */
export const PLACES = 4;

export const FIGURE: FormSpec = {
  open: [
    { name: 'valueText', isQuoted: true },
    { name: 'quantifier', codes: 'quantifier' },
    { name: 'reportedValue', inputMode: 'numeric' },
    { name: 'basis', codes: 'basis' },
    { name: 'referencePeriodStart' },
    { name: 'referencePeriodEnd' },
    { name: 'placeText', isQuoted: true },
    ...place(0),
    { name: 'originatingOrganization', offers: 'organizations' },
    { name: 'originatingOrganizationKind', codes: 'organizationKind', isOptional: true },
  ],
  folds: [
    {
      title: 'range',
      fields: [
        { name: 'valueLow', inputMode: 'numeric' },
        { name: 'valueBest', inputMode: 'numeric' },
        { name: 'valueHigh', inputMode: 'numeric' },
      ],
    },
    {
      title: 'group',
      fields: [
        { name: 'populationStatus', codes: 'populationStatus' },
        { name: 'civilianStatus', codes: 'civilianStatus' },
        { name: 'gender', codes: 'gender' },
        { name: 'ageRange' },
        { name: 'minAge', inputMode: 'numeric' },
        { name: 'maxAge', inputMode: 'numeric' },
        { name: 'specificNeed' },
      ],
    },
    {
      title: 'measure',
      fields: [
        { name: 'metric', codes: 'metric' },
        { name: 'measureType', codes: 'measureType' },
        { name: 'unit', codes: 'unit' },
        { name: 'householdSize', inputMode: 'decimal' },
        { name: 'householdSizeSource' },
      ],
    },
    {
      title: 'places',
      fields: [
        ...Array.from({ length: PLACES - 1 }, (_, at) => place(at + 1)).flat(),
        { name: 'placePrecision', codes: 'placePrecision' },
        exception(0),
        { name: 'referenceBasis', codes: 'referenceBasis' },
      ],
    },
    {
      title: 'method',
      fields: [
        { name: 'method', codes: 'method' },
        { name: 'termAsReported', isQuoted: true },
        { name: 'definitionText', rows: 2 },
        { name: 'calculationNote', rows: 2 },
        { name: 'caveat', rows: 2 },
      ],
    },
    {
      title: 'judgement',
      fields: [
        { name: 'role', codes: 'figureRole' },
        { name: 'credibility', codes: 'credibility', isOptional: true },
        { name: 'includesRetroactive', isCheck: true },
        { name: 'retroactiveValue', inputMode: 'numeric' },
      ],
    },
  ],
};
