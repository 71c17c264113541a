import { describe, expect, it, vi } from 'vitest';
import { readForm, type SentForm } from '#lib/snapshots/form.ts';
import { receiveFile, dropReceived } from '#lib/snapshots/receive.ts';
import { formWith, inParts, openDataFolder, PDF, problemOf } from '#tests/support/captures.ts';

const reader = (most = 100_000) => ({
  most,
  take: (bytes: AsyncIterable<Uint8Array>) => receiveFile(bytes, most),
  drop: dropReceived,
});
const read = (form: SentForm, most?: number) => readForm(form, reader(most));

describe('a form with a file', () => {
  it('gives its fields and the file, however it is cut in pieces', async () => {
    openDataFolder();
    const { contentType, bytes } = await formWith(PDF, { reason: 'The page may change.' });
    for (const size of [1, 13, 64, 100_000]) {
      const { fields, file } = await read({ contentType, body: inParts(bytes, { size }) });
      expect(fields).toEqual({ reason: 'The page may change.' });
      expect(file).toMatchObject({ byteCount: PDF.length, mediaType: 'application/pdf' });
    }
  });

  it('takes no notice of what the sender calls the file', async () => {
    const { names } = openDataFolder();
    for (const name of ['../../attest.sqlite', '..\\..\\x.exe', '/etc/passwd', 'a\0.pdf', '"; x="'])
      expect(await read(await formWith(PDF, { name }))).toMatchObject({ file: { sha256: /./ } });
    expect(names().every((name) => /^\.[0-9a-f]{32}$/.test(name))).toBe(true);
    expect(names()).toHaveLength(5);
  });

  it('is told how large a file was that is too large, once all of it has come', async () => {
    const { names } = openDataFolder();
    const form = await formWith(Buffer.alloc(50_000, 'x'));
    const error = await read(form, 10_000).catch((thrown: unknown) => thrown);
    const values = { most: 10_000, size: form.bytes.length };
    expect(error).toMatchObject({
      code: 'TOO_LARGE',
      fields: [{ problem: 'captureTooLarge', values }],
    });
    expect(names()).toEqual([]);
  });

  it('is not listened to without end', async () => {
    const { names } = openDataFolder();
    const { contentType, bytes } = await formWith(PDF);
    let sent = 0;
    async function* endless() {
      yield bytes.subarray(0, bytes.length - 80);
      for (;;) yield Buffer.alloc(((sent += 0), 100_000), (sent += 100_000) && 'x');
    }
    expect(await problemOf(read({ contentType, body: endless() }, 1000))).toBe('captureCutOff');
    expect(sent).toBeLessThan(2_000_000);
    expect(names()).toEqual([]);
  });
});

describe('a form that was cut off', () => {
  it('leaves nothing, wherever the line broke', async () => {
    const { names } = openDataFolder();
    const { contentType, bytes } = await formWith(PDF);
    for (let breakAt = 1; breakAt < bytes.length - 2; breakAt += 17) {
      const broken = inParts(bytes, { size: 10, breakAt });
      expect(await problemOf(read({ contentType, body: broken }))).toBe('captureCutOff');
      const ended = inParts(bytes.subarray(0, breakAt), { size: 10 });
      expect(await problemOf(read({ contentType, body: ended }))).toMatch(
        /captureCutOff|captureEmpty|captureUnknownType/,
      );
    }
    expect(names()).toEqual([]);
  });

  it('leaves nothing when the file was whole and what follows it is not', async () => {
    const { names } = openDataFolder();
    const form = new FormData();
    form.set('file', new File([Uint8Array.from(PDF)], 'a.pdf'));
    form.set('reason', 'x'.repeat(5000));
    const whole = new Response(form);
    const contentType = whole.headers.get('content-type') ?? '';
    const bytes = Buffer.from(await whole.arrayBuffer());
    async function* slowly() {
      yield bytes.subarray(0, 2000);
      // The file is on the disk before the line breaks.
      await vi.waitFor(() => expect(names()).toHaveLength(1));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await problemOf(read({ contentType, body: slowly() }))).toBe('captureCutOff');
    expect(names()).toEqual([]);
  });

  it('is given up when nothing more comes', async () => {
    const { names } = openDataFolder();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { contentType, bytes } = await formWith(PDF);
    async function* stalled() {
      yield bytes.subarray(0, 300);
      await new Promise(() => {});
    }
    const given = problemOf(read({ contentType, body: stalled() }));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await given).toBe('captureCutOff');
    vi.useRealTimers();
    expect(names()).toEqual([]);
  });

  it('is not kept when it is no form, or names no boundary', async () => {
    openDataFolder();
    for (const contentType of ['', 'application/json', 'multipart/form-data'])
      expect(await problemOf(read({ contentType, body: inParts(PDF) }))).toBe('captureCutOff');
  });
});

it('says that no file was chosen, as a browser sends that', async () => {
  openDataFolder();
  const form = await formWith('', { name: '' });
  expect(await read(form)).toMatchObject({ file: null });
});

it('takes one file, and only from its field', async () => {
  openDataFolder();
  const form = new FormData();
  form.set('other', new File([Uint8Array.from(PDF)], 'a.pdf'));
  const sent = new Response(form);
  const contentType = sent.headers.get('content-type') ?? '';
  const body = inParts(Buffer.from(await sent.arrayBuffer()));
  expect(await read({ contentType, body })).toMatchObject({ file: null });
});
