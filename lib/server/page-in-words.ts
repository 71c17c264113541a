import type { RequestListener } from 'node:http';
import { inject } from 'light-my-request';
import { LOCALES, MESSAGES, type Locale } from '#lib/messages/messages.ts';

// No page has this address, so the answer is the site's own page for addresses that lead nowhere.
const NOWHERE = '/-/-/-';

// The renderer marks a document so that it has left empty for scripts to fill.
const EMPTY = '<html id="__next_error__">';

/**
 * The page as a reader without scripts can read it: in place of one that was not found or failed, which the renderer
 * leaves empty, the site's own words, for a failure with its number in the log. Any other page is returned as it is.
 */
export async function pageInWords(
  render: RequestListener,
  { address, status, html }: { address: string; status: number; html: string },
): Promise<string> {
  if (!html.includes(EMPTY)) return status === 404 ? withoutScripts(html) : html;
  const { payload } = await inject(render, { method: 'GET', url: NOWHERE });
  const nowhere = withoutScripts(payload);
  const words = status === 404 ? nowhere : withFailure(nowhere, localeOf(address), digestIn(html));
  return address.startsWith('/desk') ? besideScripts(html, words) : words;
}

// The desk has a page of its own for this, which scripts draw; who has none reads the words.
function besideScripts(html: string, words: string): string {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(words)?.[1] ?? '';
  return html.replace(/<body\b[^>]*>/, (body) => `${body}<noscript>${main}</noscript>`);
}

const withoutScripts = (html: string) =>
  html
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replaceAll(/<link\b[^>]*as="script"[^>]*>/g, '');

function withFailure(page: string, locale: Locale, id: string | undefined): string {
  const words = MESSAGES[locale].failure;
  const number = id ? `<p>${words.number} <code>${id}</code></p>` : '';
  const text = `<h1>${words.title}</h1><p>${words.text}</p>${number}<p>${words.mend}</p>`;
  const on = `<p><a href="/${locale}">${words.home}</a></p>`;
  return page
    .replace(/<title>[^<]*<\/title>/, `<title>${words.title}</title>`)
    .replace(/(<main\b[^>]*>)[\s\S]*<\/main>/, (_, main: string) => `${main}${text}${on}</main>`);
}

// Under this number the renderer has written the failure to the log.
const digestIn = (html: string) => /"digest\\?":\\?"(\d+)/.exec(html)?.[1];

const localeOf = (address: string): Locale =>
  LOCALES.find((locale) => address.split(/[/?]/)[1] === locale) ?? 'en';
