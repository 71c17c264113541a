import { formatPartialDate } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Crisis } from '#lib/record/shapes.ts';
import { countryName } from '#lib/sentences/countries.ts';

interface CrisisScopeProps {
  locale: Locale;
  crisis: Crisis;
  /** All of them, among which its parent is. */
  crises: Crisis[];
}

/** What kind of crisis, since when, where, and what it is a part of, in one line. */
export function CrisisScope({ locale, crisis, crises }: CrisisScopeProps) {
  const t = translate(locale, 'pages');
  const parent = crises.find(({ id }) => id === crisis.parentId);
  const start = formatPartialDate(locale, crisis.startOn, crisis.startOnAccuracy);
  const period = crisis.endOn
    ? t('crisis.from', {
        start,
        end: formatPartialDate(locale, crisis.endOn, crisis.endOnAccuracy ?? 'day'),
      })
    : t('crisis.since', { start });
  const countries = new Intl.ListFormat(locale).format(
    crisis.countries.map((code) => countryName(locale, code)),
  );
  return (
    <>
      {t('crisis.kindAndPeriod', {
        kind: label(locale, 'crisisKind', crisis.kind),
        period,
        countries,
      })}
      {parent && (
        <>
          {' · '}
          {t('crisis.part')} <a href={`/${locale}/crises/${parent.slug}`}>{parent.name}</a>
        </>
      )}
    </>
  );
}
