import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { dropReceived, receiveFile, refusedByDisk } from '#lib/snapshots/receive.ts';
import { inParts, openDataFolder, PDF, problemOf } from '#tests/support/captures.ts';

describe('a file that comes in', () => {
  it('is hashed, counted and written to its last byte', async () => {
    const { names } = openDataFolder();
    const received = await receiveFile(inParts(PDF, { size: 3 }), 1000);
    expect(received).toMatchObject({
      sha256: createHash('sha256').update(PDF).digest('hex'),
      byteCount: PDF.length,
      mediaType: 'application/pdf',
    });
    expect(readFileSync(received.path)).toEqual(PDF);
    await dropReceived(received);
    expect(names()).toEqual([]);
  });

  it('may have as many bytes as are kept, and not one more', async () => {
    const { names } = openDataFolder();
    expect(await problemOf(receiveFile(inParts(PDF), PDF.length))).toBe('kept');
    expect(await problemOf(receiveFile(inParts(PDF), PDF.length - 1))).toBe('captureTooLarge');
    expect(names()).toHaveLength(1);
  });

  it.each([
    ['without a byte', Buffer.alloc(0), 'captureEmpty'],
    ['that is a program', Buffer.from('4d5a9000', 'hex'), 'captureUnknownType'],
    ['that is an archive', Buffer.from('PK\x03\x04'), 'captureIsZip'],
  ])('%s leaves nothing', async (_, content, problem) => {
    const { names } = openDataFolder();
    expect(await problemOf(receiveFile(inParts(content), 1000))).toBe(problem);
    expect(names()).toEqual([]);
  });

  it('whose line breaks leaves nothing', async () => {
    const { names } = openDataFolder();
    const broken = inParts(PDF, { size: 5, breakAt: 20 });
    expect(await problemOf(receiveFile(broken, 1000))).toContain('aborted');
    expect(names()).toEqual([]);
  });
});

describe('a disk that is full', () => {
  it('refuses in words, and keeps nothing', async () => {
    const { path, names } = openDataFolder();
    const { file } = await openProbe(path);
    const prototype = Object.getPrototypeOf(file);
    await file.close();
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    vi.spyOn(prototype, 'writeFile').mockRejectedValueOnce(full);
    expect(await problemOf(receiveFile(inParts(PDF), 1000))).toBe('captureDiskFull');
    expect(names()).toEqual(['probe']);
    expect(await problemOf(receiveFile(inParts(PDF), 1000))).toBe('kept');
  });

  it('refuses in words when there is no folder to write to', async () => {
    const { path } = openDataFolder();
    symlinkSync('/proc/self', path);
    expect(await problemOf(receiveFile(inParts(PDF), 1000))).toMatch(/captureUnwritable|ENOENT/);
  });

  it('is told from what went wrong otherwise', () => {
    expect(() => refusedByDisk(new Error('other'))).toThrow('other');
    expect(() => refusedByDisk(Object.assign(new Error(), { code: 'EROFS' }))).toThrow(
      'UNAVAILABLE',
    );
  });
});

async function openProbe(path: string) {
  mkdirSync(path, { recursive: true });
  writeFileSync(`${path}/probe`, '');
  return { file: await open(`${path}/probe`), folder: dirname(path) };
}
