// Reads one field of a payload as it was typed: a string from a form, or a typed value from a file.
import { z } from 'zod';
import { isCaptureId, isPublicId } from '#lib/record/public-ids.ts';
import { parseDecimal, parseNumber } from '#lib/quantity/parse.ts';

/** Why a field cannot be read: the key of its sentence in `problems`, and what the sentence shows. */
export class Unreadable {
  readonly problem: string;
  readonly values: Record<string, string | number>;

  constructor(problem: string, values: Record<string, string | number> = {}) {
    this.problem = problem;
    this.values = values;
  }
}

type Read<Value> = (typed: unknown) => Value | Unreadable;

/**
 * A zod schema for a field: what `read` makes of it, or the problem that it names. `unsent` stands for a field
 * that was not sent; '' tells it from a null that was meant.
 */
export function field<Value>(read: Read<Value>, unsent: null | '' = null) {
  return z
    .unknown()
    .prefault(unsent)
    .transform((typed, context): Value => {
      const value = read(typed);
      if (!(value instanceof Unreadable)) return value;
      context.addIssue({ code: 'custom', message: value.problem, params: value.values });
      return z.NEVER;
    });
}

/** The same field, but nothing typed is null. */
export function optional<Value>(read: Read<Value>): Read<Value | null> {
  return (typed) => (isBlank(typed) ? null : read(typed));
}

/** The same field, but nothing typed is the value given. */
export function otherwise<Value>(read: Read<Value>, value: Value): Read<Value> {
  return (typed) => (isBlank(typed) ? value : read(typed));
}

/** Text without white space around it, of at most so many characters. */
export function text(most = 500): Read<string> {
  return (typed) => {
    if (isBlank(typed)) return new Unreadable('missing');
    if (typeof typed !== 'string') return new Unreadable('notText');
    const value = typed.trim();
    if (value.length > most) return new Unreadable('textTooLong', { most, length: value.length });
    return isPlain(value) ? value : new Unreadable('textBroken');
  };
}

/** One code of a closed list. */
export function code<const Code extends string>(codes: readonly Code[]): Read<Code> {
  return (typed) => {
    if (isBlank(typed)) return new Unreadable('missing');
    const found = codes.find((known) => known === typed);
    return found ?? new Unreadable('notInList', { list: codes.join(', ') });
  };
}

/** A public id of 8 characters. */
export const id: Read<string> = (typed) => {
  if (isBlank(typed)) return new Unreadable('missing');
  return typeof typed === 'string' && isPublicId(typed) ? typed : new Unreadable('notAnId');
};

/** The id of a stored capture: a public id, since captures of files also its SHA-256. */
export const captureId: Read<string> = (typed) => {
  if (isBlank(typed)) return new Unreadable('missing');
  return typeof typed === 'string' && isCaptureId(typed) ? typed : new Unreadable('notAnId');
};

/** A count, zero or more: "85,000", "85k", "2.28 million", "٨٥٬٠٠٠" or a number. Asks about "41.774". */
export const count: Read<number> = (typed) => {
  if (isBlank(typed)) return new Unreadable('missing');
  if (typeof typed === 'number')
    return Number.isSafeInteger(typed) && typed >= 0 ? typed : new Unreadable('notACount');
  if (typeof typed !== 'string') return new Unreadable('notACount');
  const number = parseNumber(typed);
  if (number.kind === 'number') return number.value;
  if (number.kind === 'none') return new Unreadable('notACount');
  return new Unreadable('ambiguousNumber', { readings: number.readings.join(' / ') });
};

/** A whole number between two limits, such as an age. */
export function between(least: number, most: number): Read<number> {
  return (typed) => {
    const value = count(typed);
    if (value instanceof Unreadable) return value;
    return value >= least && value <= most ? value : new Unreadable('outOfRange', { least, most });
  };
}

/** A number above zero that may have a fraction, such as a household size. */
export const decimal: Read<number> = (typed) => {
  const value = typeof typed === 'string' ? parseDecimal(typed) : typed;
  return typeof value === 'number' && Number.isFinite(value) && value > 0
    ? value
    : new Unreadable('notADecimal');
};

/** A coordinate in degrees. */
export function degrees(most: 90 | 180): Read<number> {
  return (typed) => {
    const value = typeof typed === 'string' ? Number(typed) : typed;
    return typeof value === 'number' && Math.abs(value) <= most
      ? value
      : new Unreadable('notDegrees', { most });
  };
}

const FLAGS = new Map<unknown, boolean>([
  ...[true, 'true', 'on', 'yes', '1'].map((typed) => [typed, true] as const),
  ...[false, 'false', 'off', 'no', '0'].map((typed) => [typed, false] as const),
]);

/** Yes or no; nothing typed is no, as with a box that was not ticked. */
export const flag: Read<boolean> = (typed) =>
  isBlank(typed) ? false : (FLAGS.get(typed) ?? new Unreadable('notAFlag'));

/** An address on the web: http or https, with a host, without a name or password in it. */
export const webAddress: Read<string> = (typed) => {
  const typedText = text(2000)(typed);
  if (typedText instanceof Unreadable) return typedText;
  const url = URL.parse(typedText);
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(typedText))
    return new Unreadable('notAnAddress');
  return url.username || url.password ? new Unreadable('addressWithPassword') : url.href;
};

/** The ISO 3166 alpha-3 code of a country. */
export const countryCode: Read<string> = (typed) => {
  if (isBlank(typed)) return new Unreadable('missing');
  const value = typeof typed === 'string' ? typed.trim().toUpperCase() : '';
  return /^[A-Z]{3}$/.test(value) ? value : new Unreadable('notACountryCode');
};

/** The BCP 47 tag of a language, such as `en` or `ar`. */
export const language: Read<string> = (typed) => {
  if (isBlank(typed)) return new Unreadable('missing');
  const value = typeof typed === 'string' ? typed.trim() : '';
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) ? value : new Unreadable('notALanguage');
};

/** A part of an address: small letters, digits and hyphens. */
export const slug: Read<string> = (typed) => {
  const value = text(80)(typed);
  if (value instanceof Unreadable) return value;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : new Unreadable('notASlug');
};

/** The slug of a name: "Save the Children" is `save-the-children`; null when nothing of it can be kept. */
export function slugOf(name: string): string | null {
  const plain = name.normalize('NFKD').replaceAll(/[\u0300-\u036f'’]/g, '');
  const made = plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
  return made.replaceAll(/^-+|-+$/g, '') || null;
}

/** A list of whatever the schema reads; nothing typed is an empty list, and entries may stand on lines of their own. */
export function listOf<Entry>(entry: z.ZodType<Entry>, most = 200) {
  const list = z.array(entry, 'notAList').max(most, 'tooMany');
  return z.preprocess((typed) => (isBlank(typed) ? [] : linesOf(typed)), list);
}

/** Whether nothing was typed. */
export function isBlank(typed: unknown): typed is undefined | null | '' {
  return typed === undefined || typed === null || (typeof typed === 'string' && !typed.trim());
}

const linesOf = (typed: unknown) =>
  typeof typed === 'string' ? typed.split('\n').filter((line) => line.trim()) : typed;

// Control characters other than tab and line ends, and halves of a surrogate pair, cannot be stored on every engine.
const isPlain = (value: string) => value.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(value);
