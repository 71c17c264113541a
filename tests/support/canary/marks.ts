// Words and numbers that stand in what is not public, and how they are found in whatever the site sends.
import { unzipSync } from 'fflate';

/** Stands in every canary. Letters only, so that HTML, JSON, CSV and addresses write it as it is. */
export const MARK = 'zqcanary';

/** A second word in every text: a search for it must find nothing, and the answer may repeat what was searched. */
export const SEARCHED = 'zqsearchedword';

/** A number that only hidden figures say. */
export const HIDDEN_NUMBER = 424_242_424;

const NUMBER = /424.{0,6}242.{0,6}424/;

/** The canary of a column: it says where what leaked was kept. */
export function canary(table: string, column: string): string {
  return `${MARK}${table}${column}`.toLowerCase().replaceAll(/[^a-z]/g, '');
}

/** The text of the canary with the searched word beside it. */
export function canaryText(table: string, column: string): string {
  return `${canary(table, column)} ${SEARCHED}`;
}

export interface Sent {
  type: string;
  bytes: Buffer;
  /** False for what was cut off on the way: then an archive has no list of its files. */
  isWhole: boolean;
}

/** The canaries in what was sent, in the headers too, with what stands around each; `ids` are hidden ones. */
export function canariesIn(
  { type, bytes, isWhole }: Sent,
  headers: string,
  ids: readonly string[],
) {
  const isText = /text|json|xml|javascript|svg/.test(type);
  return [headers, ...textsIn(bytes, isWhole)].flatMap((text) => {
    const words = [...text.matchAll(WORDS)].map(({ 0: found, index }) =>
      around(text, index, found),
    );
    const numbers = isText
      ? [...text.matchAll(new RegExp(NUMBER, 'g'))].map(([found]) => found)
      : [];
    return [...words, ...numbers, ...ids.filter((id) => text.includes(id))];
  });
}

// The word as it is, and as base64 writes it at each of the three places where it may begin.
const WORDS = new RegExp([MARK, ...[0, 1, 2].map(inBase64)].join('|'), 'gi');

function inBase64(offset: number): string {
  const written = Buffer.from(' '.repeat(offset) + MARK)
    .toString('base64')
    .replaceAll('=', '');
  // The first and last characters also hold bits of what stands beside the word.
  return written.slice(offset === 0 ? 0 : offset + 1, -1);
}

const around = (text: string, at: number, found: string) =>
  text.slice(Math.max(0, at - 40), at + found.length + 40).replaceAll(/\s+/g, ' ');

/** What the bytes say: as they are, as UTF-16, and every file of an archive. */
function textsIn(bytes: Buffer, isWhole = true): string[] {
  const isArchive = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  const files = isArchive && isWhole ? Object.entries(unzipSync(bytes)) : [];
  return [
    bytes.toString('utf8'),
    bytes.toString('latin1').replaceAll('\0', ''),
    ...files.flatMap(([name, file]) => [name, ...textsIn(Buffer.from(file))]),
  ];
}
