// A recorded document that is not public: what tells which document it is, is kept sealed, in its row and in its revision.
import type { Reader, Writer } from '#db/store.ts';
import { opening, sealing } from '#lib/sealing/kept-text.ts';
import type { Source } from '#lib/record/shapes.ts';

type Identity = Pick<
  Source,
  'confidentiality' | 'title' | 'authors' | 'url' | 'archiveUrl' | 'licence'
>;

/**
 * The document and why it is changed, as they are kept: a public one as it is, of any other all that identifies it
 * sealed. Row and revision hold the same envelopes, which the chain commits to: it is verified without any key.
 */
export async function sealSource<Value extends Identity>(
  tx: Writer,
  id: string,
  { reason, value }: { reason: string | null; value: Value },
): Promise<{ reason: string | null; value: Value }> {
  if (value.confidentiality === 'public') return { reason, value };
  const seal = await sealing(tx);
  const sealed = (column: string, text: string | null) => text && seal(text, placeOf(id, column));
  const identity = {
    title: seal(value.title, placeOf(id, 'title')),
    authors: value.authors.map((author) => seal(author, placeOf(id, 'authors'))),
    url: sealed('url', value.url),
    archiveUrl: sealed('archive_url', value.archiveUrl),
    licence: sealed('licence', value.licence),
  };
  return { reason: sealed('reason', reason), value: { ...value, ...identity } };
}

/** The documents in words, for those who may read them: who asks must have made sure of that. */
export async function openSources<Value extends Identity & { id: string }>(
  reader: Reader,
  sources: readonly Value[],
): Promise<Value[]> {
  if (sources.every(({ confidentiality }) => confidentiality === 'public')) return [...sources];
  const open = await opening(reader);
  return sources.map((source) => {
    if (source.confidentiality === 'public') return source;
    const { id } = source;
    const opened = (column: string, text: string | null) => text && open(text, placeOf(id, column));
    return {
      ...source,
      title: open(source.title, placeOf(id, 'title')),
      authors: source.authors.map((author) => open(author, placeOf(id, 'authors'))),
      url: opened('url', source.url),
      archiveUrl: opened('archive_url', source.archiveUrl),
      licence: opened('licence', source.licence),
    };
  });
}

const placeOf = (rowId: string, column: string) => ({ table: 'sources', column, rowId });
