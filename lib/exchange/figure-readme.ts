// What must be known to read a file of figures, inside the file: the same lines in the workbook and in the ZIP.
import type { Export } from '#lib/exchange/figure-answers.ts';
import { LICENCE } from '#lib/exchange/figure-answers.ts';
import { translate } from '#lib/messages/translate.ts';
import { metricDefinitions } from '#lib/pages/metric-definitions.ts';
import type { FigureFilters } from '#lib/query/figure-query.ts';
import { withQuery } from '#lib/query/query-text.ts';
import { filtersInWords, viewMarking } from '#lib/query/view-words.ts';
import { countFigures } from '#lib/record/figures.ts';
import { contentVersion } from '#lib/record/instance.ts';
import { findHeadlinePolicy } from '#lib/record/policies.ts';

/** What was asked for: the filters as an address has them, and what they mean for the record. */
export interface AskedFile extends Export {
  query: FigureFilters;
}

/** What the file holds and how to read it, as lines of a name and a text. */
export async function readmeLines(asked: AskedFile): Promise<[name: string, text: string][]> {
  const t = translate('en', 'exports');
  const { query, filter, origin } = asked;
  const [filters, marking, count, version, policy] = await Promise.all([
    filtersInWords('en', query),
    viewMarking('en', query),
    countFigures(filter),
    contentVersion(),
    findHeadlinePolicy(),
  ]);
  const subjects = [query.crisis, query.series].filter((subject) => subject !== undefined);
  const words = [...subjects, ...filters.map(({ text }) => text)];
  return [
    [t('readme.title'), t('readme.says')],
    ...marking.map((line): [string, string] => ['', line]),
    [t('readme.query'), words.join('; ') || t('readme.everything')],
    [t('readme.address'), withQuery(`${origin}/api/v1/figures`, query)],
    ['as_of', query.as_of ?? t('readme.today')],
    ['known_at', query.known_at ?? t('readme.today')],
    [t('readme.count'), String(count)],
    [t('readme.made'), String(version)],
    [t('readme.licence'), LICENCE],
    [t('readme.policy'), policy ? String(policy.revision) : t('readme.noPolicy')],
    [t('readme.sumTitle'), t('readme.sum')],
    [t('readme.emptyTitle'), t('readme.empty')],
    [t('readme.textTitle'), t('readme.text')],
  ];
}

/** The definition of each metric, as lines of its code and its words. */
export function definitionLines(): [code: string, definition: string][] {
  return metricDefinitions('en').map(({ code, name, definition }) => [
    code,
    `${name}: ${definition}`,
  ]);
}
