// How well numbers are found in French and Arabic: the published excerpts of the data are English but for a few, so
// every way to write a number stands here with every qualifier, in sentences of the kind that reports hold.
import { describe, expect, it } from 'vitest';
import type { Quantifier } from '#db/codes.ts';
import { foundFigures } from '#lib/found/figures.ts';
import { findInQuote } from '#lib/quantity/in-quote.ts';
import { numberLock } from '#lib/quantity/value-text.ts';

interface Language {
  code: string;
  qualifiers: Partial<Record<Quantifier, string>>;
  numbers: Record<string, number>;
  sentences: string[];
}

const FRENCH: Language = {
  code: 'fr',
  qualifiers: {
    stated: '',
    approximately: 'environ|quelque|autour de|à peu près|aux alentours de',
    nearly: 'près de|presque',
    at_least: 'au moins|pas moins de|un minimum de',
    more_than: 'plus de',
    up_to: "jusqu’à|jusqu'à",
    less_than: 'moins de',
    at_most: 'au plus|au maximum',
    exact: 'exactement',
  },
  numbers: {
    '85 000': 85_000,
    '85\u202f000': 85_000,
    '3 064 146': 3_064_146,
    '12': 12,
    '2,28 millions de': 2_280_000,
    '1,5 million de': 1_500_000,
    '600 mille': 600_000,
    'neuf mille': 9000,
    'trois cents': 300,
    'quatre-vingts': 80,
    'soixante-dix-sept': 77,
    'vingt et un': 21,
    'deux millions de': 2_000_000,
    'deux cent cinquante mille': 250_000,
  },
  sentences: [
    '# personnes ont fui Hawija depuis le 21 septembre 2017.',
    'Selon le HCR, # civils sont pris au piège dans la vieille ville.',
    '# déplacés vivent dans des camps au sud de Mossoul.',
    'Le conflit a fait # morts parmi les civils.',
  ],
};

const ARABIC: Language = {
  code: 'ar',
  qualifiers: {
    stated: '',
    approximately: 'نحو|حوالي|حوالى|زهاء|بحدود',
    nearly: 'قرابة|ما يناهز',
    at_least: 'ما لا يقل عن|على الأقل',
    more_than: 'أكثر من|ما يزيد على|ما يزيد عن',
    up_to: 'ما يصل إلى',
    less_than: 'أقل من',
  },
  numbers: {
    '85,000': 85_000,
    '٨٥٬٠٠٠': 85_000,
    '٨٥ ألف': 85_000,
    '3064146': 3_064_146,
    '٢٫٢٨ مليون': 2_280_000,
    '1.5 مليون': 1_500_000,
    مليون: 1_000_000,
    مليوني: 2_000_000,
    ألفي: 2000,
    مئتي: 200,
    'مائة ألف': 100_000,
    'ثلاثمئة ألف': 300_000,
    خمسمائة: 500,
    'تسعة آلاف': 9000,
    'ثلاثة الاف': 3000,
    'خمسة وعشرين ألف': 25_000,
    'سبعون ألف': 70_000,
    'أحد عشر': 11,
  },
  sentences: [
    '# مدني ما زالوا محاصرين في المدينة القديمة.',
    'قالت المفوضية إن # نازح فروا من الحويجة منذ 21 أيلول 2017.',
    'قتل # شخص في الموصل.',
    'نزحت # عائلة من القضاء.',
  ],
};

describe.each([FRENCH, ARABIC])('numbers of people in the language $code', (language) => {
  const tried = Object.entries(language.qualifiers).flatMap(([quantifier, words]) =>
    words.split('|').flatMap((word) =>
      Object.entries(language.numbers).flatMap(([number, value]) =>
        language.sentences.map((sentence) => {
          const text = sentence.replace('#', word ? `${word} ${number}` : number);
          const found = foundFigures(text, language.code);
          const hit = found.find(({ reportedValue }) => reportedValue === value);
          return { text, quantifier, hit, surplus: hit ? found.length - 1 : found.length };
        }),
      ),
    ),
  );

  it('are found, with their qualifier, and nothing else is', () => {
    const missed = tried.filter(({ hit }) => !hit).map(({ text }) => text);
    const misread = tried.filter(({ hit, quantifier }) => hit && hit.quantifier !== quantifier);
    const surplus = tried.filter((one) => one.surplus > 0);
    process.stdout.write(
      `Found in ${language.code}: ${tried.length - missed.length} of ${tried.length} numbers\n`,
    );
    expect(missed).toEqual([]);
    expect(misread.map(({ text, hit }) => `${text} ${hit?.quantifier}`)).toEqual([]);
    expect(surplus.map(({ text }) => text)).toEqual([]);
  });

  it('stand in the quote as they are recorded, and pass the number lock', () => {
    for (const { text, hit } of tried) {
      if (!hit) continue;
      expect(findInQuote(text, hit.valueText), text).not.toBeNull();
      expect(numberLock(hit.valueText, { ...hit, valueBest: null })).toMatchObject({ holds: true });
    }
  });
});

describe('words that only look like numbers', () => {
  it.each([
    ['لم يصب أحد من المدنيين بأذى.', 'ar'],
    ['وصل أحد النازحين إلى المخيم.', 'ar'],
    ['قال أحد المدنيين يوم الأحد إنهم فروا.', 'ar'],
    ['Plus de personnes ont fui que l’an dernier.', 'fr'],
    ['Une personne sur deux a fui.', 'fr'],
  ])('%s', (text, language) => {
    expect(foundFigures(text, language)).toEqual([]);
  });
});
