import { readFileSync } from 'node:fs';
import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { LATIN_FONT_FILE } from '#lib/charts/picture/fonts.ts';
import { paint } from '#lib/charts/picture/paint.ts';

let font: string | undefined;

/** The drawing of a chart as SVG of a width in pixels, with its title, its description and its letters inside. */
export function chartSvg(configuration: ChartConfiguration, width: number): string {
  const { frame, model } = configuration;
  const canvas = createCanvas(frame.width, frame.height, SvgExportFlag.NoPrettyXML);
  paint(canvas, configuration);
  const [, body = ''] = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(canvas.getContent().toString()) ?? [];
  const height = Math.round((width / frame.width) * frame.height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${frame.width} ${frame.height}" role="img" lang="${model.locale}" aria-labelledby="title description">`,
    `<title id="title">${escaped(model.title)}</title>`,
    `<desc id="description">${escaped(model.description)}</desc>`,
    `<style>@font-face{font-family:"Attest Sans";font-weight:100 900;src:url(data:font/woff2;base64,${latinFont()})}</style>`,
    withPlainText(body),
    '</svg>',
  ].join('');
}

// The canvas places every letter by itself, and the weight by the font's own name: one place for a line is enough, and
// lets a reader select and search it.
function withPlainText(body: string): string {
  return body
    .replaceAll(/<text[^>]*><\/text>/g, '')
    .replaceAll(/(\d\.\d\d)\d+/g, '$1')
    .replaceAll(/ (x|y)="([-\d.e]+)[^"]*"(?=[^<]*>[^<]*<\/text>)/g, ' $1="$2"')
    .replaceAll(
      /font-family="[^"]*"/g,
      'font-family="Attest Sans, Noto Sans, Noto Sans Arabic, Segoe UI, Arial, sans-serif" xml:space="preserve"',
    );
}

const latinFont = () => (font ??= readFileSync(LATIN_FONT_FILE).toString('base64'));

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
