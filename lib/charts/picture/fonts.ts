import { readFileSync } from 'node:fs';
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

// Which letters a face is embedded for; Latin goes along with everything.
const LETTERS = [/./, /[\u0100-\u02ff\u1e00-\u1eff]/, /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufeff]/];

const embedded = new Map<string, string>();

/** The faces that a drawing with these words carries inside itself, as rules of a style sheet. */
export function facesFor(words: string): string[] {
  return FACES.filter((_, index) => LETTERS[index]?.test(words)).map(([family, file]) => {
    const font = embedded.get(file) ?? readFileSync(path.join(FONTS, file)).toString('base64');
    embedded.set(file, font);
    return `@font-face{font-family:"${family}";font-weight:100 900;src:url(data:font/woff2;base64,${font})}`;
  });
}
