import { Facts } from '#components/tables/facts.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { fieldName, fieldWords } from '#lib/pages/figure-fields.ts';
import { FIGURE_FIELDS, type FigureField } from '#lib/pages/figure-changes.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

interface FigureFieldsProps {
  locale: Locale;
  figure: ReportedFigure;
  /** Also what the page of today says elsewhere: the metric, the period, the state. */
  isWhole?: boolean;
}

/** The coded fields of a figure in words. */
export function FigureFields({ locale, figure, isWhole = false }: FigureFieldsProps) {
  const fields = (isWhole ? ALL : FIELDS).filter(
    (field) => field !== 'householdSize' || figure.householdSize !== null,
  );
  return (
    <Facts
      facts={fields.map((field) => ({
        term: fieldName(locale, field),
        value:
          field === 'value' ? (
            <bdi lang={figure.statement.language}>{figure.valueText}</bdi>
          ) : (
            fieldWords(locale, field, figure)
          ),
      }))}
    />
  );
}

const ALL = Object.keys(FIGURE_FIELDS) as FigureField[];
const FIELDS: FigureField[] = [
  'value',
  'quantifier',
  'reportedValue',
  'low',
  'best',
  'high',
  'boundsOrigin',
  'unit',
  'householdSize',
  'population',
  'civilianStatus',
  'gender',
  'age',
  'specificNeed',
  'place',
  'places',
  'placePrecision',
  'basis',
  'method',
  'term',
  'definitionText',
  'calculation',
  'retroactive',
  'role',
  'credibility',
];
