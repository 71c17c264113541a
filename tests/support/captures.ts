// Files that are sent, and the folder in which they are kept, for tests of captures.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { SentForm } from '#lib/snapshots/form.ts';

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
export const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
export const PAGE = Buffer.from(
  '<!DOCTYPE html><title>Hawija</title><p>The <b>85,000</b> civilians<script>alert(1)</script>',
);

/** A data folder of this test alone; returns what lies in its folder of captures. */
export function openDataFolder(): { path: string; names: () => string[] } {
  const data = mkdtempSync(join(tmpdir(), 'attest-captures-'));
  vi.stubEnv('ATTEST_DATA_DIR', data);
  const path = join(data, 'snapshots');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    chmodSync(data, 0o700);
    rmSync(data, { recursive: true });
  });
  return { path, names: () => readdirSync(path, { withFileTypes: true }).map(({ name }) => name) };
}

/** A form with one file as a browser sends it. */
export async function formWith(
  content: Uint8Array | string,
  { name = 'report.pdf', reason = 'The page may change.' } = {},
): Promise<SentForm & { bytes: Buffer }> {
  const form = new FormData();
  form.set('reason', reason);
  form.set('file', new File([Uint8Array.from(Buffer.from(content))], name));
  const sent = new Response(form);
  const contentType = sent.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await sent.arrayBuffer());
  return { contentType, bytes, body: inParts(bytes) };
}

/** The bytes as they arrive on a slow line; after `breakAt` of them the line breaks. */
export async function* inParts(
  bytes: Uint8Array,
  { size = 1000, breakAt = Infinity } = {},
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    if (at >= breakAt) throw new Error('aborted');
    yield bytes.subarray(at, Math.min(at + size, breakAt));
  }
}

/** All the bytes that come. */
export async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = [];
  for await (const part of parts) read.push(part);
  return Buffer.concat(read);
}

/** The first problem of what the promise throws; `kept` when it throws nothing. */
export async function problemOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'kept',
    (error: { code?: string; fields?: { problem: string }[] }) =>
      error.fields?.[0]?.problem ?? error.code ?? String(error),
  );
}
