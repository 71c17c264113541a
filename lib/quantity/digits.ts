// Digits and separators as they are printed around the world, brought to one form of the same length.

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

const SEPARATORS: Record<string, string> = {
  '\u060c': ',',
  '\uff0c': ',',
  '\uff0e': '.',
  '\u2019': "'",
  '\u02bc': "'",
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
};

/**
 * The text with ASCII digits (from Arabic-Indic, Persian, Devanagari, Bengali and full-width ones), plain
 * spaces and plain separators, character for character: offsets in it are offsets in the original.
 */
export function withPlainDigits(text: string): string {
  return text.replaceAll(/[^\0-~]/g, (character) => SEPARATORS[character] ?? plainDigit(character));
}

function plainDigit(character: string): string {
  const code = character.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? character : String(code - zero);
}
