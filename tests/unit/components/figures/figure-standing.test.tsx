import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FigureStanding } from '#components/figures/figure-standing.tsx';
import { FigureTable } from '#components/figures/figure-table.tsx';
import { reportedFigure, type FigureInTest } from '#tests/support/figures.ts';
import { hawija } from '#tests/support/hawija-case.ts';

const standing = (change: FigureInTest) =>
  renderToStaticMarkup(<FigureStanding locale="en" figure={reportedFigure(change)} />);

describe('a figure that is no longer current', () => {
  it.each([
    ['retracted', 'Retracted from this record'],
    ['withdrawn_by_source', 'Withdrawn by the source'],
    ['corrected', 'Corrected'],
    ['duplicate', 'Duplicate'],
  ] as const)('says that it was %s, why, and that it stays at its address', (lifecycle, words) => {
    const html = standing({ lifecycle, lifecycleReason: 'Counted twice.' });
    expect(html).toContain('This figure is no longer current.');
    expect(html).toContain(words);
    expect(html.match(/Reason: Counted twice\./g)).toHaveLength(1);
    expect(html).toContain('It enters no chart, range or total.');
  });

  it('says that no reason was recorded, rather than nothing', () => {
    expect(standing({ lifecycle: 'retracted' })).toContain('No reason was recorded.');
  });

  it('is struck out in a table, with what became of it', () => {
    const gone = reportedFigure({ lifecycle: 'retracted', lifecycleReason: 'Counted twice.' });
    const html = renderToStaticMarkup(<FigureTable locale="en" caption="All" figures={[gone]} />);
    expect(html).toMatch(/<tr class="[^"]*gone/);
    expect(html).toContain('Counted twice.');
  });
});

describe('a figure that stands', () => {
  it('needs no words', () => {
    expect(standing({})).toBe('');
  });

  it('warns that a part must not be added, and that a projection was not observed', () => {
    const [part, projected] = hawija('F1a', 'F3').map((figure) =>
      renderToStaticMarkup(<FigureStanding locale="en" figure={figure} />),
    );
    expect(part).toContain('It must not be added to it.');
    expect(projected).toContain('This is not an observation');
  });
});
