import { describe, expect, it } from 'vitest';
import { imageInWords, readImageRequest } from '#lib/charts/image.ts';

const read = (file: string, query = '') => readImageRequest(file, new URLSearchParams(query));

describe('the address of a chart', () => {
  it('names the series, the format, the shape and the width', () => {
    expect(read('7K3M9Q2P.png', 'w=390&shape=square')).toMatchObject({
      seriesId: '7K3M9Q2P',
      format: 'png',
      shape: 'square',
      width: 390,
      locale: 'en',
    });
    expect(read('7K3M9Q2P.svg')).toMatchObject({ shape: 'wide', width: 1200 });
  });

  it.each(['7K3M9Q2P.gif', '7K3M9Q2P', '..%2F.png', '7K3M9Q2P.png.png'])('refuses %s', (file) => {
    expect(read(file)).toBe('There is no chart at this address.');
  });

  it('says what is wrong with a width, a shape or a language', () => {
    expect(read('7K3M9Q2P.png', 'w=99999')).toBe(
      'w must be a whole number from 240 to 2400; it is “99999”.',
    );
    expect(read('7K3M9Q2P.png', 'shape=round')).toBe(
      'shape must be wide or square; it is “round”.',
    );
    expect(read('7K3M9Q2P.png', 'lang=xx')).toBe('lang must be one of en; it is “xx”.');
  });

  it('answers with an image even when there is no chart', () => {
    const size = { shape: 'wide', width: 820, locale: 'en' } as const;
    const image = imageInWords('There is no chart.', { ...size, format: 'svg' });
    expect(image).toContain('There is no chart.');
  });
});
