// One person, one press release, two ways: with what the desk finds and carries along, and by hand.
import type { Page } from '@playwright/test';
import { Hand } from '#tests/bench/entry/hand.ts';
import {
  DOCUMENT,
  FIGURES,
  SHOWN_AS,
  TEXT,
  type WantedFigure,
} from '#tests/bench/entry/press-release.ts';

/** What an entry took. */
export interface Effort {
  keystrokes: number;
  clicks: number;
  /** Seconds of the script, which does not stop to think. */
  seconds: number;
  submissionId: string;
}

/** Enters the release and sends it for review. With suggestions the whole text is pasted, by hand each sentence. */
export async function enterRelease(page: Page, hasSuggestions: boolean): Promise<Effort> {
  const hand = new Hand(page);
  const started = performance.now();
  await page.goto('/desk/new');
  const submissionId = await enterDocument(hand, hasSuggestions);
  if (hasSuggestions) await enterFound(hand, submissionId);
  else await enterByHand(hand, submissionId);
  for (const field of await page.getByLabel('Why it is right all the same').all())
    await hand.pick(field);
  await hand.press(page.getByRole('button', { name: 'Submit for review' }));
  await page.getByText('Waiting for review').waitFor();
  const seconds = (performance.now() - started) / 1000;
  return { keystrokes: hand.keystrokes, clicks: hand.clicks, seconds, submissionId };
}

const named = (page: Page, name: string) => page.locator(`[name="${name}"]`);

async function enterDocument(hand: Hand, hasSuggestions: boolean): Promise<string> {
  const { page } = hand;
  const { url, title, kind, publishedOn, publisher } = DOCUMENT;
  // Two documents have two addresses.
  await hand.paste(named(page, 'url'), hasSuggestions ? url : `${url}?amp`);
  await hand.paste(named(page, 'title'), title);
  await hand.choose(named(page, 'kind'), { value: kind });
  await hand.type(named(page, 'publishedOn'), publishedOn);
  await hand.type(named(page, 'publisher'), publisher);
  await hand.press(page.getByRole('button', { name: 'Save and go on' }));
  await page.waitForURL(/submissions\/\w+\?saved=1/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function addStatement(hand: Hand, submissionId: string, quote: string): Promise<void> {
  const { page } = hand;
  await hand.press(page.getByRole('link', { name: 'Add a statement' }));
  await hand.paste(page.getByLabel('Quote', { exact: true }), quote);
  await hand.press(page.getByRole('button', { name: 'Save draft' }));
  await page.waitForURL(new RegExp(`${submissionId}\\?saved=1`));
}

async function enterFound(hand: Hand, submissionId: string): Promise<void> {
  const { page } = hand;
  await addStatement(hand, submissionId, TEXT);
  for (const sentence of new Set(FIGURES.map((figure) => figure.sentence)))
    await hand.press(page.getByRole('checkbox', { name: sentence }));
  await hand.press(page.getByRole('button', { name: 'Use these sentences' }));
  for (const [at, figure] of FIGURES.entries()) {
    if (!figure.isPart)
      await hand.press(page.getByRole('link', { name: `Take “${figure.valueText}”` }));
    await fillFigure(hand, figure);
    // A part follows its whole without a way back to the draft.
    await save(hand, submissionId, FIGURES[at + 1]?.isPart === true);
  }
}

async function enterByHand(hand: Hand, submissionId: string): Promise<void> {
  const { page } = hand;
  for (const sentence of new Set(FIGURES.map((figure) => figure.sentence))) {
    await addStatement(hand, submissionId, sentence);
    for (const figure of FIGURES.filter((one) => one.sentence === sentence)) {
      await hand.press(page.getByRole('link', { name: 'Add a figure' }).last());
      await fillFigure(hand, figure);
      await save(hand, submissionId, false);
    }
  }
}

async function fillFigure(
  hand: Hand,
  { series, valueText, fields, isPart }: WantedFigure,
): Promise<void> {
  const { page } = hand;
  const value = named(page, 'valueText');
  const chooser = page.getByText('First, choose what this figure is part of');
  await value.or(chooser).first().waitFor();
  if (await chooser.isVisible()) {
    await hand.choose(named(page, 'series'), { label: series });
    await hand.press(page.getByRole('button', { name: 'Use this series' }));
    await value.waitFor();
  }
  await hand.type(value, valueText);
  for (const [name, wanted] of Object.entries(fields)) {
    const field = named(page, name);
    if ((await field.inputValue()) === (SHOWN_AS[wanted] ?? wanted)) continue;
    // What follows from the words of the quote need not be typed.
    if (name === 'reportedValue' && (await field.inputValue()) === '') continue;
    const isList = await field.evaluate((element) => element.tagName === 'SELECT');
    if (isList) await hand.choose(field, { value: wanted });
    else await hand.type(field, wanted);
  }
  if (isPart && !(await named(page, 'partOf').inputValue())) {
    const whole = named(page, 'partOf').locator('option').nth(1);
    await hand.choose(named(page, 'partOf'), { label: (await whole.textContent()) ?? '' });
  }
}

async function save(hand: Hand, submissionId: string, goesOn: boolean): Promise<void> {
  const { page } = hand;
  if (!goesOn) {
    await hand.press(page.getByRole('button', { name: 'Save draft' }));
    await page.waitForURL(new RegExp(`${submissionId}\\?saved=1`));
    return;
  }
  const before = page.url();
  await hand.press(page.getByRole('button', { name: 'Save and add another figure' }));
  await page.waitForURL((url) => url.href !== before);
}
