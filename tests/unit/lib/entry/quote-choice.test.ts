import { describe, expect, it } from 'vitest';
import { offeredSentences, statementsOf } from '#lib/entry/quote-choice.ts';
import { readPayload } from '#lib/submissions/input.ts';

const SENTENCES = [
  'Forces reach Hawija.',
  'The 85,000 civilians in Hawija face a terrifying time.',
  'The operation began in September.',
  'Over 100,000 people have fled.',
  'Nobody knows more.',
];
const ARTICLE = SENTENCES.join(' ');
const STATEMENT = {
  id: '1',
  entityType: 'statement',
  entityId: 's',
  payload: { quote: ARTICLE, language: 'en', speakerRole: 'director' },
};

describe('a whole article pasted as a quote', () => {
  it('offers its sentences with numbers of people; a quote offers none', () => {
    expect(offeredSentences(ARTICLE, 'en')?.map(({ text }) => text)).toEqual([
      SENTENCES[1],
      SENTENCES[3],
    ]);
    expect(offeredSentences('Over 100,000 people have fled. They are safe.', 'en')).toBeNull();
    expect(
      offeredSentences(`Over 100,000 people have fled ${'and walked '.repeat(60)}`, 'en'),
    ).toHaveLength(1);
  });

  it('becomes a statement for each chosen sentence, with speaker and the words around it', () => {
    const offered = offeredSentences(ARTICLE, 'en') ?? [];
    const statements = statementsOf(
      STATEMENT,
      offered.map(({ start }) => start),
      () => 'new',
    );
    expect(statements).toEqual([
      {
        entityType: 'statement',
        entityId: 's',
        payload: {
          quote: SENTENCES[1],
          quotePrefix: SENTENCES[0],
          quoteSuffix: SENTENCES[2],
          language: 'en',
          speakerRole: 'director',
        },
      },
      {
        entityType: 'statement',
        entityId: 'new',
        payload: expect.objectContaining({ quote: SENTENCES[3], speakerRole: 'director' }),
      },
    ]);
  });

  it('has nothing before its first sentence and nothing after its last, and can be stored so', () => {
    const { length } = ARTICLE;
    const ends = [0, length - (SENTENCES.at(-1)?.length ?? 0)];
    const [first, last] = statementsOf(STATEMENT, ends, () => 'new');
    expect(first?.payload).not.toHaveProperty('quotePrefix');
    expect(first?.payload).toHaveProperty('quoteSuffix', SENTENCES[1]);
    expect(last?.payload).toHaveProperty('quotePrefix', SENTENCES[3]);
    expect(last?.payload).not.toHaveProperty('quoteSuffix');
    expect(readPayload(first?.payload)).toEqual(first?.payload);
    expect(readPayload(last?.payload)).toEqual(last?.payload);
  });

  it('becomes nothing when no sentence is chosen, or one that is not there', () => {
    expect(statementsOf(STATEMENT, [], () => 'new')).toEqual([]);
    expect(statementsOf(STATEMENT, [3], () => 'new')).toEqual([]);
  });
});
