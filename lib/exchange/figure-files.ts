import { today } from '#lib/dates/calendar-days.ts';
import { AppError } from '#lib/errors.ts';
import { figureCsv } from '#lib/exchange/figure-answers.ts';
import { orderOf } from '#lib/exchange/figure-parts.ts';
import { figurePackage } from '#lib/exchange/figure-package.ts';
import type { AskedFile } from '#lib/exchange/figure-readme.ts';
import { figureWorkbook, MOST_ROWS_OF_WORKBOOK } from '#lib/exchange/figure-workbook.ts';
import { translate } from '#lib/messages/translate.ts';
import type { FigureFilters, FigureQuery } from '#lib/query/figure-query.ts';
import { FILTER_KEYS } from '#lib/query/figure-query.ts';
import { countFigures, type FigureFilter } from '#lib/record/figures.ts';
import { getSeriesById } from '#lib/record/series.ts';

export type FileFormat = Exclude<FigureQuery['output_format'], 'json'>;

export interface FigureFile {
  /** Text or bytes, read no faster than they are taken. */
  body: AsyncGenerator<string> | AsyncGenerator<Uint8Array>;
  fileName: string;
  type: string;
}

/** The media type of each form of a file. */
export const FILE_TYPES: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

const WRITERS: Record<FileFormat, (asked: AskedFile) => FigureFile['body']> = {
  csv: figureCsv,
  xlsx: figureWorkbook,
  zip: figurePackage,
};

interface AskedForm {
  format: FileFormat;
  /** The address of this site. */
  origin: string;
  /** How many figures a workbook may hold. */
  mostOfWorkbook?: number;
}

/**
 * The figures of a query as a file of this format. Throws TOO_LARGE that names the limit for a workbook of too many
 * figures: nothing is ever cut off.
 */
export async function figureFile(
  query: FigureQuery,
  filter: FigureFilter,
  { format, origin, mostOfWorkbook = MOST_ROWS_OF_WORKBOOK }: AskedForm,
): Promise<FigureFile> {
  if (format === 'xlsx') await refuseLong(filter, mostOfWorkbook);
  const filters = Object.fromEntries(
    FILTER_KEYS.filter((key) => query[key] !== undefined).map((key) => [key, query[key]]),
  ) as FigureFilters;
  const asked = {
    query: filters,
    filter,
    origin,
    order: orderOf(query),
    hasHxl: query.hxl === '1',
  };
  return {
    body: WRITERS[format](asked),
    fileName: await fileName(query, format),
    type: FILE_TYPES[format],
  };
}

/** "attest-hawija-present-2026-11-23.csv": what, the day it was taken, and the days that were travelled to. */
export async function fileName(query: FigureFilters, format: string): Promise<string> {
  const series = query.series === undefined ? null : (await getSeriesById(query.series)).slug;
  return [
    'attest',
    series ?? query.crisis ?? 'figures',
    today(),
    ...(query.as_of ? ['as-of', query.as_of] : []),
    ...(query.known_at ? ['known-at', query.known_at] : []),
  ]
    .join('-')
    .concat(`.${format}`);
}

async function refuseLong(filter: FigureFilter, most: number) {
  const count = await countFigures(filter);
  if (count <= most) return;
  const values = { count, most };
  const problem = translate('en', 'exports')('tooLong', values);
  throw new AppError('TOO_LARGE', { fields: [{ field: 'output_format', problem, values }] });
}
