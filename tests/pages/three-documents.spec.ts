// Three documents that the example record does not hold, as a new contributor and a reviewer meet them: news agencies
// of 2017 as UCDP names them with its events (Georeferenced Event Dataset, CC BY-IGO); of each the headline is known.
import { expect, test, type Page } from '@playwright/test';
import { approveAll, chooseSeries, newPage, sendForReview, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

const SINCE_FEBRUARY = 'Civilians killed in west Mosul since 19 February 2017';

interface NewsDocument {
  publisher: string;
  published: string;
  headline: string;
  says: string;
  /** The kind of an organization that the record does not know yet. */
  kindOfWho?: string;
  number: string;
  series: string;
  qualifier: string;
  placeText: string;
  place: string;
  civilians?: string;
  period: [from: string, to: string];
}

const FLED: NewsDocument = {
  publisher: 'Associated Press',
  published: '2017-02-28',
  headline: 'UN: 8,000 flee as Iraqi forces fight IS in western Mosul',
  says: 'United Nations',
  number: '8,000',
  series: 'Fled west Mosul since 19 February 2017',
  qualifier: 'stated',
  placeText: 'western Mosul',
  place: 'West Mosul',
  period: ['2017-02-19', '2017-02-28'],
};

const KILLED: NewsDocument = {
  publisher: 'Agence France-Presse',
  published: '2017-03-28',
  headline: 'Over 300 civilians killed since start of west Mosul operation: UN',
  says: 'United Nations',
  number: 'Over 300',
  series: SINCE_FEBRUARY,
  qualifier: 'more_than',
  placeText: 'west Mosul',
  place: 'West Mosul',
  period: ['2017-02-19', '2017-03-28'],
};

const ADMITTED: NewsDocument = {
  publisher: 'Agence France-Presse',
  published: '2017-05-25',
  headline: 'US admits over 100 civilians killed in Mosul strike in March',
  // The series counts everybody who was killed there.
  civilians: 'unspecified',
  says: 'Government of the United States',
  kindOfWho: 'Government',
  number: 'over 100',
  series: 'Killed in the strike on al-Jadida, 17 March 2017',
  qualifier: 'more_than',
  placeText: 'Mosul',
  place: 'Mosul city',
  period: ['2017-03-17', '2017-03-17'],
};

/** An editor starts the series that no document needed before; a second person approves it. */
async function startSeries(editor: Page, reviewer: Page) {
  await signIn(editor, 'administrator', '/desk/series/new');
  await editor.getByLabel('Name', { exact: true }).fill(SINCE_FEBRUARY);
  await editor
    .getByLabel('Crisis', { exact: true })
    .selectOption({ label: 'Mosul offensive, 2016–2017' });
  await editor
    .getByLabel('Definition', { exact: true })
    .fill(
      'Civilian deaths in west Mosul since the operation there began, as each source counts them.',
    );
  await editor.getByLabel('Metric', { exact: true }).selectOption('killed');
  await editor.getByLabel('Stock, flow or running total').selectOption('cumulative');
  await editor.getByLabel('Unit', { exact: true }).selectOption('person');
  await editor.getByLabel('Civilian status').selectOption('civilian');
  await expect(editor.getByLabel('Sex', { exact: true })).toHaveValue('all');
  await editor.getByLabel('Area in words').fill('West Mosul');
  await editor.getByLabel('Places of the area').fill('West Mosul');
  await editor.getByLabel('Counted since').fill('2017-02-19');
  await editor.getByLabel('Why this change').fill('The United Nations counts from this day.');
  await editor.getByRole('button', { name: 'Send for review' }).click();
  await expect(editor.getByText('Waiting for review')).toBeVisible();
  await reviewer.goto(new URL(editor.url()).pathname.replace('submissions', 'review'));
  await approveAll(reviewer);
}

/** From an empty form to the queue; what is proposed rightly is left as it is. Answers with the draft's address. */
async function enter(page: Page, news: NewsDocument): Promise<string> {
  await page.goto('/desk/new');
  await page.getByText('Keep the text of the document here').click();
  await page.getByLabel('Text of the document').fill(news.headline);
  await page.getByLabel('Title').fill(news.headline);
  await page.getByLabel('Kind', { exact: true }).selectOption('News article');
  await page.getByLabel('Published', { exact: true }).fill(news.published);
  await page.getByLabel('Publisher', { exact: true }).fill(news.publisher);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByRole('heading', { name: news.headline, level: 1 })).toBeVisible();

  await page.getByRole('link', { name: 'Add a statement' }).click();
  await page.getByLabel('Quote', { exact: true }).fill(news.headline);
  await page.getByLabel('Who says it', { exact: true }).fill(news.says);
  if (news.kindOfWho)
    await page
      .getByLabel('Kind of organization, if it is not in the list')
      .selectOption(news.kindOfWho);
  await page.getByRole('button', { name: 'Save and add a figure' }).click();
  await chooseSeries(page, news.series);
  await expect(page.getByLabel('The number as in the quote')).toHaveValue(news.number);
  await expect(page.getByLabel('How it is qualified')).toHaveValue(news.qualifier);
  await page.getByLabel('From', { exact: true }).fill(news.period[0]);
  await page.getByLabel('To', { exact: true }).fill(news.period[1]);
  await page.getByLabel('Place in the words of the quote').fill(news.placeText);
  await page.getByLabel('Place', { exact: true }).first().fill(news.place);
  if (news.civilians) {
    await page.getByLabel('Civilians or combatants').selectOption(news.civilians);
  }
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.waitForURL(/saved=1/);
  await sendForReview(page);
  await expect(page.getByText('Waiting for review')).toBeVisible();
  return new URL(page.url()).pathname;
}

