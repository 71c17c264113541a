// What each answer is held against: the one query that it cannot do without, written by hand.
import Database from 'better-sqlite3';
import { median } from '#tests/bench/measuring.ts';

const TIMES = 9;

const QUERIES = {
  /** Every figure of the series with its words and its document. */
  figures: `select * from figures f join statements t on t.id = f.statement_id join sources s on s.id = t.source_id
     where f.series_id = ? order by f.reference_period_end`,
  /** Each day of the series: how many reports, of how many organizations, from the least to the most. */
  days: `select f.reference_period_end, count(*), count(distinct f.originating_organization_id),
       min(coalesce(f.value_low, f.reported_value)), max(coalesce(f.value_high, f.reported_value))
     from figures f join statements t on t.id = f.statement_id join sources s on s.id = t.source_id
     where f.series_id = ? and f.lifecycle = 'active' and f.basis not in ('projected', 'planning')
       and s.confidentiality = 'public'
       and not exists (select 1 from relations r where r.from_id = f.id and r.type in ('subset_of', 'repeats', 'duplicate_of'))
     group by f.reference_period_end order by 1`,
  /** How many figures of the series there are of each organization, place, basis, quantifier, population, role. */
  facets: `with asked as (select ? as id) ${[
    'f.originating_organization_id',
    'p.location_id',
    'f.basis',
    'f.quantifier',
    'f.population_status',
    'f.role',
  ]
    .map(
      (column) => `select '${column}', ${column}, count(distinct f.id)
       from figures f join statements t on t.id = f.statement_id join sources s on s.id = t.source_id
       left join figure_places p on p.figure_id = f.id
       where f.series_id = (select id from asked) and s.confidentiality = 'public' group by 2`,
    )
    .join(' union all ')}`,
} as const;

export type RawQuery = keyof typeof QUERIES;

/** Median ms of each query for the series, in the database file. */
export function rawQueries(file: string, seriesId: string): Record<RawQuery, number> {
  const database = new Database(file, { readonly: true });
  const medianOf = (text: string) => {
    const query = database.prepare(text);
    return median(
      Array.from({ length: TIMES }, () => {
        const started = performance.now();
        query.all(seriesId);
        return performance.now() - started;
      }),
    );
  };
  const times = {
    figures: medianOf(QUERIES.figures),
    days: medianOf(QUERIES.days),
    facets: medianOf(QUERIES.facets),
  };
  database.close();
  return times;
}
