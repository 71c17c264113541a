import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { correctionEntries, type CorrectionEntry } from '#lib/pages/correction-entries.ts';
import type { FigureFilters } from '#lib/query/figure-query.ts';
import { withQuery } from '#lib/query/query-text.ts';
import { readPageQuery, type QueryProblem } from '#lib/query/read-query.ts';
import { listCorrections } from '#lib/record/corrections.ts';
import { listCrises } from '#lib/record/crises.ts';

const PAGE_SIZE = 20;

export interface CorrectionsView {
  entries: CorrectionEntry[];
  query: Pick<FigureFilters, 'crisis' | 'from' | 'to'>;
  /** What was asked and not understood. */
  problems: QueryProblem[];
  crises: { slug: string; name: string }[];
  /** Where the list goes on, and where it begins when this is not its beginning. */
  older: string | null;
  newest: string | null;
  /** What the list is narrowed to, in words; empty for everything. */
  applied: string[];
}

/** One part of the corrections that the address asks for, the latest first. */
export async function correctionsView(
  locale: Locale,
  parameters: URLSearchParams,
): Promise<CorrectionsView> {
  const read = readPageQuery(locale, only(parameters, ['crisis', 'from', 'to']));
  const { crisis, from, to } = read.query;
  const query = { crisis, from, to };
  const before = placeIn(parameters.get('before'));
  const crises = await listCrises();
  const chosen = crises.find(({ slug }) => slug === crisis);
  const isNowhere = crisis !== undefined && !chosen;
  const { changes, next } = isNowhere
    ? { changes: [], next: null }
    : await listCorrections(query, { before, limit: PAGE_SIZE });
  const address = `/${locale}/corrections`;
  const here = withQuery(address, query);
  const t = translate(locale, 'corrections');
  return {
    entries: await correctionEntries(locale, changes),
    query,
    problems: read.problems,
    crises,
    older: next === null ? null : `${here}${here === address ? '?' : '&'}before=${next}`,
    newest: before === undefined ? null : here,
    applied: [
      ...(crisis === undefined ? [] : [`${t('filter.crisis')} ${chosen?.name ?? crisis}`]),
      ...(from === undefined ? [] : [`${t('filter.from')} ${from}`]),
      ...(to === undefined ? [] : [`${t('filter.to')} ${to}`]),
    ],
  };
}

/** A place in the chain as an address gives it; undefined for anything else. */
function placeIn(typed: string | null): number | undefined {
  return typed !== null && /^\d{1,15}$/.test(typed) ? Number(typed) : undefined;
}

const only = (parameters: URLSearchParams, keys: string[]) =>
  new URLSearchParams([...parameters].filter(([key]) => keys.includes(key)));
