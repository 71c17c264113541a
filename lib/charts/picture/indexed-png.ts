// A chart has few colours: a palette makes its PNG a third of the size that the canvas writes.
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const MOST_COLOURS = 256;

/** Opaque pixels (four bytes each, red green blue alpha) as a PNG with a palette of at most 256 colours. */
export function indexedPng(pixels: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const { colours, indexOf } = paletteOf(pixels);
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

// The most frequent colours are kept as they are; the shades of the edges of letters go to the nearest of them.
function paletteOf(pixels: Uint8ClampedArray) {
  const counts = new Map<number, number>();
  const colourAt = (at: number) =>
    ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_COLOURS)
    .map(([colour]) => channels(colour));
  const known = new Map(colours.map(([r, g, b], index) => [(r << 16) | (g << 8) | b, index]));
  const indexOf = (at: number) => {
    const colour = colourAt(at);
    const index = known.get(colour) ?? nearest(channels(colour), colours);
    known.set(colour, index);
    return index;
  };
  return { colours, indexOf };
}

type Colour = [red: number, green: number, blue: number];

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
