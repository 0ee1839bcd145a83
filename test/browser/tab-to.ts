import type { Page } from 'playwright-core';

/** Presses Tab until the condition holds. */
export async function tabTo(page: Page, there: () => boolean): Promise<void> {
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(there)) return;
  }
  throw new Error('the keyboard does not lead there');
}
