import { chartConfiguration } from '#lib/charts/configuration.ts';
import { PICTURE_SHAPES, type PictureShape } from '#lib/charts/frame.ts';
import { chartModel } from '#lib/charts/model.ts';
import { chartPng } from '#lib/charts/png.ts';
import type { ChartModel } from '#lib/charts/shapes.ts';
import { chartSvg } from '#lib/charts/svg.ts';
import { isLocale, LOCALES, type Locale } from '#lib/messages/messages.ts';
import { formatsOf } from '#lib/messages/regions.ts';
import { translate } from '#lib/messages/translate.ts';
import { AppError } from '#lib/errors.ts';
import { readPart, USUAL_ROWS_OF_PICTURE } from '#lib/query/part.ts';
import { understoodQuery } from '#lib/query/understood.ts';
import { partMarking, viewMarking } from '#lib/query/view-words.ts';
import { selectFigures } from '#lib/summary/selected-figures.ts';
import { isPublicId } from '#lib/record/public-ids.ts';
import { getSeriesById } from '#lib/record/series.ts';

export const IMAGE_FORMATS = ['png', 'svg', 'json'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

export interface ImageRequest {
  seriesId: string;
  format: ImageFormat;
  shape: PictureShape;
  /** In pixels. */
  width: number;
  locale: Locale;
  /** Which figures of the series, in the keys of its page. */
  query: URLSearchParams;
}

const WIDTHS = { least: 240, most: 2400 };
const USUAL_WIDTH = { wide: 1200, square: 800 };

/** What `/charts/<series id>.<format>?w=&shape=&lang=` asks for, or a sentence that says what is wrong with it. */
export function readImageRequest(
  file: string,
  query: URLSearchParams,
  isName: (name: string) => boolean = isPublicId,
): ImageRequest | string {
  const [seriesId = '', format = '', ...others] = file.split('.');
  const lang = query.get('lang') ?? LOCALES[0];
  const locale = isLocale(lang) ? lang : LOCALES[0];
  const t = translate(locale, 'charts');
  const shape = PICTURE_SHAPES.find((own) => own === (query.get('shape') ?? 'wide'));
  if (!isName(seriesId) || !isFormat(format) || others.length) return t('picture.notFound');
  if (!isLocale(lang)) {
    return t('requests.lang', { value: lang, languages: LOCALES.join(', ') });
  }
  if (!shape) return t('requests.shape', { value: query.get('shape') ?? '' });
  const width = query.has('w') ? Number(query.get('w')) : USUAL_WIDTH[shape];
  if (!Number.isInteger(width) || width < WIDTHS.least || width > WIDTHS.most) {
    return t('requests.width', { value: query.get('w') ?? '', ...WIDTHS });
  }
  return { seriesId, format, shape, width, locale, query };
}

/**
 * The chart of a series in the format that is asked for. Throws NOT_FOUND when there is no such series, INVALID when
 * the query cannot be understood: a picture must never show more than was asked for.
 */
export async function chartImage(request: ImageRequest): Promise<string | Uint8Array> {
  const { seriesId, locale } = request;
  const series = await getSeriesById(seriesId);
  const { query, problems } = await understoodQuery(locale, request.query);
  if (problems.length > 0) {
    const fields = problems.map(({ key, value, sentence }) => ({
      field: key,
      problem: sentence,
      values: { value },
    }));
    throw new AppError('INVALID', { fields });
  }
  const part = readPart(request.query, USUAL_ROWS_OF_PICTURE);
  const [selected, marking] = await Promise.all([
    selectFigures({ ...query, series: seriesId }, part),
    viewMarking(locale, query),
  ]);
  const lines = [...marking, ...partMarking(locale, selected)];
  return paintModel(chartModel(series, selected.figures, locale, { marking: lines }), request);
}

/** What every picture is asked for with. */
export type PictureRequest = Omit<ImageRequest, 'seriesId' | 'query'>;

/** An image that says in words why there is no chart; never a broken picture. */
export function imageInWords(sentence: string, request: PictureRequest) {
  return paintModel(emptyModel(sentence, request.locale), request);
}

/** The kind of picture that a file name asks for; `png` when it is none of ours. */
export function formatOf(file: string): ImageFormat {
  const ending = file.split('.').at(-1) ?? '';
  return isFormat(ending) ? ending : 'png';
}

const isFormat = (text: string): text is ImageFormat =>
  (IMAGE_FORMATS as readonly string[]).includes(text);

/** A chart as the file that is asked for; `json` is the chart model itself. */
export function paintModel(model: ChartModel, { format, shape, width }: PictureRequest) {
  if (format === 'json') return JSON.stringify(model);
  const configuration = chartConfiguration(model, shape);
  return format === 'svg' ? chartSvg(configuration, width) : chartPng(configuration, width);
}

function emptyModel(sentence: string, locale: Locale): ChartModel {
  return {
    seriesId: '',
    locale,
    region: formatsOf(locale),
    direction: 'ltr',
    measureType: 'stock',
    marking: [],
    title: sentence,
    subtitle: '',
    scope: '',
    sources: [],
    panels: [],
    isMultiple: false,
    breaks: [],
    key: [],
    notes: [],
    firstDay: 0,
    lastDay: 0,
    top: 1,
    description: sentence,
    sourceLine: '',
    labels: { definitionChanged: '', empty: '' },
  };
}
