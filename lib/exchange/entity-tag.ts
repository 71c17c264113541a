import { createHash } from 'node:crypto';
import { contentVersion } from '#lib/record/instance.ts';

/** A strong entity tag: the same while neither the address nor the record has changed. */
export async function entityTag(address: string): Promise<string> {
  const digest = createHash('sha256')
    .update(`${await contentVersion()} ${address}`)
    .digest('base64url');
  return `"${digest.slice(0, 22)}"`;
}
