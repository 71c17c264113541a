import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import RevisionPage, { generateMetadata } from '#app/[locale]/figures/[id]/revisions/[n]/page.tsx';
import RevisionsPage from '#app/[locale]/figures/[id]/revisions/page.tsx';
import { correctHawija } from '#tests/support/corrections.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
  await correctHawija(store);
});
afterAll(() => store.close());

const asked = (n: number) => ({
  params: Promise.resolve({ locale: 'en', id: 'F1', n: String(n) }),
  searchParams: Promise.resolve({}),
});
const textOf = async (n: number) => renderToStaticMarkup(await RevisionPage(asked(n)));

describe('the page of a revision', () => {
  test('that was corrected says that it is not what this site says today, and leads there', async () => {
    const html = await textOf(1);
    expect(html).toContain('This is revision 1 of 3');
    expect(html).toContain('It is not what this site says today.');
    expect(html).toContain('href="/en/figures/F1"');
    expect(html).toContain('85,000');
    const { title, description, robots } = await generateMetadata(asked(1));
    expect(JSON.stringify(title)).toMatch(/Old: /);
    expect(description).toMatch(/not what this site says today/);
    // An old number is not to be found by a search engine as if it were the number.
    expect(JSON.stringify(robots)).toContain('"index":false');
  });

  test('that is the last one says that it holds today', async () => {
    const html = await textOf(3);
    expect(html).toContain('It is what this site says today.');
    expect(html).not.toContain('not what this site says');
    expect(html).toContain('58,000');
  });

  test('says what it changed, in words, with the reason', async () => {
    const html = await textOf(2);
    expect(html).toContain('What revision 2 changed, field by field');
    expect(html).toMatch(/<del>.*?85,000/);
    expect(html).toMatch(/<ins>/);
    expect(html).toMatch(/Reason: [^<]/);
    expect(await textOf(1)).toContain('This is the first revision');
  });
});

describe('the page of all revisions', () => {
  test('leads to each, newest first, with what it changed and why', async () => {
    const { params, ...rest } = asked(1);
    const html = renderToStaticMarkup(await RevisionsPage({ params, ...rest }));
    const places = [3, 2, 1].map((n) => html.indexOf(`/en/figures/F1/revisions/${n}`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(html).toContain('85,000');
  });
});
