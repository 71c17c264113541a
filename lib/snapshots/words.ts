import type { SnapshotFacts } from '#db/source-snapshots.ts';
import captures from '#lib/messages/en/captures.json' with { type: 'json' };
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

const megabytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const counts = new Intl.NumberFormat('en');

/** A size in words: bytes below 10,000, kB below a million, else MB; of 1,000 each. */
export function formatBytes(bytes: number): string {
  if (bytes >= 1_000_000) return `${megabytes.format(bytes / 1_000_000)} MB`;
  return bytes < 10_000 ? `${counts.format(bytes)} bytes` : `${Math.round(bytes / 1000)} kB`;
}

/** What a capture is, in words: the kind of file, or that its text was pasted. */
export function captureKind(
  locale: Locale,
  { mediaType, fileName }: Pick<SnapshotFacts, 'mediaType' | 'fileName'>,
): string {
  const t = translate(locale, 'captures');
  const type = fileName === null ? 'pasted' : mediaType;
  const known = Object.hasOwn(captures.kind, type) ? (type as keyof typeof captures.kind) : 'other';
  return t(`kind.${known}`);
}