test('three documents go into the queue, one comes back with a comment, all become public', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const options = { javaScriptEnabled: true, baseURL };
  const [author, reviewer] = [await newPage(browser, options), await newPage(browser, options)];
  await signIn(reviewer, 'reviewer');
  await startSeries(await newPage(browser, options), reviewer);
  await signIn(author, 'contributor');
  const drafts = new Map<NewsDocument, string>();
  for (const news of [FLED, KILLED, ADMITTED]) {
    const begun = performance.now();
    drafts.set(news, await enter(author, news));
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    process.stdout.write(`In the queue after ${seconds} s: ${news.headline}\n`);
  }

  await reviewer.goto('/desk/review');
  for (const { headline } of [FLED, KILLED, ADMITTED])
    await expect(reviewer.getByRole('link', { name: headline })).toBeVisible();

  // Document, words and number stand together.
  for (const news of [FLED, KILLED, ADMITTED]) {
    await reviewer.goto(drafts.get(news)?.replace('submissions', 'review') ?? '');
    const statement = reviewer.getByRole('region', { name: 'Statement 1' });
    await expect(statement.locator('blockquote')).toHaveText(news.headline);
    await expect(statement.locator('blockquote mark')).toHaveText(news.number);
    await expect(statement.getByRole('heading', { name: news.number })).toBeVisible();
    await expect(reviewer.getByText(news.publisher).first()).toBeVisible();
    if (news === KILLED) {
      await isAccessible(reviewer);
      await askAbout(reviewer, 'Is this since 19 February?');
    } else await approveAll(reviewer);
  }

  // The author looks at it again, and sends it as it is: the number is of west Mosul alone.
  await author.goto(drafts.get(KILLED) ?? '');
  await expect(author.getByText('Is this since 19 February?').first()).toBeVisible();
  await sendForReview(author);
  await expect(author.getByText('Waiting for review')).toBeVisible();
  await reviewer.goto(drafts.get(KILLED)?.replace('submissions', 'review') ?? '');
  await approveAll(reviewer);

  // Each number leads to its words, and says that no address of its document is known.
  for (const news of [FLED, KILLED, ADMITTED]) {
    const found = await reviewer.request.get(
      `/api/v1/figures?${new URLSearchParams({ crisis: 'mosul-2016-2017', q: news.headline })}`,
    );
    const { data } = (await found.json()) as { data: { figure_id: string; quote: string }[] };
    const [figure] = data.filter(({ quote }) => quote === news.headline);
    await reviewer.goto(`/en/figures/${figure?.figure_id}`);
    await expect(reviewer.locator('blockquote').first()).toContainText(news.headline);
  }
});

async function askAbout(reviewer: Page, question: string) {
  await reviewer.getByText('Comment on “Over 300”').click();
  await reviewer.getByLabel('About which field').nth(2).selectOption('From');
  await reviewer.getByLabel('Comment', { exact: true }).nth(2).fill(question);
  await reviewer.getByRole('button', { name: 'Return with this comment' }).click();
  await expect(reviewer.getByText('Returned with comments')).toBeVisible();
}
