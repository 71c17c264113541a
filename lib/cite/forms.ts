import { bibtex } from '#lib/cite/bibtex.ts';
import type { CitedWork } from '#lib/cite/cited-work.ts';
import { cslJson } from '#lib/cite/csl-json.ts';
import { plainText } from '#lib/cite/plain-text.ts';
import { ris } from '#lib/cite/ris.ts';
import type { Locale } from '#lib/messages/messages.ts';

interface Form {
  mediaType: string;
  write: (locale: Locale, works: readonly CitedWork[]) => string;
}

/** The forms in which a citation can be taken away, by the ending of their files. */
export const FORMS = {
  bib: { mediaType: 'application/x-bibtex; charset=utf-8', write: bibtex },
  ris: { mediaType: 'application/x-research-info-systems; charset=utf-8', write: ris },
  json: { mediaType: 'application/vnd.citationstyles.csl+json', write: cslJson },
  txt: {
    mediaType: 'text/plain; charset=utf-8',
    write: (locale, works) => `${plainText(locale, works)}\n`,
  },
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof FORMS;

/** Whether the text is the ending of a form. */
export function isForm(text: string): text is FormName {
  return Object.hasOwn(FORMS, text);
}
