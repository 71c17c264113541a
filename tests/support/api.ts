// Asks the routes of the API themselves, as the server would find them, without a server.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const ROUTES = path.resolve('app/api/v1');

export type Row = Record<string, unknown>;

interface Route {
  [method: string]: (
    request: Request,
    context: { params: Promise<Record<string, string>> },
  ) => Response | Promise<Response>;
}

/** The answer of the route at the address, such as `/figures?limit=1`, below /api/v1. */
export async function callApi(
  address: string,
  {
    method = 'GET',
    ...sent
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Response> {
  const url = new URL(`https://attest.example/api/v1${address}`);
  const { folder, params } = found(url.pathname.split('/').filter(Boolean).slice(2));
  const route = (await import(path.join(folder, 'route.ts'))) as Route;
  const answer = route[method]?.(new Request(url, { method, ...sent }), {
    params: Promise.resolve(params),
  });
  if (!answer) throw new Error(`${method} ${address} has no handler`);
  return answer;
}

/** The JSON of the answer, which must have been given. */
export async function readApi(address: string) {
  const answer = await callApi(address);
  if (answer.status !== 200) throw new Error(`${address}: ${await answer.text()}`);
  return answer.json();
}

/** The rows of a list, from its first page to its last. */
export async function everyRow(address: string, key = 'cursor'): Promise<Row[]> {
  const rows: Row[] = [];
  for (let next: string | null = address; next;) {
    const { data, links } = await readApi(next);
    rows.push(...data);
    next = links.next && below(links.next);
    if (next && !new URLSearchParams(next.split('?')[1]).has(key))
      throw new Error(`no ${key} in ${next}`);
  }
  return rows;
}

/** The problem that the API answers. Throws when it is no problem at all. */
export async function problemOf(address: string) {
  const answer = await callApi(address);
  if (answer.headers.get('content-type') !== 'application/problem+json')
    throw new Error(`${address} is no problem: ${await answer.text()}`);
  return answer.json();
}

/** The addresses of the API as the folders of the routes say them: `/crises/{slug}`. */
export function routePaths(): string[] {
  return readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .map((file) => `/${path.dirname(file)}`.replaceAll(/\[(\w+)\]/g, '{$1}'))
    .filter((each) => !each.includes('[['));
}

/** How the answer differs from what is described of the address, of GET and its success unless said otherwise. */
type Differences = (
  template: string,
  answer: unknown,
  of?: { method?: string; status?: number },
) => string[];

/** Says in words how an answer differs from what the description says of its address; none when it does not. */
export async function describedBy(): Promise<Differences> {
  const description = await readApi('/openapi.json');
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(description, 'api');
  return (template, answer, { method = 'get', status = 200 } = {}) => {
    const { responses } = description.paths[template][method];
    const [body] = Object.values<{ schema: { $ref: string } }>(responses[status].content);
    const validate = ajv.getSchema(`api${body?.schema.$ref}`);
    if (!validate) throw new Error(`${template} is described by nothing`);
    validate(answer);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

export const below = (link: string) => link.replace(/^.*\/api\/v1/, '');

function found(segments: string[]): { folder: string; params: Record<string, string> } {
  const params: Record<string, string> = {};
  let folder = ROUTES;
  for (const segment of segments) {
    const inside = readdirSync(folder);
    const variable = inside.find((name) => /^\[\w+\]$/.test(name));
    if (inside.includes(segment) && segment !== 'route.ts') folder = path.join(folder, segment);
    else if (variable) {
      params[variable.slice(1, -1)] = decodeURIComponent(segment);
      folder = path.join(folder, variable);
    } else return { folder: path.join(ROUTES, '[[...path]]'), params: {} };
  }
  const isRoute = existsSync(path.join(folder, 'route.ts'));
  return isRoute ? { folder, params } : { folder: path.join(ROUTES, '[[...path]]'), params: {} };
}
