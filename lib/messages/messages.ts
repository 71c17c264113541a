// Every string that a person reads, by language and by room. A room belongs to the part of the product that says it.
import access from '#lib/messages/en/access.json' with { type: 'json' };
import account from '#lib/messages/en/account.json' with { type: 'json' };
import changes from '#lib/messages/en/changes.json' with { type: 'json' };
import captures from '#lib/messages/en/captures.json' with { type: 'json' };
import charts from '#lib/messages/en/charts.json' with { type: 'json' };
import cite from '#lib/messages/en/cite.json' with { type: 'json' };
import compare from '#lib/messages/en/compare.json' with { type: 'json' };
import codes from '#lib/messages/en/codes.json' with { type: 'json' };
import corrections from '#lib/messages/en/corrections.json' with { type: 'json' };
import desk from '#lib/messages/en/desk.json' with { type: 'json' };
import errors from '#lib/messages/en/errors.json' with { type: 'json' };
import problems from '#lib/messages/en/problems.json' with { type: 'json' };
import exported from '#lib/messages/en/exports.json' with { type: 'json' };
import failure from '#lib/messages/en/failure.json' with { type: 'json' };
import found from '#lib/messages/en/found.json' with { type: 'json' };
import passkeys from '#lib/messages/en/passkeys.json' with { type: 'json' };
import pages from '#lib/messages/en/pages.json' with { type: 'json' };
import provider from '#lib/messages/en/provider.json' with { type: 'json' };
import query from '#lib/messages/en/query.json' with { type: 'json' };
import policies from '#lib/messages/en/policies.json' with { type: 'json' };
import reference from '#lib/messages/en/reference.json' with { type: 'json' };
import review from '#lib/messages/en/review.json' with { type: 'json' };
import revisions from '#lib/messages/en/revisions.json' with { type: 'json' };
import series from '#lib/messages/en/series.json' with { type: 'json' };
import tokens from '#lib/messages/en/tokens.json' with { type: 'json' };
import typed from '#lib/messages/en/typed.json' with { type: 'json' };
import warnings from '#lib/messages/en/warnings.json' with { type: 'json' };
import words from '#lib/messages/en/words.json' with { type: 'json' };

const en = {
  access,
  captures,
  account,
  changes,
  charts,
  cite,
  codes,
  compare,
  corrections,
  desk,
  errors,
  problems,
  exports: exported,
  failure,
  found,
  pages,
  provider,
  query,
  passkeys,
  policies,
  reference,
  review,
  revisions,
  series,
  tokens,
  typed,
  warnings,
  words,
};

export type Messages = typeof en;

/** The languages of the interface. A language is added with a complete set of messages. */
export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

export const MESSAGES: Record<Locale, Messages> = { en };

/** Whether the text names a language of the interface. */
export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}
