import type { Locator, Page } from '@playwright/test';

/** A person's hands at the desk: they touch only what does not hold the right thing yet, and every touch counts. */
export class Hand {
  keystrokes = 0;
  clicks = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** One press of the mouse on what leads on; waits until the page has done with it. */
  async press(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  /** Pastes over whatever the field holds: a click, Ctrl+A where it is not empty, Ctrl+V. */
  async paste(field: Locator, text: string): Promise<void> {
    if (!(await this.isOther(field, text))) return;
    await this.focus(field);
    this.keystrokes += 2;
    await field.fill(text);
  }

  /** Types over whatever the field holds, key by key. */
  async type(field: Locator, text: string): Promise<void> {
    if (!(await this.isOther(field, text))) return;
    await this.focus(field);
    this.keystrokes += text.length;
    await field.fill('');
    await field.pressSequentially(text);
  }

  /** Opens a list and picks from it: two clicks. */
  async choose(field: Locator, option: { value: string } | { label: string }): Promise<void> {
    const wanted = 'value' in option ? option.value : null;
    if (wanted !== null && (await field.inputValue()) === wanted) return;
    await this.unfold(field);
    this.clicks += 2;
    await field.selectOption(option);
  }

  /** Picks what the field offers: a click into it and one on the offer. */
  async pick(field: Locator): Promise<void> {
    if (await field.inputValue()) return;
    const list = await field.getAttribute('list');
    this.clicks += 2;
    await field.fill(
      (await this.page.locator(`[id="${list}"] option`).getAttribute('value')) ?? '',
    );
  }

  private async isOther(field: Locator, text: string): Promise<boolean> {
    return (await field.inputValue()).trim() !== text;
  }

  private async focus(field: Locator): Promise<void> {
    await this.unfold(field);
    this.clicks += 1;
    if (await field.inputValue()) this.keystrokes += 2;
  }

  // A field in a closed fold is one click further away.
  private async unfold(field: Locator): Promise<void> {
    if (await field.isVisible()) return;
    const fold = this.page.locator('details:not([open])').filter({ has: field });
    await this.press(fold.locator('> summary').first());
  }
}
