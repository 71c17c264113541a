import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES } from '#db/codes.ts';
import { parseEntity } from '#lib/submissions/entities/parse-entity.ts';

const ID = '7K3M9QAB';
const RELEASE = {
  kind: 'press_release',
  title: 'Civilians in great danger',
  publisherId: ID,
  url: 'https://www.rescue.org/press-release',
  publishedOn: '2017-09-21',
};

const problems = (type: (typeof ENTITY_TYPES)[number], payload: unknown) =>
  parseEntity(type, payload).problems.map(({ field, problem }) => `${field} ${problem}`);

describe('what was typed', () => {
  it('is filled up with the defaults of the record', () => {
    expect(parseEntity('source', RELEASE).value).toMatchObject({
      confidentiality: 'public',
      language: 'en',
      publishedOnAccuracy: 'day',
      authors: [],
      archiveUrl: null,
    });
  });

  it('may be left empty where nothing is needed', () => {
    const value = { ...RELEASE, archiveUrl: ' ', licence: '', authors: '' };
    expect(parseEntity('source', value).value).toMatchObject({ archiveUrl: null, licence: null });
  });

  it('names the value that cannot be read', () => {
    const [problem] = parseEntity('source', { ...RELEASE, publishedOn: '21.9.2017' }).problems;
    expect(problem).toMatchObject({
      field: 'publishedOn',
      problem: 'notADay',
      values: { value: '21.9.2017' },
    });
  });

  it('may be anything at all, and is answered with problems', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENTITY_TYPES), fc.anything(), (type, payload) => {
        const parsed = parseEntity(type, payload);
        expect(parsed.value === undefined).toBe(parsed.problems.length > 0);
      }),
    );
  });
});

describe('what must not be smuggled in', () => {
  it.each(ENTITY_TYPES)('is refused for a %s: fields that it does not have', (type) => {
    const smuggled = {
      id: ID,
      revision: 7,
      recordedAt: '2017-09-21',
      status: 'approved',
      authorId: ID,
    };
    const found = problems(type, smuggled);
    for (const field of Object.keys(smuggled)) expect(found).toContain(`${field} unknownField`);
  });

  it('is refused inside lists as well, and as a prototype', () => {
    const place = { locationId: ID, approved: true };
    expect(problems('figure', { places: [place] })).toContain('places.0.approved unknownField');
    expect(problems('policy', JSON.parse('{"__proto__": {"kind": "headline"}}'))).toContain(
      '__proto__ unknownField',
    );
  });

  it('makes no administrator of a figure: its role is one of a figure', () => {
    expect(problems('figure', { role: 'administrator' })).toContain('role notInList');
  });
});

describe('an address', () => {
  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example/x',
    'https:evil.example',
    'www.rescue.org',
    'file:///etc/passwd',
    ' \u0001javascript:alert(1)',
  ])('is refused as %j', (url) => {
    expect(problems('source', { ...RELEASE, url })).toHaveLength(1);
  });

  it('is refused with a name or password in it', () => {
    const url = 'https://reliefweb.int@evil.example/';
    expect(problems('source', { ...RELEASE, url })).toEqual(['url addressWithPassword']);
  });
});

describe('a document', () => {
  it('is not from the future', () => {
    expect(problems('source', { ...RELEASE, publishedOn: '2999-01-01' })).toEqual([
      'publishedOn publishedInFuture',
    ]);
  });
});

describe('a statement', () => {
  const SAID = {
    sourceId: ID,
    organizationId: ID,
    kind: 'direct_quote',
    quote: 'The 85,000 civilians',
  };

  it('needs its quote', () => {
    expect(problems('statement', { ...SAID, quote: '  ' })).toEqual(['quote missing']);
  });

  it('says who translated it', () => {
    expect(problems('statement', { ...SAID, translation: 'Les 85 000 civils' })).toEqual([
      'translatedBy translatorMissing',
    ]);
  });

  it('may be undated', () => {
    expect(parseEntity('statement', SAID).value).toMatchObject({
      saidOn: null,
      saidOnAccuracy: 'unknown',
      saidBasis: 'unknown',
    });
  });

  it('keeps Arabic as it was written', () => {
    const quote = 'نزوح ٨٥٬٠٠٠ مدني من الحويجة';
    expect(parseEntity('statement', { ...SAID, quote, language: 'ar' }).value?.quote).toBe(quote);
  });
});

describe('a series', () => {
  const FLED = {
    crisisId: ID,
    name: 'Fled Hawija since August 2016',
    definition: 'People who fled.',
    metric: 'displacement',
    areaText: 'Hawija',
  };

  it('counts from a fixed start when it is cumulative, and only then', () => {
    expect(problems('series', { ...FLED, measureType: 'cumulative' })).toEqual([
      'fixedStart fixedStartMissing',
    ]);
    const flow = { ...FLED, measureType: 'flow', fixedStart: '2016-08' };
    expect(problems('series', flow)).toEqual(['fixedStart fixedStartOfNothing']);
    const cumulative = { ...FLED, measureType: 'cumulative', fixedStart: '2016-08' };
    expect(parseEntity('series', cumulative).value).toMatchObject({
      slug: 'fled-hawija-since-august-2016',
      fixedStart: '2016-08-01',
      fixedStartAccuracy: 'month',
    });
  });
});

describe('a place', () => {
  const HAWIJA = { name: 'Al-Hawiga', level: 'adm2', parentId: ID, locationCode: 'irq' };

  it('has names in several languages, and both coordinates or none', () => {
    const names = [{ lang: 'ar', name: 'الحويجة' }];
    expect(parseEntity('location', { ...HAWIJA, names }).value).toMatchObject({
      names,
      locationCode: 'IRQ',
    });
    expect(problems('location', { ...HAWIJA, latitude: '35.3' })).toEqual(['longitude halfAPoint']);
  });

  it('lies in another one unless it is a country', () => {
    expect(problems('location', { ...HAWIJA, parentId: '' })).toEqual(['parentId missing']);
  });
});
