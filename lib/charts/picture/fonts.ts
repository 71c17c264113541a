import path from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import type { Typeface } from '#lib/charts/drawing/typeface.ts';

// From the working directory and not from import.meta.url, which a bundler rewrites. Every command of the project
// runs in its folder.
const FONTS = path.join(process.cwd(), 'node_modules/@fontsource-variable');

const FACES = [
  ['Attest Sans', 'noto-sans/files/noto-sans-latin-wght-normal.woff2'],
  ['Attest Sans Extended', 'noto-sans/files/noto-sans-latin-ext-wght-normal.woff2'],
  ['Attest Sans Arabic', 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2'],
] as const;

/** The typeface of pictures made on the server: Noto Sans with its Arabic, registered once. Throws when it is absent. */
export function pictureTypeface(): Typeface {
  for (const [family, file] of FACES) {
    if (GlobalFonts.has(family)) continue;
    if (!GlobalFonts.registerFromPath(path.join(FONTS, file), family)) {
      throw new Error(`The font file ${file} is missing: run npm ci in the folder of the project.`);
    }
  }
  return FACES.map(([family]) => `"${family}"`).join(', ');
}

/** The file of the Latin letters, which a drawing carries inside itself. */
export const LATIN_FONT_FILE = path.join(FONTS, FACES[0][1]);
