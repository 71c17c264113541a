// Pictures as pixels, and how far two of them differ.
import { createCanvas, loadImage } from '@napi-rs/canvas';

export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** The pixels of a PNG, four bytes each: red, green, blue, alpha. */
export async function pixelsOf(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(Buffer.from(png));
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, image.width, image.height);
}

// Two shades of an edge are less than this apart, ink and paper more.
const APART = 100;

/** How many pixels look different in two pictures; all of them when their sizes differ. */
export function differingPixels(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height;
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const red = (one.data[at] ?? 0) - (other.data[at] ?? 0);
    const green = (one.data[at + 1] ?? 0) - (other.data[at + 1] ?? 0);
    const blue = (one.data[at + 2] ?? 0) - (other.data[at + 2] ?? 0);
    if (red ** 2 + green ** 2 + blue ** 2 > APART ** 2) count += 1;
  }
  return count;
}
