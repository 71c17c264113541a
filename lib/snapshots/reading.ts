// Reads a capture while it comes in: what it is, and the words in it.
import { readingHtml, type HtmlText } from '#lib/snapshots/html-text.ts';
import {
  HEAD_BYTES,
  markedEncoding,
  typeOfHead,
  type CaptureType,
} from '#lib/snapshots/media-type.ts';

/** More characters than this are not kept beside the file as text. */
export const MOST_TEXT = 1_000_000;

export type Unreadable = 'captureIsZip' | 'captureUnknownType';

export type CaptureRead = { mediaType: CaptureType; text: string } | { problem: Unreadable };

export interface CaptureReading {
  take(chunk: Uint8Array): void;
  /** What it was; the text is empty for a PDF, a picture, and more than MOST_TEXT characters. */
  end(): CaptureRead;
}

// Line ends, tabs and page breaks are text; the other control characters are not.
const NO_TEXT = /[^\P{Cc}\t\n\r\f\u0080-\u009f]/u;

/** Reads one file, chunk by chunk. */
export function readingCapture(): CaptureReading {
  let head: Buffer = Buffer.alloc(0);
  let rest: CaptureReading | undefined;
  return {
    take(chunk) {
      if (rest) return rest.take(chunk);
      head = Buffer.concat([head, chunk]);
      if (head.length < HEAD_BYTES) return;
      rest = readingAs(head);
      rest.take(head);
    },
    end() {
      if (rest) return rest.end();
      const whole = readingAs(head);
      whole.take(head);
      return whole.end();
    },
  };
}

function readingAs(head: Uint8Array): CaptureReading {
  const type = typeOfHead(head);
  if (type === 'zip')
    return reading(
      () => {},
      () => ({ problem: 'captureIsZip' }),
    );
  if (type === 'text/plain') return readingText(head);
  if (type === 'text/html') return readingPage(head);
  return reading(
    () => {},
    () => ({ mediaType: type, text: '' }),
  );
}

function readingText(head: Uint8Array): CaptureReading {
  const decoder = new TextDecoder(markedEncoding(head) ?? 'utf-8', { fatal: true });
  const parts: string[] = [];
  let length = 0;
  let isText = true;
  const decode = (...given: Parameters<TextDecoder['decode']>) => {
    if (!isText) return;
    const part = decoded(decoder, given);
    isText = part !== null && !NO_TEXT.test(part);
    length += part?.length ?? 0;
    if (length <= MOST_TEXT) parts.push(part ?? '');
  };
  return reading(
    (chunk) => decode(chunk, { stream: true }),
    () => {
      decode();
      if (!isText) return { problem: 'captureUnknownType' };
      return { mediaType: 'text/plain', text: length <= MOST_TEXT ? parts.join('') : '' };
    },
  );
}

// A page may break the rules of its encoding; its bytes are kept all the same, and the words as far as they can be read.
function readingPage(head: Uint8Array): CaptureReading {
  const decoder = new TextDecoder(markedEncoding(head) ?? namedEncoding(head) ?? 'utf-8');
  const words: HtmlText = readingHtml();
  return reading(
    (chunk) => words.take(decoder.decode(chunk, { stream: true })),
    () => {
      words.take(decoder.decode());
      const text = words.end().replaceAll('\0', '');
      return { mediaType: 'text/html', text: text.length <= MOST_TEXT ? text : '' };
    },
  );
}

/** The encoding that the page names in its head; null for none, or one that nobody knows. */
function namedEncoding(head: Uint8Array): string | null {
  const named = /<meta\b[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(
    Buffer.from(head).toString('latin1'),
  )?.[1];
  try {
    return named ? new TextDecoder(named).encoding : null;
  } catch {
    // Not the name of an encoding: read as if none were named.
    return null;
  }
}

function decoded(decoder: TextDecoder, given: Parameters<TextDecoder['decode']>): string | null {
  try {
    return decoder.decode(...given);
  } catch {
    // The bytes are not in the encoding: this is no text.
    return null;
  }
}

const reading = (take: CaptureReading['take'], end: CaptureReading['end']): CaptureReading => ({
  take,
  end,
});
