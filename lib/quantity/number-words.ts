// Number words of English and Arabic, and the words that scale a number. Values are exact; vague words say so.

const ENGLISH_SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Words that add: "sixty" and "nine" are 69. Arabic words are spelled without hamza (see `plainWord`). */
export const ADDENDS: ReadonlyMap<string, number> = new Map([
  ...ENGLISH_SMALL.split(' ').map((word, value): [string, number] => [word, value]),
  ...ENGLISH_TENS.split(' ').map((word, at): [string, number] => [word, (at + 2) * 10]),
  ...pairs(
    'واحد 1 اثنان 2 اثنين 2 ثلاث 3 ثلاثه 3 اربع 4 اربعه 4 خمس 5 خمسه 5 ست 6 سته 6 سبع 7 سبعه 7',
  ),
  ...pairs(
    'ثمان 8 ثماني 8 ثمانيه 8 تسع 9 تسعه 9 عشر 10 عشره 10 عشرون 20 عشرين 20 ثلاثون 30 ثلاثين 30',
  ),
  ...pairs(
    'اربعون 40 اربعين 40 خمسون 50 خمسين 50 ستون 60 ستين 60 سبعون 70 سبعين 70 ثمانون 80 ثمانين 80',
  ),
  ...pairs('تسعون 90 تسعين 90'),
  // Two of something is one word, which loses its last letter before what it counts.
  ...pairs('مئتان 200 مئتين 200 مئتا 200 مئتي 200 الفان 2000 الفين 2000 الفي 2000'),
  ...pairs('مليونان 2000000 مليونين 2000000 مليونا 2000000 مليوني 2000000'),
  ...pairs('ثلاثمئه 300 اربعمئه 400 خمسمئه 500 ستمئه 600 سبعمئه 700 ثمانمئه 800 تسعمئه 900'),
  ...arabicTeens(),
]);

/** Words that multiply what stands before them, as powers of ten; "dozen" is the exception. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ...pairs(
    'hundred 2 thousand 3 million 6 billion 9 k 3 m 6 mn 6 mln 6 bn 9 lakh 5 crore 7 mille 3 millions 6 milliard 9 milliards 9',
  ),
  ...pairs('مئه 2 مائه 2 الف 3 الفا 3 الاف 3 مليون 6 ملايين 6 مليار 9'),
]);

/** Vague words and the lower bound that they carry by convention (R13). They never have a best value. */
export const VAGUE: ReadonlyMap<string, number> = new Map(
  pairs(
    'dozens 12 scores 20 hundreds 100 thousands 1000 millions 1000000 عشرات 10 العشرات 10 مئات 100 المئات 100 الالاف 1000 الاف 1000 ملايين 1000000',
  ),
);

/** Words after a number that make it a share and not a count: "two-thirds", "deux tiers". */
export const FRACTIONS: ReadonlySet<string> = new Set(
  'half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths percent tiers quart quarts cinquième cinquièmes dixième dixièmes pourcent'.split(
    ' ',
  ),
);

/** The word in lower case, without Arabic vowel marks and with one spelling of alef, hamza and ta marbuta. */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[\u064b-\u0652\u0640]/g, '')
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll('ؤ', 'و')
    .replaceAll('ة', 'ه')
    .replaceAll('مائ', 'مئ');
}

// Eleven to nineteen are two words; the first of eleven alone means "anybody" and is no number.
function arabicTeens(): [string, number][] {
  const ones =
    'احد 1 احدى 1 اثنا 2 اثني 2 اثنتا 2 اثنتي 2 ثلاث 3 ثلاثه 3 اربع 4 اربعه 4 خمس 5 خمسه 5 ست 6 سته 6 سبع 7 سبعه 7 ثمان 8 ثماني 8 ثمانيه 8 تسع 9 تسعه 9';
  return pairs(ones).flatMap(([word, value]): [string, number][] => [
    [`${word} عشر`, value + 10],
    [`${word} عشره`, value + 10],
  ]);
}

function pairs(text: string): [string, number][] {
  return [...text.matchAll(/(\S+) (\d+)/g)].map(([, word = '', value]) => [word, Number(value)]);
}
