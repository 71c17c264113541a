// A query as a ZIP: the figures, their dictionary, a Frictionless data package (specs.frictionlessdata.io) and a README.
import { emptyMeaning } from '#lib/exchange/column-notes.ts';
import { dictionaryCsv, DICTIONARY_KEYS, meaningOf } from '#lib/exchange/data-dictionary.ts';
import { csvOf, LICENCE, rowsOfFigures, type RowsOfFigures } from '#lib/exchange/figure-answers.ts';
import { FIGURE_COLUMNS, type Column, type ColumnType } from '#lib/exchange/figure-columns.ts';
import { definitionLines, readmeLines, type AskedFile } from '#lib/exchange/figure-readme.ts';
import { zipStream } from '#lib/exchange/zip-stream.ts';
import { translate } from '#lib/messages/translate.ts';
import { withQuery } from '#lib/query/query-text.ts';
import { contentVersion } from '#lib/record/instance.ts';

/** The figures as a ZIP archive; memory does not grow with the record. */
export function figurePackage(asked: AskedFile): AsyncGenerator<Uint8Array> {
  return packageOf(rowsOfFigures(asked), asked);
}

/** The archive over these rows. */
export function packageOf(
  parts: AsyncIterable<RowsOfFigures>,
  asked: AskedFile,
): AsyncGenerator<Uint8Array> {
  // There are few publishers, however many figures.
  const publishers = new Set<string>();
  async function* noted() {
    for await (const part of parts) {
      for (const { publisher } of part.figures) publishers.add(publisher.name);
      yield part;
    }
  }
  return zipStream([
    { name: 'figures.csv', content: () => csvOf(noted(), asked) },
    { name: 'data-dictionary.csv', content: () => once(dictionaryCsv) },
    { name: 'datapackage.json', content: () => once(() => dataPackage(asked, publishers)) },
    { name: 'README.txt', content: () => once(() => readme(asked)) },
  ]);
}

async function* once(text: () => string | Promise<string>) {
  yield await text();
}

async function dataPackage(asked: AskedFile, publishers: ReadonlySet<string>): Promise<string> {
  const t = translate('en', 'exports');
  const { query, origin } = asked;
  const described = {
    profile: 'tabular-data-package',
    name: 'attest-reported-figures',
    title: t('readme.title'),
    description: `${t('readme.says')} ${t('readme.sum')}`,
    homepage: origin,
    version: String(await contentVersion()),
    licenses: [
      { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: LICENCE },
    ],
    sources: [...publishers].toSorted().map((title) => ({ title })),
    query: { ...query, path: withQuery(`${origin}/api/v1/figures`, query) },
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'figures',
        path: 'figures.csv',
        encoding: 'utf-8',
        dialect: {
          lineTerminator: '\r\n',
          headerRowCount: 1,
          ...(asked.hasHxl && { commentRows: [2] }),
        },
        schema: {
          fields: FIGURE_COLUMNS.map(field),
          missingValues: [''],
          primaryKey: 'figure_id',
        },
      },
      {
        profile: 'tabular-data-resource',
        name: 'data-dictionary',
        path: 'data-dictionary.csv',
        encoding: 'utf-8',
        schema: { fields: DICTIONARY_KEYS.map((name) => ({ name, type: 'string' })) },
      },
    ],
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

// The types of the table schema; a list stays JSON in its cell.
const FIELD_TYPES: Record<ColumnType, string> = {
  text: 'string',
  whole: 'integer',
  number: 'number',
  boolean: 'boolean',
  day: 'date',
  instant: 'datetime',
  json: 'array',
};

function field({ name, type, codes }: Column) {
  const constraints = {
    ...(emptyMeaning(name) === 'never' && { required: true }),
    ...(codes && { enum: codes }),
    ...(name === 'figure_id' && { unique: true }),
  };
  const description = meaningOf('en', name);
  return { name, type: FIELD_TYPES[type], description, constraints };
}

async function readme(asked: AskedFile): Promise<string> {
  const t = translate('en', 'exports');
  const files = [
    ['figures.csv', t('readme.fileFigures')],
    ['data-dictionary.csv', t('readme.fileDictionary')],
    ['datapackage.json', t('readme.filePackage')],
  ];
  const lines = [
    ...(await readmeLines(asked)),
    [t('readme.definitions'), ''],
    ...definitionLines(),
    [t('readme.files'), ''],
    ...files,
  ];
  return lines.map(([name, text]) => [name, text].filter(Boolean).join('\n  ')).join('\n\n') + '\n';
}
