import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDACTION_MARK } from '#db/redaction-mark.ts';
import { holdsWords, redactedPayload, withoutWords, wordsTaken } from '#lib/redaction/take-out.ts';

const M = REDACTION_MARK;

describe('words taken out of a text', () => {
  it('go wherever they stand, in whatever case and however they are spaced', () => {
    expect(withoutWords('ALI Hassan, then ali\nhassan.', ['Ali Hassan'])).toBe(`${M}, then ${M}.`);
  });

  it('are no part of another word where words stand apart', () => {
    expect(withoutWords('Aligned by Ali, not Khalid', ['Ali'])).toBe(`Aligned by ${M}, not Khalid`);
    expect(withoutWords('قال لعلي حسن', ['علي حسن'])).toBe(`قال ل${M}`);
  });

  it('are found whether an accent is a sign of its own or not', () => {
    expect(withoutWords('Zo\u00eb', ['Zoe\u0308'])).toBe(M);
    expect(withoutWords('Zoe\u0308', ['Zo\u00eb'])).toBe(M);
  });

  it('do not tell how many names stood side by side', () => {
    expect(withoutWords('Ali Hassan said', ['Ali', 'Hassan'])).toBe(`${M} said`);
  });

  it('may hold signs that mean something in a pattern', () => {
    expect(withoutWords('A. (B*) C', ['(B*)'])).toBe(`A. ${M} C`);
  });
});

describe('what is left of a document', () => {
  const source = {
    title: 'Ali Hassan in danger',
    authors: ['Ali Hassan', 'B. Writer'],
    url: 'https://example.org/ali-hassan',
    archiveUrl: 'https://example.org/other',
    licence: null,
    snapshotIds: ['ABC'],
    publishedOn: '2017-09-21',
  };

  it('has no address that spells the name, and keeps the others', () => {
    const left = redactedPayload('source', source, { words: ['Ali Hassan'], fields: [] });
    expect(left).toEqual({
      ...source,
      title: `${M} in danger`,
      authors: [M, 'B. Writer'],
      url: null,
    });
    expect(wordsTaken('source', source, left)).toEqual(['Ali Hassan', 'Ali Hassan', source.url]);
  });

  it('has nothing of the fields that go, and the mark where something must stand', () => {
    const fields = ['title', 'authors', 'snapshotIds', 'archiveUrl', 'licence'];
    const left = redactedPayload('source', source, { words: [], fields });
    expect(left).toMatchObject({ title: M, authors: [], snapshotIds: [], archiveUrl: null });
    expect(left.url).toBe(source.url);
  });
});

describe('which words were taken', () => {
  const quote = (text: string | null) => ({ quote: text });
  const taken = (before: string, after: string | null) =>
    wordsTaken('statement', quote(before), quote(after));

  it('is told from both versions', () => {
    expect(taken('Dr Ali said 5', `Dr ${M} said 5`)).toEqual(['Ali']);
    expect(taken('Dr Ali', M)).toEqual(['Dr Ali']);
    expect(taken('Dr Ali', 'Dr Ali')).toEqual([]);
  });

  it('is nobody’s to say when something else was changed', () => {
    expect(taken('Dr Ali said 5', `Dr ${M} said 6`)).toBeNull();
    expect(taken('Dr Ali said 5', 'Dr said 5')).toBeNull();
    expect(taken('Dr Ali', null)).toBeNull();
    expect(taken('Dr Ali', `Dr Ali${M}`)).toBeNull();
  });

  it('is found for whatever was taken, and leaves nothing of it', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 30 }), (name, words) => {
        const text = [...words, name, ...words].join(' ');
        const left = withoutWords(text, [name]);
        expect(holdsWords(left, [name])).toBe(name === 'redacted' || name === 'here');
        const found = taken(text, left);
        expect(found).not.toBeNull();
        expect(found?.every((each) => holdsWords(each, [name]))).toBe(true);
      }),
    );
  });
});
