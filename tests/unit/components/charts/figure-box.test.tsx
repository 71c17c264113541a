import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FigureBox } from '#components/charts/figure-box.tsx';
import { hawijaFigures, presentInHawija } from '#tests/support/charted-hawija.ts';
import { reportedFigure } from '#tests/support/figures.ts';

const html = renderToStaticMarkup(
  <FigureBox locale="en" series={presentInHawija} figures={hawijaFigures} heading="h2" />,
);

describe('the box of a chart', () => {
  it('says the same to those who see the picture and to those who do not', () => {
    const sentence = 'Two organizations reported 3 figures, 21 September 2017 to 1 October 2017.';
    expect(html.match(/<img[^>]*alt="([^"]*)"/)?.[1]).toContain(sentence);
    expect(html).toContain(`<p>${sentence}`);
  });

  it('keeps room for the picture before it is there', () => {
    expect(html).toMatch(/<img[^>]*width="820" height="\d+"/);
    expect(html).toMatch(/<source[^>]*width="340" height="\d+"/);
  });

  it('has a row for every plotted figure, with its words, its number and its source', () => {
    expect(html.match(/<tr/g)).toHaveLength(1 + hawijaFigures.length);
    expect(html).toContain('<data value="78000"><bdi>up to 78,000</bdi></data>');
    expect(html).toContain('href="/en/sources/source-F12"');
    expect(html).toContain('<time dateTime="2017-10-01">1 October 2017</time>');
  });

  it('explains each mark and offers the rows and the picture as files', () => {
    expect(html).toContain('of which (part of another figure, not added to it)');
    for (const format of ['csv', 'json', 'png', 'svg']) {
      expect(html).toMatch(
        new RegExp(`href="[^"]*${presentInHawija.id}[^"]*"[^>]*>${format}`, 'i'),
      );
    }
  });

  it('strikes a retracted figure and says why', () => {
    const retracted = reportedFigure({ lifecycle: 'retracted', lifecycleReason: 'counted twice' });
    const box = renderToStaticMarkup(
      <FigureBox locale="en" series={presentInHawija} figures={[retracted]} />,
    );
    expect(box).toMatch(/<tr class="[^"]*gone/);
    expect(box).toContain('counted twice');
    expect(box).toContain('No approved figure is drawn in this chart.');
  });
});
