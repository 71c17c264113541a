// Takes words out of a text, and finds in two versions of it which words were taken out.
import { REDACTION_MARK } from '#db/redaction-mark.ts';
import { redactableFields, type Left, type RedactableType } from '#lib/redaction/redactable.ts';

type Payload = Readonly<Record<string, unknown>>;

export interface ToTakeOut {
  /** Words that go wherever they stand in a field that may name somebody. */
  words: readonly string[];
  /** Fields that go altogether. */
  fields: readonly string[];
}

/** What is left of the payload: all its words but those, and nothing else changed. */
export function redactedPayload(
  entityType: RedactableType,
  payload: Payload,
  { words, fields }: ToTakeOut,
): Record<string, unknown> {
  const left = redactableFields(entityType).map(([field, kind]): [string, unknown] => {
    const value = payload[field] ?? null;
    return [field, fields.includes(field) ? allTaken(kind, value) : partTaken(kind, value, words)];
  });
  return { ...payload, ...Object.fromEntries(left) };
}

/** The text without the words, in whatever case and however their words are spaced. */
export function withoutWords(text: string, words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .reduce(
      (left, each) => joined(left.replaceAll(patternOf(each, '\\s+', 'g'), REDACTION_MARK)),
      text,
    );
}

/** Whether the text holds one of the words. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  return words.some((each) => patternOf(each, '\\s+').test(text));
}

/**
 * The words of these fields that the later version leaves out, in the order of the fields; null when it does anything
 * but leave words out.
 */
export function wordsTaken(
  entityType: RedactableType,
  before: Payload,
  after: Payload,
): string[] | null {
  const taken = redactableFields(entityType).map(([field, kind]) =>
    takenOf(kind, before[field] ?? null, after[field] ?? null),
  );
  return taken.includes(null) ? null : taken.flatMap((each) => each ?? []);
}

function allTaken(kind: Left, value: unknown): unknown {
  if (kind === 'none') return [];
  return kind === 'mark' && value !== null ? REDACTION_MARK : null;
}

function partTaken(kind: Left, value: unknown, words: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => partTaken(kind, each, words));
  if (typeof value !== 'string') return value;
  if (kind !== 'address') return withoutWords(value, words);
  return words.some((each) => patternOf(each, IN_ADDRESSES).test(value)) ? null : value;
}

// In an address "Ali Hassan" is "ali-hassan" or "Ali%20Hassan".
const IN_ADDRESSES = '(?:[\\s+_.-]|%20)*';

function patternOf(words: string, between: string, flags = ''): RegExp {
  const spelled = new Set([words.normalize('NFC'), words.normalize('NFD')]);
  const patterns = [...spelled].map((each) =>
    bounded(each.trim(), each.trim().split(/\s+/u).map(literally).join(between)),
  );
  return new RegExp(patterns.join('|'), 'iu' + flags);
}

// "Ali" is no part of "Aligned"; where words are written together with others, as in Arabic, a part is found as well.
function bounded(words: string, pattern: string): string {
  const before = /^\p{Script=Latin}/u.test(words) ? '(?<!\\p{Script=Latin})' : '';
  const after = /\p{Script=Latin}$/u.test(words) ? '(?!\\p{Script=Latin})' : '';
  return before + pattern + after;
}

const literally = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

// Two marks side by side would tell how many names there were.
const joined = (text: string) => {
  const mark = literally(REDACTION_MARK);
  return text.replaceAll(new RegExp(`${mark}(?:\\s+${mark})+`, 'g'), REDACTION_MARK);
};

function takenOf(kind: Left, before: unknown, after: unknown): string[] | null {
  if (Array.isArray(before) && Array.isArray(after)) return takenOfList(before, after);
  if (before === after) return [];
  if (typeof before !== 'string') return null;
  if (after === null) return kind === 'mark' ? null : [before];
  return typeof after === 'string' && kind !== 'address' ? takenOfText(before, after) : null;
}

function takenOfList(before: unknown[], after: unknown[]): string[] | null {
  if (after.length === 0) return before.map(String);
  if (after.length !== before.length) return null;
  const taken = before.map((each, at) => takenOf('mark', each, after[at]));
  return taken.includes(null) ? null : taken.flatMap((each) => each ?? []);
}

// What stands between two marks stands in the older text as well, in that order.
function takenOfText(before: string, after: string): string[] | null {
  const kept = after.split(REDACTION_MARK);
  const [first = '', ...others] = kept;
  const last = others.pop();
  if (last === undefined || !before.startsWith(first) || !before.endsWith(last)) return null;
  const end = before.length - last.length;
  const taken: string[] = [];
  let from = first.length;
  for (const each of others) {
    const at = before.indexOf(each, from + 1);
    if (at < 0 || at + each.length > end) return null;
    taken.push(before.slice(from, at));
    from = at + each.length;
  }
  return from < end ? [...taken, before.slice(from, end)] : null;
}
