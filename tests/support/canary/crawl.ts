// Follows every address that the site gives, in every form that it can be asked for, and keeps what leaks.
import { canariesIn } from '#tests/support/canary/marks.ts';

export interface Leak {
  address: string;
  /** What was asked for: the page, its payload for the router, a part of that. */
  form: string;
  type: string;
  found: string;
}

export interface Visit {
  address: string;
  form: string;
  status: number;
  type: string;
  /** The path that answered, after redirects. */
  shown: string;
}

export interface Crawl {
  visits: Visit[];
  leaks: Leak[];
}

/** The ways in which the router of the pages asks, beside the plain one. */
const FORMS: Record<string, Record<string, string>> = {
  payload: { RSC: '1' },
  prefetch: { RSC: '1', 'Next-Router-Prefetch': '1' },
  segment: { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  'whole segment': {
    RSC: '1',
    'Next-Router-Prefetch': '1',
    'Next-Router-Segment-Prefetch': '/_full',
  },
  'past the proxy': { 'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy' },
};

/** Filters can be put together without end: so many of one kind are followed. */
const MOST_OF_A_KIND = 3;
const AT_ONCE = 4;

interface Asked {
  from: string[];
  /** What may stand in no answer beside the canaries. */
  ids?: readonly string[];
  refused?: RegExp;
  follows?: boolean;
}

/** Visits the addresses and all that they lead to, unless told to stay. */
export async function crawl(
  origin: string,
  { from, ids = [], follows = true, refused }: Asked,
): Promise<Crawl> {
  const done: Crawl = { visits: [], leaks: [] };
  const queue: string[] = [];
  const kinds = new Map<string, number>();
  const seen = new Set<string>();
  const add = (address: string) => {
    const kind = kindOf(address);
    const count = kinds.get(kind) ?? 0;
    if (seen.has(address) || (follows && count >= MOST_OF_A_KIND)) return;
    kinds.set(kind, count + 1);
    seen.add(address);
    queue.push(address);
  };
  const ask = async (address: string, form: string, headers: Record<string, string>) => {
    // The router's payloads stand behind a redirect to the address that holds a digest of what was asked.
    const redirect = form === 'plain' ? 'manual' : 'follow';
    const answer = await fetch(origin + address, { redirect, headers });
    const { bytes, isWhole } = await sentBy(answer);
    const type = answer.headers.get('content-type') ?? '';
    const { status, url } = answer;
    done.visits.push({ address, form, status, type, shown: new URL(url).pathname });
    // Who asks by an id has it already.
    const hidden = ids.filter((id) => !decoded(address).includes(id));
    const said = [...answer.headers].map((pair) => pair.join(': ')).join('\n');
    for (const found of canariesIn({ type, bytes, isWhole }, said, hidden))
      done.leaks.push({ address, form, type, found });
    const text = bytes.toString('utf8');
    const [inside] = refused?.exec(text) ?? [];
    if (inside) done.leaks.push({ address, form, type, found: inside });
    return { type, text, location: answer.headers.get('location') };
  };
  const visit = async (address: string) => {
    const { type, text, location } = await ask(address, 'plain', {});
    if (follows) linksIn(text, type, location, new URL(address, origin)).forEach(add);
    if (!type.startsWith('text/html') && !address.startsWith('/desk')) return;
    for (const [form, headers] of Object.entries(FORMS))
      await ask(withMark(address), form, headers);
  };
  from.forEach(add);
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await visit(next);
  };
  while (queue.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}

/** What came; a file whose rows fail on the way is cut off, so that nobody takes it for whole. */
async function sentBy({ body }: Response) {
  const parts: Uint8Array[] = [];
  let isWhole = true;
  try {
    for await (const part of body ?? []) parts.push(part);
  } catch (error) {
    if (!String(error).includes('terminated')) throw error;
    isWhole = false;
  }
  return { bytes: Buffer.concat(parts), isWhole };
}

const withMark = (address: string) => `${address}${address.includes('?') ? '&' : '?'}_rsc=crawl`;

/** Addresses that differ only in what they ask for, not in which keys. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://site');
  return `${pathname} ${[...new Set(searchParams.keys())].toSorted().join(' ')}`;
}

function linksIn(text: string, type: string, location: string | null, base: URL): string[] {
  const isMarkup = /html|xml|svg/.test(type);
  const isJson = type.includes('json');
  const written = [
    ...(isMarkup ? [...text.matchAll(/(?:href|src|action|srcset|poster)="([^"]*)"/g)] : []),
    ...(isMarkup ? [...text.matchAll(/<(?:id|link|url|loc)>([^<]*)</g)] : []),
    ...(isJson ? [...text.matchAll(/"((?:https?:\/|\/)[^"\s]*)"/g)] : []),
  ].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  return [...written, location ?? '']
    .flatMap((link) => URL.parse(link, base) ?? [])
    .filter(({ origin }) => origin === base.origin)
    .map(({ pathname, search }) => pathname + search);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
