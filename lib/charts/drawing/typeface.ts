/** The families that text is drawn with: in the page those of the page, on the server those registered there. */
export type Typeface = string;

interface Written {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: number;
  colour: string;
  align?: 'left' | 'center' | 'right';
}

/** Writes a line of text; `y` is its base line. */
export function write(pen: CanvasRenderingContext2D, typeface: Typeface, written: Written) {
  useType(pen, typeface, written);
  pen.fillStyle = written.colour;
  pen.textAlign = written.align ?? 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillText(written.text, written.x, written.y);
}

/** How wide a text will be, in pixels. */
export function measure(
  pen: CanvasRenderingContext2D,
  typeface: Typeface,
  { text, size, weight }: Pick<Written, 'text' | 'size' | 'weight'>,
): number {
  useType(pen, typeface, { size, weight });
  return pen.measureText(text).width;
}

// A browser takes the weight from the font; the server's canvas takes it from the variation alone.
function useType(
  pen: CanvasRenderingContext2D & { fontVariationSettings?: string },
  typeface: Typeface,
  { size, weight }: { size: number; weight: number },
) {
  pen.font = `${weight} ${size}px ${typeface}`;
  if ('fontVariationSettings' in pen) pen.fontVariationSettings = `'wght' ${weight}`;
}
