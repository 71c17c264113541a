// The routes of the site as it was built: one that is added is crawled without a word here.
import { readFileSync } from 'node:fs';

/** The patterns of all routes, such as /[locale]/figures/[id]. */
export function builtRoutes(): string[] {
  return [...readManifest().values()].filter((route) => !route.startsWith('/_'));
}

/** Those of them that a browser shows as a page. */
export function builtPages(): string[] {
  const pages = [...readManifest()].filter(([file]) => file.endsWith('/page'));
  return pages.map(([, route]) => route).filter((route) => !route.startsWith('/_'));
}

function readManifest(): Map<string, string> {
  const text = readFileSync('.next/app-path-routes-manifest.json', 'utf8');
  return new Map(Object.entries<string>(JSON.parse(text)));
}

/** Routes that stand behind another address, which next.config.js rewrites. */
const BEHIND: Record<string, RegExp> = {
  '/downloads/[slug]/[series]/[format]': /\/series\/[^/]+\.(csv|json|xlsx|zip)(\?|$)/,
};

/** Whether the address is one of the route. */
export function isOfRoute(route: string, address: string): boolean {
  if (BEHIND[route]?.test(address)) return true;
  const parts = route.split('/').map((part) => {
    if (part.startsWith('[[')) return '.*';
    return part.startsWith('[') ? '[^/]+' : part.replaceAll('.', '\\.');
  });
  return new RegExp(`^${parts.join('/')}$`).test(address.replace(/[?#].*/, ''));
}

/** Whether the route answers nobody without a session or a token, or is there for what has no address. */
export function isClosed(route: string): boolean {
  return /^\/desk(\/|$)|^\/api\/v1\/(drafts|\[\[)/.test(route);
}

/**
 * Addresses of the route with each id in the place of each part that varies; the other parts are those of the example.
 * Pages of the desk also in the spellings by which a guard might be passed.
 */
export function withEachPart(
  route: string,
  example: string | undefined,
  ids: readonly string[],
): string[] {
  const parts = route.split('/');
  const given = example?.replace(/[?#].*/, '').split('/') ?? [];
  const addresses = ids.flatMap((id) => {
    const filled = parts.map((part, at) => (part.startsWith('[') ? (given[at] ?? id) : part));
    return parts.flatMap((part, at) => {
      if (!part.startsWith('[')) return [];
      const named = (given[at] ?? '').replace(/[0-9A-Z]{8}/, id);
      return [...new Set([named, id])]
        .filter((each) => each.includes(id))
        .map((each) => filled.with(at, each).join('/'));
    });
  });
  const all = addresses.length > 0 ? addresses : [route];
  return route.startsWith('/desk') ? all.flatMap(passing) : all;
}

/** Spellings of an address of the desk that have led past guards of other sites. */
function passing(address: string): string[] {
  return [
    address,
    `${address}.rsc`,
    `${address}/index.rsc`,
    `${address}.segments/_tree.segment.rsc`,
    `${address}.segments/_full.segment.rsc`,
    address.replace('/desk', '/%64esk'),
    address.replace('/desk', '//desk'),
    address.replace('/desk', '/en/..%2fdesk'),
    address.replace('/desk', '/DESK'),
    `/_next/data/build${address}.json`,
    `${address}?__nextDefaultLocale=en&_rsc=1`,
  ];
}
