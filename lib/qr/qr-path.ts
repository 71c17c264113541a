// A QR code as one path for an SVG, by uqr: drawn on the server, so that no secret goes to another site.
import { encode } from 'uqr';

/** The dark squares of the text's QR code, and how many of them are in a row with the quiet border around it. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: squares.join('') };
}
