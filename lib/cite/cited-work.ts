// One work in a citation, from which every form is made: a document, or what this record holds of it.
import type { DateAccuracy } from '#db/codes.ts';

export type WorkKind =
  'report' | 'article' | 'dataset' | 'webpage' | 'post' | 'interview' | 'document';

export interface CitedWork {
  /** Names the work within a bibliography: ASCII letters, digits and hyphens. */
  key: string;
  kind: WorkKind;
  /** Whether it is an entry of this record, which stands behind the documents that it rests on. */
  isRecord: boolean;
  title: string;
  /** Whole names as they are written: nothing tells a person from an organization, so none is taken apart. */
  authors: string[];
  publisher: string;
  /** Null when the day is not known; a partial date stays partial. */
  issued: { on: string; accuracy: DateAccuracy } | null;
  /** The day on which it was read; null when that says nothing. */
  accessedOn: string | null;
  url: string | null;
  archiveUrl: string | null;
  /** The language of the title, as in BCP 47. */
  language: string;
  /** What kind of document it is, in words. */
  genre: string | null;
  /** The revision that is cited, in words. */
  version: string | null;
  /** What it says in one sentence. */
  abstract: string | null;
  /** What else must be known to find and to judge it, each a few words. */
  details: string[];
}
