// A web address for reading: the words that it writes in percent signs, and nothing that could pass for another part.

export interface AddressPiece {
  text: string;
  /** Whether it is written in percent signs in the address. */
  isDecoded: boolean;
}

export interface ReadableAddress {
  /** Scheme and host in the letters that the network uses, so that no host looks like another. */
  origin: string;
  /** What follows, in pieces. */
  rest: AddressPiece[];
}

/**
 * The address with its letters and digits of every script decoded. What is ASCII, white space, invisible, a sign or a
 * control of direction stays in percent signs, and so do bytes that are no UTF-8.
 */
export function readableAddress({ origin, href }: URL): ReadableAddress {
  const runs = href.slice(origin.length).split(/((?:%[0-9a-f]{2})+)/iu);
  const pieces = runs.flatMap((run) =>
    run.startsWith('%') ? decodedPieces(run) : [{ text: run, isDecoded: false }],
  );
  return { origin, rest: withWholePhrases(pieces.filter(({ text }) => text !== '')) };
}

// Words that hyphens join are one phrase, read in its own direction.
const JOINT = /^[-_]+$/;

function withWholePhrases(pieces: readonly AddressPiece[]): AddressPiece[] {
  const whole: AddressPiece[] = [];
  for (const [at, { text, isDecoded }] of pieces.entries()) {
    const last = whole.at(-1);
    const isJoint = JOINT.test(text) && pieces[at + 1]?.isDecoded === true;
    if (last?.isDecoded && (isDecoded || isJoint)) last.text += text;
    else whole.push({ text, isDecoded });
  }
  return whole;
}

/** The text with what nobody sees, or what turns the direction, written out in percent signs. */
export const withoutUnseen = (text: string): string =>
  text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, (unseen) =>
    encodeURIComponent(unseen.toWellFormed()),
  );

const READABLE = /^[\p{L}\p{N}\p{M}]$/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const MARK = /^\p{M}$/u;
// Arabic and Vietnamese put two on a letter; a pile of them would cover other lines.
const MOST_MARKS = 2;

function decodedPieces(run: string): AddressPiece[] {
  const pieces: AddressPiece[] = [];
  // A mark must not stand on what is not a letter, nor at the beginning.
  let marks = MOST_MARKS;
  for (let at = 0; at < run.length;) {
    const written = run.slice(at, at + 3 * bytesOf(run.slice(at + 1, at + 3)));
    const letter = letterOf(written);
    marks = letter !== undefined && MARK.test(letter) ? marks + 1 : 0;
    const isDecoded = letter !== undefined && marks <= MOST_MARKS;
    const text = isDecoded ? letter : run.slice(at, at + 3);
    if (!isDecoded) marks = MOST_MARKS;
    const last = pieces.at(-1);
    if (last?.isDecoded === isDecoded) last.text += text;
    else pieces.push({ text, isDecoded });
    at += isDecoded ? written.length : 3;
  }
  return pieces;
}

// The one letter or digit that the bytes write; undefined where they write anything else.
function letterOf(written: string): string | undefined {
  const bytes = Uint8Array.from(written.slice(1).split('%'), (byte) => Number.parseInt(byte, 16));
  const letter = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const isWhole = encodeURIComponent(letter) === written.toUpperCase();
  return isWhole && READABLE.test(letter) && !UNSEEN.test(letter) ? letter : undefined;
}

// How many bytes a letter has that begins with this one.
function bytesOf(first: string): number {
  const byte = Number.parseInt(first, 16);
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}
