import { Facts, type Fact } from '#components/tables/facts.tsx';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

interface FigureFieldsProps {
  locale: Locale;
  figure: ReportedFigure;
}

/** Every coded field of a figure in words; what the source does not say reads "not reported" or "not stated". */
export function FigureFields({ locale, figure }: FigureFieldsProps) {
  return (
    <Facts
      facts={[
        ...numberFacts(locale, figure),
        ...populationFacts(locale, figure),
        ...placeFacts(locale, figure),
        ...codingFacts(locale, figure),
      ]}
    />
  );
}

function numberFacts(locale: Locale, figure: ReportedFigure): Fact[] {
  const t = translate(locale, 'pages');
  const number = (value: number | null) =>
    value === null ? t('field.notReported') : formatNumber(locale, value);
  const { householdSize: size, householdSizeSource: source, boundsOrigin, statement } = figure;
  return [
    { term: t('field.value'), value: <bdi lang={statement.language}>{figure.valueText}</bdi> },
    { term: t('field.quantifier'), value: label(locale, 'quantifier', figure.quantifier) },
    { term: t('field.reportedValue'), value: number(figure.reportedValue) },
    { term: t('field.low'), value: number(figure.valueLow) },
    { term: t('field.best'), value: number(figure.valueBest) },
    { term: t('field.high'), value: number(figure.valueHigh) },
    {
      term: t('field.boundsOrigin'),
      value: boundsOrigin ? label(locale, 'boundsOrigin', boundsOrigin) : t('field.notStated'),
    },
    { term: t('field.unit'), value: label(locale, 'unit', figure.unit) },
    ...(size !== null && source !== null
      ? [{ term: t('field.householdSize'), value: t('field.householdSizeOf', { size, source }) }]
      : []),
  ];
}

function populationFacts(locale: Locale, figure: ReportedFigure): Fact[] {
  const t = translate(locale, 'pages');
  return [
    {
      term: t('field.population'),
      value: label(locale, 'populationStatus', figure.populationStatus),
    },
    {
      term: t('field.civilianStatus'),
      value: label(locale, 'civilianStatus', figure.civilianStatus),
    },
    { term: t('field.gender'), value: label(locale, 'gender', figure.gender) },
    { term: t('field.age'), value: ageWords(locale, figure) },
    { term: t('field.specificNeed'), value: figure.specificNeed ?? t('field.notStated') },
  ];
}

function placeFacts(locale: Locale, figure: ReportedFigure): Fact[] {
  const t = translate(locale, 'pages');
  return [
    { term: t('field.place'), value: figure.placeText },
    {
      term: t('field.places'),
      value: figure.places.length ? (
        <ul>
          {figure.places.map(({ location, role, relation, admin1 }) => (
            <li key={`${location.id} ${role}`}>
              {label(locale, 'placeRole', role)}, {label(locale, 'placeRelation', relation)}:{' '}
              {location.name}
              {admin1 && admin1.name !== location.name && `, ${admin1.name}`}
              {location.code && ` (${location.code})`}
            </li>
          ))}
        </ul>
      ) : (
        t('field.notStated')
      ),
    },
    {
      term: t('field.placePrecision'),
      value: label(locale, 'placePrecision', figure.placePrecision),
    },
  ];
}

function codingFacts(locale: Locale, figure: ReportedFigure): Fact[] {
  const t = translate(locale, 'pages');
  const { retroactiveValue: value } = figure;
  const retroactive =
    value === null ? t('field.retroactiveYes') : t('field.retroactiveValue', { value });
  return [
    { term: t('field.basis'), value: label(locale, 'basis', figure.basis) },
    { term: t('field.method'), value: label(locale, 'method', figure.method) },
    { term: t('field.term'), value: figure.termAsReported ?? t('field.notStated') },
    { term: t('field.definitionText'), value: figure.definitionText ?? t('field.notStated') },
    { term: t('field.calculation'), value: figure.calculationNote ?? t('field.notStated') },
    {
      term: t('field.retroactive'),
      value: figure.includesRetroactive ? retroactive : t('field.retroactiveNo'),
    },
    { term: t('field.role'), value: label(locale, 'figureRole', figure.role) },
    { term: t('field.credibility'), value: figure.credibility ?? t('field.notRated') },
  ];
}

function ageWords(locale: Locale, { ageRange, minAge: min, maxAge: max }: ReportedFigure): string {
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
