// Reads citations back as a program would with which somebody keeps references.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** What a reference manager makes of an entry, in the words of CSL-JSON. */
export interface ReadItem {
  id: string;
  type: string;
  title?: string;
  author?: { literal?: string; family?: string; given?: string }[];
  publisher?: string;
  'container-title'?: string;
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  URL?: string;
  language?: string;
  version?: string;
  abstract?: string;
  note?: string;
}

const READERS = { bib: '@biblatex/text', ris: '@ris/file' } as const;

/** The entries of a BibTeX or RIS file, in their order. Throws where the file cannot be read. */
export function readCitations(form: keyof typeof READERS, text: string): ReadItem[] {
  const options = { forceType: READERS[form], generateGraph: false };
  return plugins.input.chain(text, options) as ReadItem[];
}

/** The name of an author as it was read, when it was read as one whole. */
export function wholeName(item: ReadItem | undefined): string | undefined {
  const [author, ...others] = item?.author ?? [];
  if (others.length > 0 || author?.given !== undefined) return undefined;
  return author?.literal ?? author?.family;
}
