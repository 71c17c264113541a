import type { Answer, Links, Meta } from '#lib/exchange/api/shapes/envelope.ts';
import { LICENCE } from '#lib/exchange/figure-answers.ts';
import { findHeadlinePolicy } from '#lib/record/policies.ts';

/** What was asked of the API, and where. */
export interface Asked {
  /** The address of this site. */
  origin: string;
  /** Below /api/v1, such as `/crises`. */
  path: string;
  parameters: URLSearchParams;
}

export interface AnswerContext {
  /** The page for people, below the address of the site. */
  html: string;
  /** Where the figures behind it are as CSV, below the address of the site. */
  csv?: string | undefined;
  /** Where the list goes on; undefined on its last page. */
  next?: string | undefined;
  /** The parameter that says so. */
  nextKey?: 'cursor' | 'since';
  /** The whole citation; without it the answer is cited by its title and address. */
  citation?: string;
  title: string;
  clocks?: Partial<Pick<Meta, 'as_of' | 'known_at'>>;
}

/** The data with what stands around every answer of the API. */
export async function answerWith<Data>(
  asked: Asked,
  data: Data,
  { html, csv, next, nextKey = 'cursor', citation, title, clocks }: AnswerContext,
): Promise<Answer<Data>> {
  const policy = await findHeadlinePolicy();
  const self = address(asked);
  return {
    data,
    meta: {
      count: Array.isArray(data) ? data.length : 1,
      as_of: clocks?.as_of ?? null,
      known_at: clocks?.known_at ?? null,
      licence: LICENCE,
      policy_version: policy?.revision ?? null,
      citation: citation ?? `Attest, ${title}, ${self}`,
    },
    links: {
      self,
      next: next === undefined ? null : address(asked, { [nextKey]: next }),
      csv: csv === undefined ? null : `${asked.origin}${csv}`,
      html: `${asked.origin}${html}`,
    } satisfies Links,
  };
}

/** The rows of a page, and the last one where more follow. `found` holds one row more than the page when they do. */
export function pageOf<Row>(
  found: readonly Row[],
  limit: number,
): { rows: Row[]; last: Row | undefined } {
  const rows = found.slice(0, limit);
  return { rows, last: found.length > limit ? rows.at(-1) : undefined };
}

function address({ origin, path, parameters }: Asked, change: Record<string, string> = {}): string {
  const query = new URLSearchParams(parameters);
  for (const [key, value] of Object.entries(change)) query.set(key, value);
  const text = query.toString();
  return `${origin}/api/v1${path}${text && `?${text}`}`;
}
