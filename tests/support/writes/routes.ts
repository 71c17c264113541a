// Every route that writes, with a request as its page or a program sends it.
import { POST as makeDraft } from '#app/api/v1/drafts/route.ts';
import { POST as read } from '#app/desk/reading/route.ts';
import { POST as keepInDraft } from '#app/desk/submissions/[id]/snapshots/route.ts';
import { POST as keepForSource } from '#app/desk/record/[type]/[id]/snapshots/route.ts';
import { DELETE as forget, POST as keep } from '#app/desk/typed/route.ts';
import { keepTyped } from '#lib/entry/typed-forms.ts';
import { PDF } from '#tests/support/captures.ts';
import { IRC } from '#tests/support/hawija-file.ts';
import { document, drafted, KNOWN, next, type World } from '#tests/support/writes/world.ts';

type Json = { [name: string]: unknown };

export interface WritingRoute {
  /** What is sent, without what the test smuggles in. */
  body: (world: World) => Promise<Json>;
  /** Sends the body as it is, in JSON; a form with a file takes the names and values of it as fields. */
  send: (json: string, world: World) => Promise<Response>;
  /** A form with a file passes over what it does not ask for; JSON is refused. */
  unknown: 'ignored' | 'refused';
  /** Whether anything is stored at all. */
  writes: boolean;
}

const typedPage = async (world: World) => {
  const page = `/desk/submissions/${(await drafted(world.people.contributor)).draft.id}/document`;
  return { page, version: 0, fields: { title: 'A document' } };
};

/** By the file below app and the method. */
export const ROUTES: Record<string, WritingRoute> = {
  'desk/typed/route.ts POST': {
    body: typedPage,
    send: (json) => keep(asked('POST', json)),
    unknown: 'refused',
    writes: true,
  },
  'desk/typed/route.ts DELETE': {
    body: async (world) => {
      const typed = await typedPage(world);
      await keepTyped(world.people.contributor, typed);
      return { page: typed.page, version: 1 };
    },
    send: (json) => forget(asked('DELETE', json)),
    unknown: 'refused',
    writes: true,
  },
  'desk/reading/route.ts POST': {
    body: async ({ people }) => ({
      submissionId: (await drafted(people.contributor, document())).draft.id,
      itemId: 'ANYITEM0',
      fields: { valueText: '85,000' },
    }),
    send: (json) => read(asked('POST', json)),
    unknown: 'refused',
    writes: false,
  },
  'api/v1/drafts/route.ts POST': {
    body: async () => ({
      source: {
        kind: 'press_release',
        title: 'A document',
        publisherId: IRC,
        url: `https://example.org/made${next()}`,
        publishedOn: '2017-09-21',
      },
      statements: [],
    }),
    send: (json, { token }) => {
      const key = { authorization: `Bearer ${token}`, 'idempotency-key': `made-${next()}` };
      return makeDraft(asked('POST', json, key));
    },
    unknown: 'refused',
    writes: true,
  },
  'desk/submissions/[id]/snapshots/route.ts POST': {
    body: async ({ people }) => ({
      id: (await drafted(people.contributor, document())).draft.id,
    }),
    send: (json) => keepInDraft(fileWith(json), { params: Promise.resolve(idIn(json)) }),
    unknown: 'ignored',
    writes: true,
  },
  'desk/record/[type]/[id]/snapshots/route.ts POST': {
    body: async () => ({ reason: 'The page may change.' }),
    send: (json) => {
      const params = Promise.resolve({ type: 'sources', id: KNOWN.SOURCE });
      return keepForSource(fileWith(json), { params });
    },
    unknown: 'ignored',
    writes: true,
  },
};

const asked = (method: string, body: string, headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/', {
    method,
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

const idIn = (json: string) => ({ id: String((JSON.parse(json) as Json).id) });

function fileWith(json: string): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(JSON.parse(json) as Json))
    form.append(name, String(value));
  form.append('file', new File([Uint8Array.from(PDF), `% ${next()}`], 'report.pdf'));
  return new Request('http://localhost:3000/', { method: 'POST', body: form });
}
