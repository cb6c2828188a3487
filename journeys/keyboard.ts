import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Stop = { readonly name: string; readonly isInDialog: boolean; readonly isRinged: boolean };

/** What has the focus: its name, and whether one sees that it has it. */
const STOP = `(() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const named = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? (at.matches('button, a, h1, summary') ? at.innerText : at.title) ?? '';
  return {
    name: named.replace(/\\s+/g, ' ').trim(),
    isInDialog: at.closest('[role="dialog"]') !== null,
    isRinged: at.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
})()`;

export async function focusOf(page: Page): Promise<Stop> {
  return page.evaluate<Stop>(STOP);
}

/** What has the focus now is called so, and one sees that it has it. */
export async function expectFocus(page: Page, name: string): Promise<void> {
  await expect.poll(async () => (await focusOf(page)).name).toContain(name);
  expect(await focusOf(page)).toMatchObject({ isRinged: true });
}

/** For so long after a row has gone by itself a list obeys no key: it may have been meant for that one. */
const JUST_MOVED_MS = 700;

/** The row that took the place of one that is dealt with has the focus, and obeys. */
export async function expectNextRow(page: Page, name: string): Promise<void> {
  await expectFocus(page, name);
  await page.waitForTimeout(JUST_MOVED_MS);
}

/** A dialog has opened, what is called so has the focus in it, and one sees that; Enter then does it. */
export async function confirm(page: Page, name: string): Promise<void> {
  await expect.poll(async () => (await focusOf(page)).isInDialog).toBe(true);
  await expectFocus(page, name);
  await page.keyboard.press('Enter');
}

/** Goes on with the tabulator, or back, until something called so has the focus, and one sees that it has it. */
export async function tabTo(page: Page, name: string, way: 'on' | 'back' = 'on'): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 70; steps += 1) {
    const stop = await focusOf(page);
    if (stop.name.includes(name)) {
      expect(stop, `the focus on ${name} is seen`).toMatchObject({ isRinged: true });
      return;
    }
    passed.push(stop.name.slice(0, 40));
    await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
  }
  expect.fail(`no tabulator leads to ${name}; it leads past ${passed.join(' / ')}`);
}
