import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { responseCache } from '#lib/server/response-cache.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('the response cache', () => {
  it('answers from memory while the content version stands still', async () => {
    const site = await serving(() => page('85,000'));
    await site.get('/en');
    await site.get('/en');
    expect(site.renderings()).toBe(1);
  });

  it('never serves a figure that an approval has changed', async () => {
    let figure = '85,000';
    const site = await serving(() => page(figure));
    expect(await (await site.get('/en')).text()).toContain('85,000');
    figure = 'retracted';
    site.approve();
    expect(await (await site.get('/en')).text()).toContain('retracted');
  });

  it('renders a page anew on the next day, because it says how long ago something was', async () => {
    const site = await serving(() => page('85,000'));
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T23:59:00Z') });
    try {
      await site.get('/en');
      vi.setSystemTime(new Date('2026-11-24T00:01:00Z'));
      await site.get('/en');
    } finally {
      vi.useRealTimers();
    }
    expect(site.renderings()).toBe(2);
  });

  it('keeps the name of a file that is to be saved', async () => {
    const site = await serving(() => page('85,000'), 200, {
      'content-disposition': 'attachment; filename="attest-F1.bib"',
    });
    expect((await site.get('/en')).headers.get('content-disposition')).toContain('attest-F1.bib');
  });

  it('renders a page once for all who ask at the same time', async () => {
    const site = await serving(() => page('85,000'));
    await Promise.all(Array.from({ length: 20 }, () => site.get('/en')));
    expect(site.renderings()).toBe(1);
  });

  it('does not keep an answer that is not a page', async () => {
    const site = await serving(() => page('gone'), 404);
    expect((await site.get('/en/none')).status).toBe(404);
    await site.get('/en/none');
    expect(site.renderings()).toBe(2);
  });

  it('answers 304 to a reader who has this very page', async () => {
    const site = await serving(() => page('85,000'));
    const etag = (await site.get('/en')).headers.get('etag') ?? '';
    expect((await site.get('/en', { 'if-none-match': etag })).status).toBe(304);
    site.approve();
    expect((await site.get('/en', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('replaces the secret of the rendering by the hashes of its scripts', async () => {
    const site = await serving((nonce) => `<script nonce="${nonce}">start()</script>`);
    const answer = await site.get('/en');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /script-src 'self' 'sha256-[^']+';/,
    );
    expect(await answer.text()).toBe('<script>start()</script>');
  });
});

const page = (text: string) => `<p>${text}</p>`;

async function serving(
  html: (nonce: string) => string,
  status = 200,
  sent: Record<string, string> = {},
) {
  let version = 1;
  let renderings = 0;
  const render: RequestListener = (request, response) => {
    renderings += 1;
    const nonce =
      /'nonce-([^']+)'/.exec(String(request.headers['content-security-policy']))?.[1] ?? '';
    response.writeHead(status, { 'content-type': 'text/html', ...sent }).end(html(nonce));
  };
  const answer = responseCache(render, 'localhost', async () => version);
  const server = createServer(
    (request, response) => void answer(request.url ?? '/', request, response),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers }),
    approve: () => void (version += 1),
    renderings: () => renderings,
  };
}
