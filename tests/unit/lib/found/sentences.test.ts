import { describe, expect, it } from 'vitest';
import { sentencesWithFigures } from '#lib/found/sentences.ts';

const ARTICLE = `After Mosul victory, forces reach Hawija. The 85,000 civilians still in and around
Hawija, including around 40,000 children, now face a terrifying time. The operation began on 21 September 2017.

Aid agencies asked for $985 million. Over 100,000 people have fled since August 2016.`;

describe('a pasted article', () => {
  it('offers the sentences that hold numbers of people, as they stand in it', () => {
    const offered = sentencesWithFigures(ARTICLE, 'en');
    expect(offered.map(({ text }) => text.slice(0, 12))).toEqual(['The 85,000 c', 'Over 100,000']);
    for (const { start, end, text } of offered) expect(ARTICLE.slice(start, end)).toBe(text);
  });

  it('offers nothing where nobody is counted', () => {
    expect(sentencesWithFigures('The operation began on 21 September 2017.', 'en')).toEqual([]);
    expect(sentencesWithFigures('', 'en')).toEqual([]);
  });
});
