import { describe, expect, it } from 'vitest';
import * as codes from '#db/codes.ts';
import { METRIC_CODES } from '#db/metrics.ts';
import { CODE_LISTS, definition, label, type CodeList } from '#lib/messages/labels.ts';
import { LOCALES, MESSAGES } from '#lib/messages/messages.ts';

const lists = Object.keys(CODE_LISTS) as CodeList[];

describe.each(LOCALES)('the words of the codes in %s', (locale) => {
  it.each(lists)('name every code of %s, and no code that it does not have', (list) => {
    const labels = MESSAGES[locale].codes.labels[list];
    expect(Object.keys(labels).toSorted()).toEqual(CODE_LISTS[list].map(String).toSorted());
    expect(Object.values(labels).filter((words) => words.trim() === '')).toEqual([]);
    expect(new Set(Object.values(labels)).size).toBe(Object.values(labels).length);
  });

  it('define every code of each defined list, and no other', () => {
    for (const [list, definitions] of Object.entries(MESSAGES[locale].codes.definitions)) {
      const known = CODE_LISTS[list as CodeList].map(String);
      expect([list, ...Object.keys(definitions).toSorted()]).toEqual([list, ...known.toSorted()]);
      expect(Object.values(definitions).filter((text) => !/[.؟?]$/.test(text))).toEqual([]);
    }
  });
});

describe('the lists', () => {
  it('hold every closed list of the record', () => {
    const closed = Object.values(codes).filter(
      (list): list is typeof codes.BASES => Array.isArray(list) && list !== codes.FORWARD_BASES,
    );
    const named = new Set<unknown>(Object.values(CODE_LISTS));
    expect(closed.filter((list) => !named.has(list))).toEqual([]);
    expect(named.has(METRIC_CODES)).toBe(true);
  });

  it('answer for a code and refuse one that does not exist', () => {
    expect(label('en', 'metric', 'trapped')).toBe('People trapped');
    expect(label('en', 'credibility', 1)).toBe('1: confirmed by others');
    expect(definition('en', 'metric', 'displacement')).toContain('two movements');
    expect(() => label('en', 'metric', 'constructor')).toThrow('No words for "constructor"');
  });
});
