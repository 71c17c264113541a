import type { Page } from '@playwright/test';
import { CONTRIBUTOR } from '#tests/bench/entry/entry-instance.ts';

const FIGURES = 50;

/** Prints how fast the form answers while it is typed in, in a draft of one figure and in one of fifty. */
export async function measureLongDraft(page: Page): Promise<void> {
  const one = await measure(page, 1);
  const fifty = await measure(page, FIGURES);
  const ms = (value: number) => value.toFixed(0);
  console.log(
    [
      '',
      '| figures in the draft | 1 | 50 |',
      '| --- | ---: | ---: |',
      `| the draft is shown, ms | ${ms(one.draft)} | ${ms(fifty.draft)} |`,
      `| the form of a figure is shown, ms | ${ms(one.form)} | ${ms(fifty.form)} |`,
      `| from a key to the next picture, ms, the slowest of ${one.keys} | ${ms(one.slowest)} | ${ms(fifty.slowest)} |`,
    ].join('\n'),
  );
}

const TYPED = 'in and around the town of Hawija';

async function measure(page: Page, figures: number) {
  const { id, statementId, seriesId } = await makeDraft(figures);
  const shown = async (address: string) => {
    const started = performance.now();
    await page.goto(address);
    return performance.now() - started;
  };
  // Once before, so that neither pays for what is read for the first time.
  await shown(`/desk/submissions/${id}`);
  const draft = await shown(`/desk/submissions/${id}`);
  const address = `/desk/submissions/${id}/figures/new?statement=${statementId}&series=${seriesId}`;
  await shown(address);
  const form = await shown(address);
  await page.evaluate(() => {
    const seen = Object.assign(window, { durations: [] as number[] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.durations.push(entry.duration);
    }).observe({
      type: 'event',
      durationThreshold: 16,
      buffered: false,
    } as PerformanceObserverInit);
  });
  const field = page.locator('[name="placeText"]');
  await field.click();
  await field.pressSequentially(TYPED, { delay: 40 });
  await page.waitForTimeout(1_500);
  const durations = await page.evaluate(
    () => (window as unknown as { durations: number[] }).durations,
  );
  // What took less than a picture is not told; the shortest that is told is 16 ms.
  return { draft, form, keys: TYPED.length, slowest: Math.max(16, ...durations) };
}

async function makeDraft(figures: number) {
  const { findPersonByEmail } = await import('#lib/access/people.ts');
  const { listSources } = await import('#lib/record/sources.ts');
  const { getSeries } = await import('#lib/record/series.ts');
  const { startDraft } = await import('#lib/entry/change-draft.ts');
  const { newPublicId } = await import('#lib/record/public-ids.ts');
  const author = await findPersonByEmail(CONTRIBUTOR.email);
  const [source] = await listSources({});
  if (!author || !source) throw new Error('there is nobody, or no document');
  const { id: seriesId } = await getSeries('hawija-2017', 'present-in-hawija');
  const statementId = newPublicId();
  const numbers = Array.from({ length: figures }, (_, at) => `${10 + at},500`);
  const statement = {
    entityType: 'statement' as const,
    entityId: statementId,
    payload: {
      sourceId: source.id,
      organizationId: source.publisher.id,
      kind: 'document_text',
      quote: `${numbers.map((number) => `${number} people`).join(', ')} remain in Hawija.`,
      language: 'en',
      saidOn: '2017-09-21',
      saidBasis: 'stated',
    },
  };
  const entered = numbers.map((valueText) => ({
    entityType: 'figure' as const,
    payload: {
      statementId,
      seriesId,
      metric: 'present_in_area',
      measureType: 'stock',
      valueText,
      quantifier: 'stated',
      referencePeriodStart: '2017-09-21',
      placeText: 'Hawija',
    },
  }));
  const id = await startDraft(author, {
    title: `A draft of ${figures} figures`,
    items: [statement, ...entered],
  });
  return { id, statementId, seriesId };
}
