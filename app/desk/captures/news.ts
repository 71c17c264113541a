// What came of sending a file, told across a redirect: a known word and numbers, never a text that was sent.
import { formatBytes } from '#lib/snapshots/words.ts';
import captures from '#lib/messages/en/captures.json' with { type: 'json' };
import { translate } from '#lib/messages/translate.ts';

type Query = Record<string, string | string[] | undefined>;

export interface CaptureNews {
  sentence: string;
  isProblem: boolean;
}

/** The address of the page with the news. */
export function captureNews(
  page: string,
  news: string,
  values: Record<string, string | number> = {},
): string {
  const [path = page, query = ''] = page.split('?');
  const told = new URLSearchParams(query);
  told.set('copy', news);
  for (const [name, value] of Object.entries(values)) told.set(name, String(value));
  return `${path}?${told}#copies`;
}

/** The news that the address brings; null for none, and for a word that is none of ours. */
export function readCaptureNews({ copy, size, most, number }: Query): CaptureNews | null {
  const t = translate('en', 'captures');
  if (copy === 'kept' || copy === 'removed') return { sentence: t(copy), isProblem: false };
  if (typeof copy !== 'string' || !Object.hasOwn(captures.problems, copy)) return null;
  const values = {
    size: formatBytes(Number(size)),
    most: copy === 'captureTooMany' ? String(Number(most)) : formatBytes(Number(most)),
    number: /^[0-9a-f]{8}$/.test(String(number)) ? String(number) : '',
  };
  return {
    sentence: t(`problems.${copy as keyof typeof captures.problems}`, values),
    isProblem: true,
  };
}
