// A sentence in parts: messages decide the order of words in a language, and pages link and isolate the parts.

export type PartKind =
  'text' | 'qualifier' | 'value' | 'population' | 'place' | 'organization' | 'date' | 'quote';

export interface SentencePart {
  kind: PartKind;
  text: string;
  /** The number behind a value, for `<data value>`. */
  value?: number;
  /** The location's id, or the organization's slug, to link to. */
  ref?: string;
}

/** Holds parts while messages are put together around them. */
export interface Slots {
  /** A mark to hand to a message in place of the parts. */
  hold: (...parts: SentencePart[]) => string;
  /** The parts of a finished message, every mark replaced by what it holds. */
  split: (message: string) => SentencePart[];
}

// Characters for private use, which no message and no name holds.
const MARK = /\ue000(\d+)\ue001/;

/** A fresh set of slots for one sentence. */
export function newSlots(): Slots {
  const held: SentencePart[][] = [];
  return {
    hold: (...parts) => `\ue000${held.push(parts) - 1}\ue001`,
    split: (message) =>
      joinText(
        message
          .split(MARK)
          .flatMap((piece, at): SentencePart[] =>
            at % 2 === 0 ? [{ kind: 'text', text: piece }] : (held[Number(piece)] ?? []),
          ),
      ),
  };
}

/** The parts as one text. */
export function textOf(parts: readonly SentencePart[]): string {
  return parts.map(({ text }) => text).join('');
}

function joinText(parts: SentencePart[]): SentencePart[] {
  const joined: SentencePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + part.text };
    } else if (part.text !== '') joined.push(part);
  }
  return joined;
}
