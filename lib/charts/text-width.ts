// Noto Sans by classes of letters, in em: good to a few per cent, which is enough to break lines before drawing.
const CLASSES: [RegExp, number][] = [
  [/[iIlj.,:;'’|!()[\] ·]/u, 0.29],
  [/[frt“”\-/]/u, 0.4],
  [/[mwMW—%@]/u, 0.88],
  [/[A-Z&]/u, 0.66],
];
const USUAL = 0.565;

/** About how wide a text is at a font size, in pixels. */
export function textWidth(text: string, size: number): number {
  const ems = [...text].reduce(
    (sum, letter) => sum + (CLASSES.find(([letters]) => letters.test(letter))?.[1] ?? USUAL),
    0,
  );
  return ems * size;
}

/** A text broken at spaces into at most `most` lines of a width; what does not fit ends in an ellipsis. */
export function breakLines(
  text: string,
  { size, width, most }: { size: number; width: number; most: number },
): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && textWidth(longer, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}
