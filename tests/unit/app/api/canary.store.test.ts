// What must never leave: everything of documents that are not public, and the names of people.
import { beforeEach, expect, test } from 'vitest';
import { ENDPOINTS } from '#lib/exchange/api/endpoints.ts';
import { callApi, problemOf, readApi, type Row } from '#tests/support/api.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { figure, headlineChoice, source, statement, subset } from '#tests/support/makers.ts';
import { approveChanges, type Change } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

const CANARY = /canary/i;
const by = { seriesId: 'PRESENT', originatingOrganizationId: 'IRC' };

/** A document of this confidentiality with the word in every text, and all that may hang on it. */
function hidden(word: string, confidentiality: 'restricted' | 'confidential'): Change[] {
  const text = `canary ${word}`;
  const [sourceId, statementId, figureId] = ['S', 'T', 'F'].map((kind) => `CANARY-${kind}-${word}`);
  return [
    source(`${sourceId}`, 'IRC', {
      title: text,
      url: `https://canary.example/${word}`,
      archiveUrl: `https://canary.example/archive/${word}`,
      authors: [text],
      licence: text,
      confidentiality,
    }),
    statement(
      `${statementId}`,
      { sourceId: `${sourceId}`, organizationId: 'IRC' },
      {
        quote: `85,000 ${text}`,
        quotePrefix: text,
        quoteSuffix: text,
        locator: text,
        translation: text,
        translatedBy: text,
        speakerRole: text,
        speakerName: text,
      },
    ),
    figure(
      `${figureId}`,
      { ...by, statementId: `${statementId}` },
      {
        placeText: text,
        caveat: text,
        calculationNote: text,
        definitionText: text,
        termAsReported: text,
        specificNeed: text,
        ageRange: text,
      },
    ),
    subset(`CANARY-R-${word}`, `${figureId}`, 'F1'),
  ];
}

beforeEach(async () => {
  store = await openTestStore();
  await loadHawija(store);
  const secrets = [...hidden('A', 'confidential'), ...hidden('B', 'restricted')];
  await approveChanges(store, secrets);
  const { proposed } = figure(
    'CANARY-F-A',
    { ...by, statementId: 'CANARY-T-A' },
    { reportedValue: 424_242, valueText: '424,242', caveat: 'canary changed' },
  );
  const republished = source('STORY', 'REUTERS', {
    publishedOn: '2017-10-03',
    kind: 'news_article',
    republishedFromId: 'CANARY-S-A',
  });
  const named = statement(
    'S1',
    { sourceId: 'RELEASE', organizationId: 'IRC' },
    { speakerName: 'Canary Name', translatedBy: 'Canary Translator', translation: 'x' },
  );
  await approveChanges(store, [
    { entityType: 'figure', id: 'CANARY-F-A', revision: 2, changeType: 'correct', proposed },
    { ...republished, revision: 2, changeType: 'edit' },
    { ...named, revision: 2, changeType: 'correct' },
    headlineChoice('CANARY-H', { seriesId: 'PRESENT', figureId: 'CANARY-F-B' }),
  ]);
});

const KEYS: Record<string, string> = {
  crises: 'crisis',
  series: 'series_id',
  figures: 'figure_id',
  statements: 'statement_id',
  sources: 'source_id',
};

/** Every answer that the API gives to somebody who follows each of its rows. */
async function everyAnswer(): Promise<[address: string, text: string][]> {
  const addresses = await Promise.all(
    ENDPOINTS.map(async ({ path }) => {
      const [, noun = ''] = path.split('/');
      if (!path.includes('{')) return [path];
      const { data } = await readApi(`/${noun}?limit=10000`);
      return data.map((row: Row) => path.replace(/\{\w+\}/, String(row[KEYS[noun] ?? ''])));
    }),
  );
  const all = [...addresses.flat(), '/figures?output_format=csv', '/figures?known_at=2018'];
  return Promise.all(
    all.map(async (address): Promise<[string, string]> => {
      const answer = await callApi(address);
      expect([address, answer.status]).toEqual([address, 200]);
      return [address, await answer.text()];
    }),
  );
}

const around = (text: string) => {
  const at = text.search(/canary|424[,.]?242/i);
  return text.slice(Math.max(0, at - 60), at + 60);
};

test('no answer holds a word of a document that is not public, its ids, or the name of a person', async () => {
  const answers = await everyAnswer();
  expect(answers.length).toBeGreaterThan(25);
  const leaking = answers.filter(([, text]) => CANARY.test(text) || /424[,.]?242/.test(text));
  expect(leaking.map(([address, text]) => `${address} ${around(text)}`)).toEqual([]);
  const naming = answers.filter(([, text]) => /@example\.org|actor_id|author_id/.test(text));
  expect(naming.map(([address]) => address)).toEqual([]);
});

test('what is public beside it is answered all the same', async () => {
  const answers = new Map(await everyAnswer());
  expect(answers.get('/sources/STORY')).toContain('"republished_from":null');
  expect(answers.get('/figures/F1')).toContain('F2');
  expect(answers.get('/corrections')).toContain('S1');
});

test.each([
  '/figures/CANARY-F-A',
  '/figures/CANARY-F-B/revisions',
  '/statements/CANARY-T-A',
  '/sources/CANARY-S-B',
])('%s is not found, as if it had never been', async (address) => {
  const missing = await problemOf(address.replace('CANARY', 'NOTHING'));
  expect(await problemOf(address)).toEqual(missing);
  expect(missing.status).toBe(404);
});

test.each(['/figures?source=CANARY-S-A', '/statements?source=CANARY-S-B'])(
  '%s says the same of a hidden document as of none',
  async (address) => {
    const { errors } = await problemOf(address);
    const none = await problemOf(address.replace(/CANARY-S-./, 'NONE'));
    expect(errors[0].detail).toBe(none.errors[0].detail);
  },
);

test('words of a hidden document find nothing', async () => {
  for (const list of ['/figures', '/organizations', '/locations'])
    expect((await readApi(`${list}?q=canary`)).data).toEqual([]);
  expect((await readApi('/figures?age_range=canary+A')).data).toEqual([]);
});
