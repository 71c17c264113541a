// What a capture is, by its first bytes. What the sender calls it is never asked.

/** How much of a file decides what it is. */
export const HEAD_BYTES = 4096;

export type CaptureType =
  'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp' | 'text/html' | 'text/plain';

// From the file formats: ISO 32000 7.5.2, PNG 5.2, ISO 10918-1 B.1, WebP (RFC 9649) 2.4, APPNOTE.TXT 4.3.7.
// In hexadecimal; a dot is any digit.
const SIGNATURES: [CaptureType | 'zip', RegExp][] = [
  // %PDF-1.7
  ['application/pdf', /^255044462d3.2e3./],
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  // RIFF, four bytes of length, WEBP
  ['image/webp', /^52494646.{8}57454250/],
  ['zip', /^504b(?:0304|0506)/],
];

const HTML =
  /^\s*(?:<\?xml\s[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;

/**
 * What a file that begins with these bytes is. `zip` is also an office document. Text is only plain text when all
 * of it can be read, which the rest of the file has to show.
 */
export function typeOfHead(head: Uint8Array): CaptureType | 'zip' {
  const first = Buffer.from(head.subarray(0, 16)).toString('hex');
  const [known] = SIGNATURES.find(([, signature]) => signature.test(first)) ?? [];
  if (known) return known;
  return HTML.test(headInWords(head)) ? 'text/html' : 'text/plain';
}

/** The encoding that a byte order mark names; null without one. */
export function markedEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

const headInWords = (head: Uint8Array) =>
  new TextDecoder(markedEncoding(head) ?? 'latin1').decode(head);
