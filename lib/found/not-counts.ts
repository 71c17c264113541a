// Numbers that count nothing: years, dates, times, shares, money, ages, names with a number in them.
import { anyOf } from '#lib/found/phrases.ts';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|يناير|فبراير|مارس|أبريل|نيسان|مايو|أيار|يونيو|حزيران|يوليو|تموز|أغسطس|آب|سبتمبر|أيلول|أكتوبر|تشرين الأول|نوفمبر|تشرين الثاني|ديسمبر|كانون الأول|كانون الثاني|شباط|آذار';

/** The names of months, as the source of a pattern. */
export const MONTH = anyOf(MONTHS);

const MONTH_AFTER = new RegExp(
  `^\\.?(?:st|nd|rd|th|er)?\\s+(?:of\\s+|de\\s+)?${MONTH}(?![\\p{L}])`,
  'u',
);
const MONTH_BEFORE = new RegExp(`(?<![\\p{L}])${MONTH}\\.?\\s+(?:the\\s+)?$`, 'u');
// "11 and 18 May", "18, 19 and 20 May", "Feb. 19 to 21".
const DAYS_AFTER = new RegExp(
  `^\\s*(?:(?:-|–|—|,|and|to|until|et|au|و|إلى)\\s*\\d{1,2}\\s*){1,3}${MONTH}(?![\\p{L}])`,
  'u',
);
const DAYS_BEFORE = new RegExp(`${MONTH}\\.?\\s+\\d{1,2}\\s*(?:-|–|and|to|et|au)\\s*$`, 'u');
const MONEY_BEFORE = /(?:[$€£¥]|\b(?:USD|EUR|GBP|IQD|US|SYP)\s?|دولار\s)\s*$/u;
const MONEY_AFTER =
  /^\s*(?:(?:million|billion|milliards?|millions|m|bn)\s+)?(?:[$€£¥]|(?:US\s+)?dollars?|USD|EUR|IQD|euros?|dinars?|pounds|cents\b|دولار|دينار|يورو)/iu;
const SHARE_AFTER = /^\s*(?:[%٪]|per\s?cent|percent|pour\s?cent|percentage|في\s+الم|بالم)/iu;
const AGE_BEFORE =
  /(?:\baged?(?:\s+(?:of|between|under|over))?|under\s+the\s+age\s+of|below\s+the\s+age\s+of|(?:child|children|girls|boys|people|those|women|men|adults|infants|ages)\s+(?:aged\s+)?(?:under|below|over|above)|âgée?s?\s+de(?:\s+(?:moins|plus)\s+de)?|(?:enfants|filles|garçons)\s+de\s+moins\s+de|سن|عمر|أعمارهم|دون\s+سن|تحت\s+سن)\s+$/iu;
const AGE_AFTER =
  /^\s*(?:-|–|to|and|à|et|\d|\s)*[-\s]?(?:years?[-\s]olds?|years?\s+of\s+age|yrs?\b|year-old|ans\b|months?[-\s]old|عام|سنة)/iu;
// "One in five children", "une personne sur deux", "واحد من كل خمسة أطفال": a ratio, at either of its numbers.
const SHARED =
  'people|persons?|child|children|girls?|boys?|wom[ae]n|m[ae]n|adults?|civilians?|personnes?|enfants?|femmes?|hommes?|شخص|طفل';
