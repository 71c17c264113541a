// What numbers in humanitarian documents count, in English, French and Arabic.
import type { UNITS } from '#db/codes.ts';
import { anyOf, wholeWords } from '#lib/found/phrases.ts';

export type CountedUnit = Extract<
  (typeof UNITS)[number],
  'person' | 'household' | 'family' | 'dwelling'
>;

/** What of a population the words name; codes of the record, the age in the source's word. */
export interface Population {
  populationStatus?: 'idp' | 'refugee' | 'returnee' | 'host_community' | 'aid_worker' | 'detainee';
  civilianStatus?: 'civilian' | 'combatant';
  gender?: 'f' | 'm';
  ageRange?: string;
}

const CHILDREN =
  'child|children|girl|girls|boy|boys|infant|infants|babies|minors|enfant|enfants|filles|garçons|mineurs|طفل*|أطفال|طفولة|فتيات|رضع|رضيع*';
const PERSONS = `people|peoples|person|persons|personnes|individual|individuals|civilian|civilians|civils|civil|${CHILDREN}|woman|women|man|men|femme|femmes|hommes|IDP|IDPs|idps|déplacé|déplacés|déplacées|refugee|refugees|réfugié|réfugiés|réfugiées|returnee|returnees|retournés|rapatriés|resident|residents|inhabitants|habitants|population|others|migrants|migrant|asylum seekers|asylum-seekers|demandeurs d'asile|detainees|prisoners|détenus|hostages|otages|casualty|casualties|fatalities|deaths|death|dead|deceased|victims|victimes|bodies|corps|corpses|morts|mort|tués|tuées|blessés|blessées|wounded|injured|personnel|workers|staff|volunteers|soldiers|fighters|militants|soldats|combattants|police|policemen|students|pupils|élèves|patients|survivors|evacuees|souls|lives|orphans|widows|imams|imam|journalists|cases|cas|âmes|displacement|displacements|déplacements|Iraqi|Iraqis|Irakiens|Syrians|Syrian|Syriens|Yemenis|Afghans|Lebanese|Palestinians|Palestiniens|Sudanese|Ukrainians|Ukrainiens|Somalis|Congolese|Congolais|Ethiopians|Rohingya|Kurds|Yazidis|Yezidis|Christians|Turkmen|Gazans|beneficiaries|bénéficiaires|شخص*|أشخاص|مدني*|نازح*|لاجئ*|عائد*|مواطن*|امرأة|نساء|رجل|رجال|قتيل*|قتلى|جريح*|جرحى|ضحية|ضحايا|جثة|جثث|عراقي*|سوري*|إنسان|نسمة|سكان|فرد*|أفراد|مفقود*|مختطف*|معتقل*|محاصر*|مصاب*|شهيد*|شهداء`;
const FAMILIES = 'family|families|famlies|famille|familles|عائلة|عائلات|عوائل|أسرة|أسر';
const HOUSEHOLDS = 'household|households|HH|HHs|ménage|ménages|foyers';
const DWELLINGS =
  'house|houses|homes|dwelling|dwellings|housing units|shelters|tents|apartments|plots|maisons|logements|habitations|tentes|منزل*|منازل|بيوت|دار|خيمة|خيام';

/** Words of people without a noun: what happened to them, or what they did. */
const HAPPENED =
  'kill*|injur*|wound*|died|die|dies|displac*|fled|flee|flees|fleeing|return|returned|returning|trapped|missing|abducted|kidnapped|detained|arrested|evacuated|besieged|executed|affected|in need|targeted|remain|remained|remaining|reached|toll|sheltered|sheltering|hosted|treated|referred|stranded|executions|lost their lives|tué*|bless*|déplac*|fui|fuient|fuir|retourn*|rentré*|piégé*|disparu*|enlevé*|bilan|besoin|touché*|assiégé*|évacué*|نزح*|نزوح|فر|فروا|فرار|هرب*|قتل*|مقتل|أصيب*|إصابة|عاد|عادوا|عودة|محاصر*|عالق*|نازح*|وفاة|بحاجة';

