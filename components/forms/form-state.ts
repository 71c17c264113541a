export interface FieldSentence {
  field: string;
  /** What the field is called in the form; absent where the sentence says it itself. */
  label?: string | undefined;
  sentence: string;
  /** Names that may stand in the field in place of the one that was typed. */
  near?: NearNames;
}

export interface NearNames {
  /** The line of the field that is wrong. */
  typed: string;
  legend: string;
  offers: readonly { value: string; label: string }[];
}

/** One field of which two versions exist: what somebody saved meanwhile, and what was typed here. */
export interface ConflictingField {
  field: string;
  label: string;
  /** What both started from, where that is known. */
  base?: string;
  theirs: string;
  yours: string;
}

/** What an action answers to the form that called it. */
export interface FormState {
  /** Counts the answers; each one draws the form anew with what was typed. */
  attempt: number;
  typed: Record<string, string[]>;
  /** What went wrong with the form as a whole. */
  message?: string;
  fields: FieldSentence[];
  /** What was done, where the page stays; `value` is told this once and is to be copied. */
  done?: { message: string; label?: string; value?: string };
  /** Where to go instead. */
  links?: { href: string; label: string }[];
  conflict?: ConflictingField[];
  /** Whether the saved value of a field can be taken in the place of the typed one. */
  mayTake?: boolean;
  /** What was made and is shown in this answer alone, such as a token. */
  shownOnce?: string;
  /** The version that the next save starts from, once the person has seen the conflict. */
  version?: number;
  /** Names and values that go with the next send in place of those that the page gave. */
  hidden?: Record<string, string>;
}

/** The names under which a choice of near names, and the name in whose place it stands, are sent. */
export const NEAR = /^near:\d+:(.*)$/s;
export const nearName = (field: string, at: number): string => `near:${at}:${field}`;
export const nearToName = (field: string, at: number): string => `near-to:${at}:${field}`;

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

export const UNTOUCHED: FormState = { attempt: 0, typed: {}, fields: [] };

/** The id of the field's control, to which the summary of errors links. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}
