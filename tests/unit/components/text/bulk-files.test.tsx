import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { BulkFiles } from '#components/text/bulk-files.tsx';

describe('the files of the whole record', () => {
  test('hold a workbook while one can hold every figure', () => {
    expect(shown(50)).toContain('output_format=xlsx');
    expect(shown(50)).toContain('A workbook holds at most 50 figures');
  });

  test('hold none, and say why, once the record is longer than a workbook may be', () => {
    expect(shown(51)).not.toContain('output_format=xlsx"');
    expect(shown(51)).toContain('which is less than the record');
    expect(shown(51)).toContain('output_format=csv"');
  });

  test('say so when there is nothing yet', () => {
    expect(shown(0)).toContain('The record holds no figures yet.');
  });
});

const shown = (count: number) =>
  renderToStaticMarkup(<BulkFiles locale="en" count={count} mostOfWorkbook={50} />);
