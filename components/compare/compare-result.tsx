import { CompareBox } from '#components/compare/compare-box.tsx';
import { CompareChoices } from '#components/compare/compare-choices.tsx';
import { AppliedFilters } from '#components/series/applied-filters.tsx';
import { PartLinks } from '#components/series/part-links.tsx';
import { SeriesFilters } from '#components/series/series-filters.tsx';
import type { CompareView } from '#lib/compare/compare-view.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Part } from '#lib/query/part.ts';
import { withText } from '#lib/query/query-text.ts';
import { partMarking } from '#lib/query/view-words.ts';

interface CompareResultProps {
  locale: Locale;
  /** The slug of the crisis and the address of its page. */
  crisis: { slug: string; path: string };
  view: CompareView;
  part: Part;
}

/** Series beside each other: what can be chosen, what is compared, and a box for each group that may share an axis. */
export function CompareResult({ locale, crisis, view, part }: CompareResultProps) {
  const { address, query, filters, problems, chosen, selected, choices, groups } = view;
  const t = translate(locale, 'compare');
  if (choices.length === 0) return <p>{t('none.noSeries')}</p>;
  const marking = [...view.marking, ...partMarking(locale, selected)];
  return (
    <>
      {chosen.length === 0 && <Invitation locale={locale} crisis={crisis} view={view} />}
      <SeriesFilters
        locale={locale}
        action={`${crisis.path}/compare`}
        clear={address}
        title={translate(locale, 'compare')('form.series')}
        isOpen={chosen.length === 0}
        view={view}
        part={part}
      >
        <CompareChoices locale={locale} view={view} />
      </SeriesFilters>
      <AppliedFilters {...{ locale, filters, problems }} action={address} />
      {chosen.length > 0 && <Sentences locale={locale} view={view} />}
      {groups
        .filter(({ drawn }) => drawn.length > 0)
        .map((group) => (
          <CompareBox key={group.name} {...{ locale, crisis, view, group, part, marking }} />
        ))}
      <PartLinks {...{ locale, query, part, selected }} action={address} />
    </>
  );
}

type Said = Pick<CompareResultProps, 'locale' | 'view'>;

function Sentences({ locale, view }: Said) {
  const t = translate(locale, 'compare');
  const { by, chosen, selected, filters, groups } = view;
  const { count, from, to, pages } = selected;
  const series = chosen.map(({ name }) => name).join('; ');
  const inForce = filters.map(({ text }) => text).join('; ');
  if (count === 0)
    return (
      <p id="result" role="status">
        {filters.length > 0
          ? t('result.empty', { series, filters: inForce })
          : t('result.emptyWhole', { series })}
      </p>
    );
  return (
    <p id="result" role="status">
      {t('result.compared', { by, series })}{' '}
      {t('result.count', { count, pages: Math.max(pages, 1), from, to })}
      {chosen.length > 1 && ` ${t('result.never')}`}
      {groups.length > 1 && ` ${t('result.apart', { count: groups.length })}`}
    </p>
  );
}

function Invitation({ locale, crisis, view }: Omit<CompareResultProps, 'part'>) {
  const { choices, suggestions } = view;
  const count = choices.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <>
      <p>{translate(locale, 'compare')('none.sentence', { count })}</p>
      <ul>
        {suggestions.map(({ text, query }) => (
          <li key={query}>
            <a href={withText(`${crisis.path}/compare`, query)}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
