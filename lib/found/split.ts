// A text cut into sentences.

export interface Sentence {
  start: number;
  end: number;
  text: string;
}

const segmenters = new Map<string, Intl.Segmenter>();
// A full stop after these ends no sentence.
const ABBREVIATED =
  /(?:^|[\s(])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|ca|incl|No|nº|St|Mr|Mrs|Ms|Dr|Gen|Col|Gov|U\.S|U\.N|e\.g|i\.e|vs|p|pp|M|Mme)\.\s*$/u;

/** The sentences of a text without the white space around them; every word is in exactly one. */
export function sentencesOf(text: string, language: string): Sentence[] {
  const pieces: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenterOf(language).segment(unwrapped(text))) {
    const last = pieces.at(-1);
    const isOpen = last && isOpenEnded(text.slice(last.start, last.end));
    if (last && isOpen) last.end = index + segment.length;
    else pieces.push({ start: index, end: index + segment.length });
  }
  return pieces.flatMap(({ start, end }) => {
    const piece = text.slice(start, end);
    const from = start + piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    return trimmed ? [{ start: from, end: from + trimmed.length, text: trimmed }] : [];
  });
}

// Lines that a narrow column broke run on; a short line before them is a title.
const unwrapped = (text: string): string =>
  text.replaceAll(/(?<=[^\n]{40}[^\n.!?؟:])\n(?=[^\S\n]*[^\s])/gu, ' ');

// An ellipsis inside a shortened quote goes on with the sentence.
const isOpenEnded = (piece: string): boolean =>
  ABBREVIATED.test(piece) || /\s(?:\.\.\.|…)\s*$/u.test(piece);

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const [supported = 'en'] = isTag(language) ? Intl.Segmenter.supportedLocalesOf([language]) : [];
  const segmenter = new Intl.Segmenter(supported, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

const isTag = (language: string): boolean => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language);
