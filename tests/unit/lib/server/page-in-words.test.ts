import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { pageInWords } from '#lib/server/page-in-words.ts';

const nowhere =
  '<html lang="en"><head><title>Nothing</title><script src="/a.js"></script></head><body><main id="content"><h1>Nothing at this address</h1></main></body></html>';
const empty = (flight: string) =>
  `<html id="__next_error__"><head></head><body><script>push(${flight})</script></body></html>`;

describe('a page that the renderer left empty', () => {
  it('says that there is nothing at the address', async () => {
    expect(await inWords('/en/crises/none', 404, empty(''))).toContain('Nothing at this address');
  });

  it('says that it failed, with the number of the failure in the log', async () => {
    const page = await inWords('/en/sources', 500, empty('{\\"digest\\":\\"1234567\\"}'));
    expect(page).toContain('<h1>This page cannot be shown right now</h1>');
    expect(page).toContain('<code>1234567</code>');
    expect(page).not.toContain('Nothing at this address');
  });

  it('has no scripts, so that none fills it again', async () => {
    expect(await inWords('/en/sources', 500, empty(''))).not.toContain('<script');
    expect(await inWords('/nowhere/at/all', 404, nowhere)).not.toContain('<script');
  });
});

describe('a page of the desk that the renderer left empty', () => {
  it('keeps the scripts that draw it, and says the words to who has none', async () => {
    const page = await inWords('/desk/submissions/none', 404, empty('1'));
    expect(page).toContain('<noscript><h1>Nothing at this address</h1></noscript>');
    expect(page).toContain('<script>push(1)</script>');
  });
});

describe('a page that has its words', () => {
  it('stays as it was rendered', async () => {
    expect(await inWords('/en', 200, '<p>85,000</p><script></script>')).toBe(
      '<p>85,000</p><script></script>',
    );
  });
});

const inWords = (address: string, status: number, html: string) =>
  pageInWords(answeringNowhere, { address, status, html });

const answeringNowhere: RequestListener = (_request, response) => {
  response.writeHead(404, { 'content-type': 'text/html' }).end(nowhere);
};
