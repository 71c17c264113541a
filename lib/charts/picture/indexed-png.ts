// A chart has few colours: a palette makes its PNG a third of the size that the canvas writes.
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
// How many shades of an ink between itself and the paper are kept for the edges of letters and marks: one less where
// there are many pixels, so that a comparison of a dozen panels stays within the weight of a page.
const SHADES = { usual: 4, large: 3 };
const LARGE = 1_200_000;

/** Opaque pixels (four bytes each: red, green, blue, alpha) as a PNG whose palette is the shades of the inks on white. */
export function indexedPng(
  { data, width, height }: { data: Uint8ClampedArray; width: number; height: number },
  inks: string[],
): Uint8Array {
  const colours = shadesOf(inks, width * height > LARGE ? SHADES.large : SHADES.usual);
  const indexOf = nearestIn(colours, data);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = (row * width + column) * 4;
      rows[row * (width + 1) + column + 1] = indexOf(at);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Colour = [red: number, green: number, blue: number];

function shadesOf(inks: string[], count: number): Colour[] {
  const shades = inks.flatMap((ink) =>
    Array.from({ length: count }, (_, index): Colour => {
      const part = (index + 1) / count;
      const [red, green, blue] = channels(Number.parseInt(ink.slice(1), 16));
      const mix = (channel: number) => Math.round(255 + (channel - 255) * part);
      return [mix(red), mix(green), mix(blue)];
    }),
  );
  return [[255, 255, 255], ...shades];
}

function nearestIn(colours: Colour[], pixels: Uint8ClampedArray) {
  const known = new Map<number, number>();
  return (at: number): number => {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    const colour = (red << 16) | (green << 8) | blue;
    const index = known.get(colour) ?? nearest([red, green, blue], colours);
    known.set(colour, index);
    return index;
  };
}

const channels = (colour: number): Colour => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest([red, green, blue]: Colour, colours: Colour[]): number {
  let best = 0;
  let least = Infinity;
  colours.forEach(([r, g, b], index) => {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
