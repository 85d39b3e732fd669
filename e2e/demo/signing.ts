import type { Page } from '@playwright/test';
import { agreementScreenText as t } from '../../shared/text/agreementScreens';

/** Both parties draw their names on the pad; the family has not come. */
export async function signOnScreen(page: Page, shot: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: t.signOnScreen }).click();
  for (const place of ['station', 'person'] as const) {
    await page.getByText(t.signTitle[place]).waitFor();
    await draw(page);
    await shot(`agreement-sign-${place}`);
    await page.getByRole('button', { name: t.signNext }).click();
  }
  await page.getByText(t.signTitle.guardian).waitFor();
  await page.getByRole('button', { name: t.skip }).click();
  await page.getByText(t.signAgain).first().waitFor();
}

/** A few strokes with the mouse, as a pen would make them. */
async function draw(page: Page): Promise<void> {
  const box = await page.getByRole('dialog').locator('canvas').boundingBox();
  if (!box) throw new Error('there is no pad to sign on');
  for (let stroke = 0; stroke < 6; stroke += 1) {
    const x = box.x + box.width * (0.25 + stroke * 0.08);
    const y = box.y + box.height * 0.35;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 10, { steps: 4 });
    await page.mouse.move(x - 15, y + 70, { steps: 6 });
    await page.mouse.up();
  }
}
