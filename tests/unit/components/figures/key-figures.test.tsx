import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { KeyFigures } from '#components/figures/key-figures.tsx';
import { keyFigures } from '#lib/summary/key-figures.ts';
import { DISPLACED, PRESENT } from '#tests/support/hawija-case.ts';
import { inSummary } from '#tests/support/in-summary.ts';
import type { Series } from '#lib/record/shapes.ts';

const NOTE = 'The last count before the offensive.';
const CHOSEN = `Chosen by an editor: ${NOTE}`;

function drawn(series: Series, figureId?: string) {
  const choice = figureId ? { figureId, note: NOTE } : null;
  const keys = keyFigures('en', [inSummary(series, { choice })], 1);
  return renderToStaticMarkup(<KeyFigures locale="en" keys={keys} />);
}

it('a figure that an editor chose says so, with the note', () => {
  expect(drawn(PRESENT, 'F1')).toContain(CHOSEN);
});

it('a figure that the policy chose says nothing of an editor', () => {
  expect(drawn(PRESENT)).not.toContain('editor');
});

it('a range names the figure in it by whoever chose it', () => {
  expect(drawn(DISPLACED)).toContain('First by the policy: about 47,000');
  const html = drawn(DISPLACED, 'NRC');
  expect(html).toContain(CHOSEN);
  expect(html).toContain('The editor’s choice: more than 12,500');
  expect(html).not.toContain('First by the policy');
});
