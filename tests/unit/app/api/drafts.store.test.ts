// What a program may do with a token: enter a draft of its owner's, and read it again.
import { beforeEach, describe, expect, it } from 'vitest';
import { makeToken } from '#lib/access/api-tokens.ts';
import type { Actor } from '#lib/access/actor.ts';
import { listMySubmissions, listQueue } from '#lib/submissions/read.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import { callApi, describedBy, readApi } from '#tests/support/api.ts';
import { hawijaFile, F1, SOURCE } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approveAll } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;
let token: string;

beforeEach(async () => {
  await openTestStore();
  people = await addGround((await import('#db/store.ts')).getStore());
  token = await tokenOf(people.contributor);
});

const tokenOf = async (actor: Actor, scope = 'drafts:write') =>
  (await makeToken(actor, { name: 'Import', scope, days: 30 })).token;

const { documents, relations } = hawijaFile();
const [document] = documents;
if (!document) throw new Error('the file holds no document');
const SENT = { ...document, relations };

function post(sent: unknown, headers: Record<string, string> = {}) {
  return callApi('/drafts', {
    method: 'POST',
    body: typeof sent === 'string' ? sent : JSON.stringify(sent),
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': 'first',
      ...headers,
    },
  });
}

const read = (id: string, by = token) =>
  callApi(`/drafts/${id}`, { headers: { authorization: `Bearer ${by}` } });
const mine = () => listMySubmissions(people.contributor);

describe('a document that a program sends', () => {
  it('becomes a draft of the owner’s, which nobody has sent', async () => {
    const answer = await post(SENT);
    expect(answer.status).toBe(201);
    const { data, links } = await answer.json();
    expect(data).toMatchObject({ status: 'draft', title: document.source.title });
    expect(data.items.map((item: { problems: unknown[] }) => item.problems)).toEqual(
      Array.from({ length: 5 }, () => []),
    );
    expect(answer.headers.get('location')).toBe(links.self);
    expect(await mine()).toMatchObject([{ id: data.draft_id, status: 'draft' }]);
    expect(await listQueue(people.reviewer)).toEqual([]);
  });

  it('is complete enough to be sent and approved by people as it is', async () => {
    const { data } = await (await post(SENT)).json();
    const of = { submissionId: data.draft_id, version: data.version };
    const { version } = await submitSubmission(people.contributor, {
      ...of,
      reasonForAll: 'Checked.',
    });
    await approveAll(people.reviewer, { ...of, version });
    expect((await readApi(`/figures/${F1}`)).data.source_id).toBe(SOURCE);
    // The same request, sent again by a program that lost the answer, still finds what it made.
    const again = await post(SENT);
    expect(again.status).toBe(200);
    expect((await again.json()).data).toMatchObject({
      draft_id: of.submissionId,
      status: 'approved',
    });
  });

  it('is made once for each key, also when it is sent twice at once', async () => {
    const answers = await Promise.all([post(SENT), post(SENT), post(SENT)]);
    const ids = await Promise.all(answers.map(async (each) => (await each.json()).data.draft_id));
    expect(new Set(ids).size).toBe(1);
    expect(await mine()).toHaveLength(1);
  });

  it('is refused under the key of another document, which is named', async () => {
    const { data } = await (await post(SENT)).json();
    const answer = await post({ ...SENT, statements: [] });
    expect(answer.status).toBe(409);
    expect((await answer.json()).detail).toContain(data.draft_id);
    expect((await post({ ...SENT, title: 'Other' }, { 'idempotency-key': 'second' })).status).toBe(
      201,
    );
  });

  it('may leave out every id', async () => {
    const text = JSON.stringify({ ...SENT, relations: [] });
    const sent = JSON.parse(text, (key, value) => (key === 'id' ? undefined : value));
    const answer = await post(sent);
    expect(answer.status).toBe(201);
    const { data } = await answer.json();
    const ids = data.items.map(({ entity_id: id }: { entity_id: string }) => id);
    expect(new Set(ids).size).toBe(4);
    // Without ids the children cannot be said to be part of the civilians.
    const problems = data.items.flatMap((item: { problems: unknown[] }) => item.problems);
    expect(problems).toMatchObject([{ field: 'ageRange', value: 'children' }]);
  });

  it('is told what the record makes of it, and is made all the same', async () => {
    const sent = structuredClone(SENT);
    Object.assign(sent.statements[0]?.figures[0] ?? {}, { valueText: '86,000' });
    const { data } = await (await post(sent)).json();
    const problems = data.items.flatMap((item: { problems: { field: string }[] }) => item.problems);
    expect(problems).toContainEqual(
      expect.objectContaining({
        field: 'valueText',
        value: '86,000',
        detail: expect.stringContaining('Copy the number'),
      }),
    );
  });
});

