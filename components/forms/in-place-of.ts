/** The text with the name in the place of the line that is wrong. */
export const inPlaceOf = (text: string, wrong: string, name: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => (line.trim() === wrong.trim() ? name : line))
    .join('\n');
