// The release of the International Rescue Committee of 21 September 2017, as far as its words are in the example
// record: four figures, one of them part of another.

/** The id of its document in the example record. */
export const RELEASE = 'J7R858NR';

export const DOCUMENT = {
  url: 'https://www.rescue.org/press-release/civilians-great-danger-fight-against-isis-reaches-hawija-aid-agency-warns',
  title: 'Civilians in great danger as fight against ISIS reaches Hawija, aid agency warns',
  kind: 'press_release',
  publishedOn: '2017-09-21',
  publisher: 'International Rescue Committee',
};

export interface WantedFigure {
  /** The words of its sentence in the release. */
  sentence: string;
  series: string;
  valueText: string;
  /** The fields of the form by their name; what the person sees to. A place is typed by its usual name. */
  fields: Record<string, string>;
  isPart?: boolean;
}

const STOCK =
  'The 85,000 civilians still in and around Hawija, including some 40,000 children, now face a terrifying time.';
const FLED = 'Over 100,000 people have fled Hawija since August 2016.';
const ANA =
  'As forces close in on the town of Ana it is thought 6,000 people could be forced to flee.';

export const TEXT = [
  STOCK,
  'We have seen the impact on civilians in the fight to retake Mosul.',
  FLED,
  'It is vital that forces do all in their power.',
  ANA,
].join(' ');

export const FIGURES: WantedFigure[] = [
  {
    sentence: STOCK,
    series: 'Still in and around Hawija',
    valueText: '85,000',
    fields: {
      quantifier: 'stated',
      reportedValue: '85000',
      civilianStatus: 'civilian',
      referencePeriodStart: '2017-09-21',
      placeText: 'Hawija',
      'places.0.location': 'Hawija',
      'places.0.relation': 'in_and_around',
      'places.0.role': 'at',
    },
  },
  {
    sentence: STOCK,
    series: 'Still in and around Hawija',
    valueText: 'some 40,000',
    isPart: true,
    fields: {
      quantifier: 'approximately',
      reportedValue: '40000',
      civilianStatus: 'civilian',
      ageRange: 'children',
      referencePeriodStart: '2017-09-21',
      placeText: 'Hawija',
      'places.0.location': 'Hawija',
      'places.0.relation': 'in_and_around',
      'places.0.role': 'at',
    },
  },
  {
    sentence: FLED,
    series: 'Displaced from Hawija since August 2016',
    valueText: 'Over 100,000',
    fields: {
      quantifier: 'more_than',
      reportedValue: '100000',
      referencePeriodStart: '2016-08',
      referencePeriodEnd: '2017-09-21',
      placeText: 'Hawija',
      'places.0.location': 'Hawija',
      'places.0.relation': 'in',
      'places.0.role': 'origin',
    },
  },
  {
    sentence: ANA,
    series: 'Expected displacement in west Anbar',
    valueText: '6,000',
    fields: {
      quantifier: 'stated',
      reportedValue: '6000',
      basis: 'projected',
      referencePeriodStart: '2017-09-21',
      referencePeriodEnd: '2017-09-21',
      placeText: 'Ana',
      'places.0.location': 'Ana',
      'places.0.relation': 'in',
      'places.0.role': 'origin',
    },
  },
];

/** How the form shows the place that was typed by its usual name. */
export const SHOWN_AS: Record<string, string> = {
  Hawija: 'Al-Hawiga, Kirkuk (IQG13Q01)',
  Ana: 'Ana, Al-Anbar (IQG01Q05)',
};