describe('what cannot be read', () => {
  it('names each field, its value and the mend, and makes nothing', async () => {
    const sent = structuredClone(SENT);
    Object.assign(sent.source, { publishedOn: 'last week' });
    Object.assign(sent.statements[0]?.figures[1] ?? {}, { unit: 'souls', colour: 'red' });
    const answer = await post({ ...sent, extra: 1 });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect((await answer.json()).errors).toMatchObject([{ parameter: 'extra' }]);
    const { errors } = await (await post(sent)).json();
    expect(errors).toMatchObject([
      {
        parameter: 'source.publishedOn',
        value: 'last week',
        detail: expect.stringContaining('Write it as'),
      },
      {
        parameter: 'statements.0.figures.1.unit',
        value: 'souls',
        detail: expect.stringContaining('Choose one of'),
      },
      { parameter: 'statements.0.figures.1.colour' },
    ]);
    expect(await mine()).toEqual([]);
  });

  it.each([
    ['no JSON', '{', {}],
    ['no object', '[]', {}],
    ['another type', '{}', { 'content-type': 'text/plain' }],
    ['no key', JSON.stringify(SENT), { 'idempotency-key': '' }],
    ['no document', '{}', {}],
    ['two documents', JSON.stringify({ ...SENT, source_id: SOURCE }), {}],
  ])('is refused with %s', async (_, text, headers) => {
    const answer = await post(text, headers);
    expect(answer.status).toBe(400);
    const { detail } = await answer.json();
    expect(detail.length).toBeGreaterThan(20);
    expect(await mine()).toEqual([]);
  });

  it('is refused beyond a megabyte', async () => {
    expect((await post(`"${'x'.repeat(1_000_000)}"`)).status).toBe(413);
  });

  it('takes no id for two entries, and none that is recorded', async () => {
    const sent = structuredClone(SENT);
    const [statement] = sent.statements;
    const { errors } = await (
      await post({ ...sent, statements: [statement, { ...statement, figures: [] }] })
    ).json();
    expect(errors).toMatchObject([{ parameter: 'statements.1.id' }]);
  });
});

describe('who asks', () => {
  it('is nobody without a token, whatever cookie comes with it', async () => {
    const answer = await post(SENT, { authorization: '', cookie: 'attest.session=x' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('may not write with a token that reads', async () => {
    token = await tokenOf(people.contributor, 'drafts:read');
    expect((await post(SENT)).status).toBe(403);
    expect(await mine()).toEqual([]);
  });

  it('reads their own drafts alone, also as a reviewer of what was sent', async () => {
    const { data } = await (await post(SENT)).json();
    await submitSubmission(people.contributor, {
      submissionId: data.draft_id,
      version: data.version,
      reasonForAll: 'Checked.',
    });
    const answer = await read(data.draft_id);
    expect((await answer.json()).data.status).toBe('submitted');
    for (const who of [people.other, people.reviewer, people.administrator])
      expect((await read(data.draft_id, await tokenOf(who, 'drafts:read'))).status).toBe(404);
  });

  it('is answered for nobody else to keep or to read', async () => {
    const answers = [await post(SENT), await post('{'), await read('NOSUCH00')];
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-origin')).toBe(null);
    }
  });
});

it('nothing of a draft is in public', async () => {
  await post(SENT);
  for (const list of ['/figures', '/statements', '/sources', '/changes', '/corrections'])
    expect(JSON.stringify(await readApi(list))).not.toContain('Civilians in great danger');
});

it('answers what the description says, also when it refuses', async () => {
  const differencesFrom = await describedBy();
  const of = { method: 'post', status: 201 };
  const made = await (await post(SENT)).json();
  expect(differencesFrom('/drafts', made, of)).toEqual([]);
  expect(
    differencesFrom('/drafts', { ...made, data: { ...made.data, status: 'live' } }, of),
  ).toEqual(['/data/status must be equal to one of the allowed values']);
  const found = await (await read(made.data.draft_id)).json();
  expect(differencesFrom('/drafts/{id}', found)).toEqual([]);
  const refused = await (await post({ ...SENT, source: { kind: 'rumour' } })).json();
  expect(differencesFrom('/drafts', refused, { method: 'post', status: 400 })).toEqual([]);
  const unknown = await (await read('NOSUCH00')).json();
  expect(differencesFrom('/drafts/{id}', unknown, { status: 404 })).toEqual([]);
  const { components, paths } = await readApi('/openapi.json');
  expect(components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' });
  const { schema } = paths['/drafts'].post.requestBody.content['application/json'];
  expect(Object.keys(schema.properties)).toEqual([
    'title',
    'organizations',
    'source',
    'source_id',
    'statements',
    'relations',
  ]);
});
