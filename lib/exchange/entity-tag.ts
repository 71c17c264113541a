import { createHash } from 'node:crypto';
import { today } from '#lib/dates/calendar-days.ts';
import { contentVersion } from '#lib/record/instance.ts';

/** A strong entity tag: the same while neither the address, nor the record, nor the day has changed. */
export async function entityTag(address: string): Promise<string> {
  // An answer may say how long ago a source last reported.
  const digest = createHash('sha256')
    .update(`${await contentVersion()} ${today()} ${address}`)
    .digest('base64url');
  return `"${digest.slice(0, 22)}"`;
}

/** Whether the tag is among those that a reader has: `If-None-Match` of RFC 9110, also weakened by a cache on the way. */
export function isKnown(tag: string, header: string | null): boolean {
  const tags = (header ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
