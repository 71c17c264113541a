import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { ListedKey } from '#lib/query/figure-query.ts';
import { openAtlas } from '#lib/record/atlas.ts';
import { listAllOrganizations } from '#lib/record/organizations.ts';

export interface QueryNames {
  /** How a stored value stands in an address: organizations by their slug, all else as it is. */
  valueOf: (key: ListedKey, stored: string) => string;
  /** What a value of an address is called; the value itself when the record does not know it. */
  labelOf: (key: ListedKey, value: string) => string;
}

/** What the values of a query are called in a language. */
export async function queryNames(locale: Locale): Promise<QueryNames> {
  const [organizations, atlas] = await Promise.all([listAllOrganizations(), openAtlas()]);
  const slugs = new Map(organizations.map(({ id, slug }) => [id, slug]));
  const bySlug = new Map(organizations.map((each) => [each.slug, each.shortName ?? each.name]));
  return {
    valueOf: (key, stored) => (key === 'organization' ? (slugs.get(stored) ?? stored) : stored),
    labelOf: (key, value) => {
      if (key === 'organization') return bySlug.get(value) ?? value;
      if (key === 'place') return atlas.byId.get(value)?.name ?? value;
      return key === 'age_range' ? value : label(locale, LABELS[key], value);
    },
  };
}

const LABELS = {
  basis: 'basis',
  quantifier: 'quantifier',
  population_status: 'populationStatus',
  gender: 'gender',
  role: 'figureRole',
  lifecycle: 'lifecycle',
} as const;
