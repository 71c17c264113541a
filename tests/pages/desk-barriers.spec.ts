// Every page of the desk that a link leads to, in every form in which it is asked for, is free of barriers. A page that
// is added is in it by itself; one that no link leads to is named here, with the test that opens it.
import { expect, test, type Page } from '@playwright/test';
import { builtPages, isOfRoute } from '#tests/support/canary/routes.ts';
import {
  enterDocument,
  enterStatement,
  enterTotal,
  newPage,
  sendForReview,
  signIn,
} from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

const OPENED_ELSEWHERE = [
  // With a token that is used once: people.spec.ts.
  '/desk/welcome/[token]',
  // After the password of somebody who owes a code: second-factor.spec.ts.
  '/desk/sign-in/code',
  '/desk/second-factor',
];

const pagesOfDesk = () =>
  builtPages().filter((route) => /^\/desk(\/|$)/.test(route) && !OPENED_ELSEWHERE.includes(route));

/** The page that the address asks for: its route, and every key of its query with what is a word of the form. */
function kindOf(address: string): string | undefined {
  const { pathname, searchParams } = new URL(address, 'http://desk');
  const route = pagesOfDesk()
    // What is spelled out goes before what may be anything.
    .toSorted((a, b) => a.split('[').length - b.split('[').length)
    .find((each) => isOfRoute(each, pathname));
  const query = [...searchParams]
    .map(([key, value]) => (/^[a-z_]+$/.test(value) ? `${key}=${value}` : key))
    .toSorted();
  const type = /^\/desk\/record\/(\w+)/.exec(pathname)?.[1] ?? '';
  const made = pathname.endsWith('/new') ? 'new' : '';
  return route && [route, type, made, ...query].join(' ');
}

/**
 * Opens the doors, and one address of each kind that nobody has seen and links lead to, and looks for barriers. Nothing
 * is typed meanwhile: a form that says so takes what it came with for something typed.
 */
async function crawl(page: Page, doors: readonly string[], seen: Set<string>): Promise<void> {
  const typed: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/desk/typed')) typed.push(page.url());
  });
  const open = [...doors];
  for (let address = open.shift(); address !== undefined; address = open.shift()) {
    const kind = kindOf(address);
    if (kind === undefined || (seen.has(kind) && !doors.includes(address))) continue;
    seen.add(kind);
    await test.step(address, async () => {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBeLessThan(400);
      await isAccessible(page);
    });
    open.push(...(await linksOn(page)).filter((link) => !doors.includes(link)));
  }
  expect(typed).toEqual([]);
}

const linksOn = (page: Page) =>
  page
    .locator('a[href^="/desk"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

test('every page of the desk is free of barriers, and keeps nothing that nobody typed', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(900_000);
  const options = { javaScriptEnabled: true, baseURL };
  const stranger = await newPage(browser, options);
  const seen = new Set<string>();
  await crawl(stranger, ['/desk/sign-in'], seen);

  const { data } = await (await stranger.request.get('/api/v1/figures?limit=1')).json();
  const [{ figure_id, statement_id, source_id }] = data;
  const recorded = [
    `/desk/record/figures/${figure_id}`,
    `/desk/record/statements/${statement_id}`,
    `/desk/record/sources/${source_id}`,
  ];

  const author = await newPage(browser, options);
  await signIn(author, 'contributor');
  await enterDocument(author, 'Sent without barriers');
  await sendForReview(author);
  await expect(author.getByText('Waiting for review')).toBeVisible();
  await enterDocument(author, 'Entered without barriers');
  const draft = new URL(author.url()).pathname;
  await enterStatement(author);
  await enterTotal(author);
  await crawl(author, ['/desk', draft, `/desk/new/${source_id}`, ...recorded], seen);

  for (const role of ['reviewer', 'administrator']) {
    const page = await newPage(browser, options);
    await signIn(page, role);
    await crawl(page, ['/desk'], seen);
  }
  console.log(`${seen.size} kinds of pages`);
  const routes = [...seen].map((kind) => kind.split(' ')[0]);
  expect(pagesOfDesk().filter((route) => !routes.includes(route))).toEqual([]);
});