const NOT_PEOPLE =
  'day|days|hour|hours|minute|minutes|week|weeks|month|months|year|years|km|kms|kilometre*|kilometer*|miles|mile|metre*|meter*|m|cm|mm|hectares|acres|village|villages|town|towns|city|cities|camp|camps|site|sites|district|districts|governorates|provinces|province|neighbourhood*|neighborhood*|areas|location|locations|checkpoints|countries|states|hospital|hospitals|school|schools|clinics|centres|centers|facilities|mosques|tonnes|tons|tonne|kg|litres|liters|trucks|truck|vehicles|cars|buses|convoys|kits|parcels|packages|rations|meals|blankets|mattresses|tanks|rockets|mortars|bombs|mines|IEDs|strikes|strike|airstrikes|attacks|incidents|rounds|partners|organizations|organisations|agencies|NGOs|clusters|sectors|points|degrees|times|pages|phases|projects|consultations|dollar*|USD|EUR|IQD|euro*|dinar*|pounds|jours|jour|heures|heure|semaines|mois|ans|années|an|kilomètre*|mètre*|villages|villes|camps|districts|écoles|hôpitaux|tonnes|camions|véhicules|يوم*|أيام|أشهر|شهر*|سنة|سنوات|عام|عاما|أعوام|ساعة|ساعات|كيلومتر*|كم|متر*|قرية|قرى|مدينة|مدن|مخيم*|مدرسة|مدارس|مستشفى*|طن|شاحنة|شاحنات|دولار*|دينار*|يورو|أسبوع*|أسابيع|غارة|غارات|درجة|مرة|مرات';

export const UNIT_NOUNS: [CountedUnit, RegExp][] = [
  ['family', wholeWords(anyOf(FAMILIES))],
  ['household', wholeWords(anyOf(HOUSEHOLDS))],
  ['dwelling', wholeWords(anyOf(DWELLINGS))],
  ['person', wholeWords(anyOf(PERSONS))],
];
export const PEOPLE_VERBS = wholeWords(anyOf(HAPPENED));
export const OTHER_NOUNS = wholeWords(anyOf(NOT_PEOPLE));

const POPULATIONS: [RegExp, Population][] = [
  [
    wholeWords(
      anyOf(
        'IDP|IDPs|internally displaced|displaced persons|displaced people|displaced civilians|displaced individuals|displaced Iraqis|déplacés|déplacées|déplacés internes|personnes déplacées|نازح*',
      ),
    ),
    { populationStatus: 'idp' },
  ],
  [
    wholeWords(anyOf('refugee|refugees|réfugiés|réfugiées|réfugié|لاجئ*')),
    { populationStatus: 'refugee' },
  ],
  [
    wholeWords(anyOf('returnee|returnees|retournés|rapatriés|عائد*')),
    { populationStatus: 'returnee' },
  ],
  [
    wholeWords(anyOf('host community|host communities|communautés hôtes|المجتمع المضيف')),
    { populationStatus: 'host_community' },
  ],
  [
    wholeWords(anyOf('aid workers|humanitarian workers|travailleurs humanitaires|عمال الإغاثة')),
    { populationStatus: 'aid_worker' },
  ],
  [
    wholeWords(anyOf('detainee|detainees|prisoners|détenus|معتقل*')),
    { populationStatus: 'detainee' },
  ],
  [wholeWords(anyOf('civilian|civilians|civils|مدني*')), { civilianStatus: 'civilian' }],
  [
    wholeWords(anyOf('fighters|militants|soldiers|combattants|soldats|مقاتل*|مسلح*|جنود')),
    { civilianStatus: 'combatant' },
  ],
  [
    wholeWords(anyOf('woman|women|girl|girls|femme|femmes|filles|امرأة|نساء|فتيات')),
    { gender: 'f' },
  ],
  [wholeWords(anyOf('man|men|boy|boys|hommes|garçons|رجل|رجال')), { gender: 'm' }],
];
const AGES = wholeWords(anyOf(`${CHILDREN}|elderly|older people|personnes âgées|كبار السن`));

/**
 * What the words of a counted noun say of the people, such as "internally displaced children". What two words
 * say differently ("women and men") is left open.
 */
export function populationIn(words: string): Population {
  const said = POPULATIONS.filter(([pattern]) => pattern.test(words)).map(([, group]) => group);
  const age = AGES.exec(words)?.[0];
  const all = Object.assign({}, ...said, age ? { ageRange: age } : {}) as Population;
  const isOne = (name: string) => new Set(said.flatMap((one) => valueIn(one, name))).size <= 1;
  return Object.fromEntries(Object.entries(all).filter(([name]) => isOne(name)));
}

const valueIn = (group: Population, name: string): string[] =>
  Object.entries(group).flatMap(([key, value]) => (key === name ? [value] : []));
