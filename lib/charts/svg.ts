import { createCanvas, SvgExportFlag, type SKRSContext2D } from '@napi-rs/canvas';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { facesFor, pictureTypeface } from '#lib/charts/picture/fonts.ts';
import { paint } from '#lib/charts/picture/paint.ts';

/** The drawing of a chart as SVG of a width in pixels, with its title, its description and its letters inside. */
export function chartSvg(configuration: ChartConfiguration, width: number): string {
  const { frame, model } = configuration;
  const canvas = createCanvas(frame.width, frame.height, SvgExportFlag.NoPrettyXML);
  const texts = keepTexts(canvas.getContext('2d'));
  paint(canvas, configuration);
  const [, shapes = ''] = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(canvas.getContent().toString()) ?? [];
  const height = Math.round((width / frame.width) * frame.height);
  const words = texts.join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${frame.width} ${frame.height}" role="img" lang="${model.locale}" aria-labelledby="title description">`,
    `<title id="title">${escaped(model.title)}</title>`,
    `<desc id="description">${escaped(model.description)}</desc>`,
    `<style>${facesFor(words).join('')}text{font-family:${pictureTypeface()},"Noto Sans","Noto Sans Arabic","Segoe UI",Arial,sans-serif;white-space:pre}</style>`,
    shapes.replaceAll(/(\d\.\d\d)\d+/g, '$1'),
    // Words of either direction are laid out by whoever shows them.
    `<g direction="${model.direction}">${words}</g>`,
    '</svg>',
  ].join('');
}

const ANCHORS: Record<string, Record<'ltr' | 'rtl', string>> = {
  left: { ltr: 'start', rtl: 'end' },
  right: { ltr: 'end', rtl: 'start' },
  center: { ltr: 'middle', rtl: 'middle' },
};

// The canvas writes words as glyphs, one by one in the order in which they are seen: that breaks Arabic, and nobody
// can search or select it. So each line is kept as the text that it is.
function keepTexts(pen: SKRSContext2D): string[] {
  const texts: string[] = [];
  pen.fillText = (text: string, x: number, y: number) => {
    if (text === '') return;
    const [, weight = '400', size = ''] = /^(\d+) ([\d.]+)px/.exec(pen.font) ?? [];
    const anchor = ANCHORS[pen.textAlign]?.[pen.direction === 'rtl' ? 'rtl' : 'ltr'] ?? 'start';
    texts.push(
      `<text x="${short(x)}" y="${short(y)}" font-size="${size}" font-weight="${weight}" fill="${String(pen.fillStyle)}" text-anchor="${anchor}">${escaped(text)}</text>`,
    );
  };
  return texts;
}

const short = (number: number) => Math.round(number * 100) / 100;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