const COUNTED_SO = `(?:(?:${SHARED})\\s+)?`;
const RATIO_BEFORE = new RegExp(
  `(?:(?<![\\p{L}\\p{Nd}.,])(?:one|two|three|four|five|six|seven|eight|nine|une?|deux|trois|quatre|\\p{Nd})\\s+${COUNTED_SO}(?:in|out\\s+of|sur)(?:\\s+every)?|من\\s+(?:بين\\s+)?كل)\\s+$`,
  'iu',
);
const RATIO_AFTER = new RegExp(
  `^\\s+${COUNTED_SO}(?:(?:in|out\\s+of|sur)\\s+(?:every\\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\\d{1,2})(?=\\s*[.,;]|\\s*$|\\s+(?:${SHARED})(?![\\p{L}]))|من\\s+(?:بين\\s+)?كل\\s)`,
  'iu',
);
const UNDER_AGE = /\b(?:under|below)[-\s]+$/iu;
// Nobody is called a minor or a child beyond this.
const HIGHEST_LIMIT = 25;
// A name that ends in a number: "Resolution 2139", "Laylan 2", "Round 109", "Flash Update #1".
const NAMED =
  /(?:(?<![\p{L}])(?:resolution|résolution|round|no\.?|nº|n°|number|phase|page|pages|p\.|pp\.|article|section|table|figure|annex|chapter|update|issue|bulletin|day|group|zone|sector|block|route|highway|highway|level|article|grade|version|القرار|رقم|المرحلة|الجولة|صفحة)\s*|#\s*)$/iu;
const PROPER = /(?:^|[^.!?\s]\s+|[\p{L}]\s)(\p{Lu}\p{Ll}+)\s$/u;
const PLAIN_START =
  /^(?:The|A|An|In|On|Of|And|But|Over|More|Than|About|Around|Some|At|By|For|Since|With|Between|From|To|Only|Another|Total|Up|As|Least|Nearly|Almost|Among|Including|Also|They|We|Our|These|Those|Les|Des|Au|Plus|Environ|Dont)$/;

/** Whether the number between the texts, counts nothing. `isCounted`: a noun of people follows. */
export function isNoCount(
  before: string,
  { lastText: text, high: value }: { lastText: string; high: number },
  after: string,
  isCounted: boolean,
): boolean {
  const digits = text.replaceAll(/\D/g, '');
  const isSmall = digits.length > 0 && digits.length <= 3 && /^\d+$/.test(text);
  return (
    isGlued(before, after) ||
    SHARE_AFTER.test(after) ||
    MONEY_BEFORE.test(before) ||
    MONEY_AFTER.test(after) ||
    (digits.length <= 2 && isDay(before, after)) ||
    isYear(before, text, after, isCounted) ||
    isTime(before, after) ||
    AGE_BEFORE.test(before) ||
    AGE_AFTER.test(after) ||
    (!isCounted && value <= HIGHEST_LIMIT && UNDER_AGE.test(before)) ||
    NAMED.test(before) ||
    (value < 10 && RATIO_AFTER.test(after)) ||
    (value <= 100 && RATIO_BEFORE.test(before)) ||
    (isSmall && !isCounted && isNameBefore(before))
  );
}

// Part of a word, an address, a phone number, a fraction or a numeric date.
const isGlued = (before: string, after: string): boolean =>
  /[\p{Script=Latin}\p{Script=Cyrillic}_@]-?$|\p{Nd}[-/.:]$|\+$|\+\p{Nd}[\p{Nd}\s-]*$|\btel\.?:?\s*$|\/$/iu.test(
    before,
  ) || /^(?:[/:_]\p{Nd}|-\p{Nd}{2,}-|\p{Nd}{3,}-)/u.test(after);

const isDay = (before: string, after: string): boolean =>
  MONTH_AFTER.test(after) ||
  DAYS_AFTER.test(after) ||
  MONTH_BEFORE.test(before) ||
  DAYS_BEFORE.test(before);

function isYear(before: string, text: string, after: string, isCounted: boolean): boolean {
  if (!/^(?:19|20)\d\d$/.test(text)) return false;
  const isDated =
    MONTH_BEFORE.test(before) ||
    new RegExp(`${MONTH}\\.?\\s+\\d{1,2},?\\s+$`, 'u').test(before) ||
    /(?<![\p{L}])(?:in|since|during|of|by|until|from|early|late|mid|end|en|depuis|fin|début|عام|سنة|في|منذ)[\s-]+$/iu.test(
      before,
    );
  return isDated || !isCounted || /^\s*[-–/]\s*\d{2,4}\b/.test(after);
}

const isTime = (before: string, after: string): boolean =>
  /^\s*(?::\d\d|h\d\d\b|h\b|(?:am|pm|a\.m\.|p\.m\.|hrs|o['’]clock)(?![\p{L}]))/iu.test(after) ||
  /\d:$/.test(before);

function isNameBefore(before: string): boolean {
  const word = PROPER.exec(before)?.[1];
  return word !== undefined && !PLAIN_START.test(word);
}
