// The coded fields of a figure in words; what the source does not say reads "not reported" or "not stated".
import { formatPartialDate, formatPeriod, periodOf } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';
import type { FigureField } from '#lib/pages/figure-changes.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

/** What a field is called. */
export function fieldName(locale: Locale, field: FigureField): string {
  return field in OWN_NAMES
    ? translate(locale, 'revisions')(`field.${field as OwnName}`)
    : translate(locale, 'pages')(`field.${field as Exclude<FigureField, OwnName>}`);
}

/** What a field of a figure says. */
export function fieldWords(locale: Locale, field: FigureField, figure: ReportedFigure): string {
  return WORDS[field](figure, locale);
}

const OWN_NAMES = {
  series: true,
  period: true,
  periodBasis: true,
  statement: true,
  originating: true,
  caveat: true,
  lifecycle: true,
};
type OwnName = keyof typeof OWN_NAMES;

const WORDS: Record<FigureField, (figure: ReportedFigure, locale: Locale) => string> = {
  value: ({ valueText }) => valueText,
  quantifier: ({ quantifier }, locale) => label(locale, 'quantifier', quantifier),
  reportedValue: ({ reportedValue }, locale) => number(locale, reportedValue),
  low: ({ valueLow }, locale) => number(locale, valueLow),
  best: ({ valueBest }, locale) => number(locale, valueBest),
  high: ({ valueHigh }, locale) => number(locale, valueHigh),
  boundsOrigin: ({ boundsOrigin }, locale) =>
    boundsOrigin ? label(locale, 'boundsOrigin', boundsOrigin) : stated(locale, null),
  unit: ({ unit }, locale) => label(locale, 'unit', unit),
  householdSize: ({ householdSize: size, householdSizeSource: source }, locale) =>
    size !== null && source !== null
      ? translate(locale, 'pages')('field.householdSizeOf', { size, source })
      : stated(locale, null),
  metric: ({ metric }, locale) => label(locale, 'metric', metric),
  measureType: ({ measureType }, locale) => label(locale, 'measureType', measureType),
  series: ({ series, crisis }) => `${series.name} (${crisis.name})`,
  population: ({ populationStatus }, locale) => label(locale, 'populationStatus', populationStatus),
  civilianStatus: ({ civilianStatus }, locale) => label(locale, 'civilianStatus', civilianStatus),
  gender: ({ gender }, locale) => label(locale, 'gender', gender),
  age: ageWords,
  specificNeed: ({ specificNeed }, locale) => stated(locale, specificNeed),
  period: (figure, locale) => formatPeriod(locale, periodOf(figure)),
  periodBasis: ({ referenceBasis }, locale) => label(locale, 'referenceBasis', referenceBasis),
  place: ({ placeText }) => placeText,
  places: ({ places }, locale) =>
    places.map((place) => placeWords(locale, place)).join('; ') || stated(locale, null),
  placePrecision: ({ placePrecision }, locale) => label(locale, 'placePrecision', placePrecision),
  statement: statementWords,
  originating: ({ originating }) => originating.name,
  basis: ({ basis }, locale) => label(locale, 'basis', basis),
  method: ({ method }, locale) => label(locale, 'method', method),
  term: ({ termAsReported }, locale) => stated(locale, termAsReported),
  definitionText: ({ definitionText }, locale) => stated(locale, definitionText),
  calculation: ({ calculationNote }, locale) => stated(locale, calculationNote),
  retroactive: retroactiveWords,
  role: ({ role }, locale) => label(locale, 'figureRole', role),
  credibility: ({ credibility }, locale) =>
    credibility === null
      ? translate(locale, 'pages')('field.notRated')
      : formatNumber(locale, credibility),
  caveat: ({ caveat }, locale) => caveat ?? translate(locale, 'revisions')('none'),
  lifecycle: ({ lifecycle, lifecycleReason: reason }, locale) => {
    const state = label(locale, 'lifecycle', lifecycle);
    return reason ? translate(locale, 'revisions')('lifecycleWith', { state, reason }) : state;
  },
};

const number = (locale: Locale, value: number | null) =>
  value === null ? translate(locale, 'pages')('field.notReported') : formatNumber(locale, value);

const stated = (locale: Locale, text: string | null) =>
  text ?? translate(locale, 'pages')('field.notStated');

function ageWords({ ageRange, minAge: min, maxAge: max }: ReportedFigure, locale: Locale): string {
  const t = translate(locale, 'pages');
  const range =
    min !== null && max !== null
      ? t('field.ageFromTo', { min, max })
      : min !== null
        ? t('field.ageFrom', { min })
        : max !== null && t('field.ageTo', { max });
  if (ageRange && range) return t('field.ageRange', { label: ageRange, range });
  return ageRange ?? (range || t('field.notStated'));
}

function placeWords(locale: Locale, place: ReportedFigure['places'][number]): string {
  const { location, role, relation, admin1, exception } = place;
  const inside = admin1 && admin1.name !== location.name ? `, ${admin1.name}` : '';
  const code = location.code ? ` (${location.code})` : '';
  const why = exception ? `, ${label(locale, 'placeException', exception)}` : '';
  const how = `${label(locale, 'placeRole', role)}, ${label(locale, 'placeRelation', relation)}`;
  return `${how}: ${location.name}${inside}${code}${why}`;
}

function statementWords({ attributed, source }: ReportedFigure, locale: Locale): string {
  return translate(locale, 'revisions')('statementOf', {
    organization: attributed.name,
    title: source.title,
    date: formatPartialDate(locale, source.publishedOn, source.publishedOnAccuracy),
  });
}

function retroactiveWords(
  { includesRetroactive, retroactiveValue: value }: ReportedFigure,
  locale: Locale,
): string {
  const t = translate(locale, 'pages');
  if (!includesRetroactive) return t('field.retroactiveNo');
  return value === null ? t('field.retroactiveYes') : t('field.retroactiveValue', { value });
}
