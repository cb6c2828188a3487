import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { BROWSER } from '../tools/browser.ts';

/** Where the test run found a browser; without one there are no journeys, and the run says so. */
export const executablePath = process.env[BROWSER] || null;

/** A browser that asks nobody outside of this machine for anything. */
const QUIET = ['--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser: Promise<Browser> | null = null;

export type Looks = {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'fr' | 'en';
  readonly scripts?: boolean;
};

/** A page of a person's own: other cookies than everybody else's. What breaks in it fails the test that looks at `faults`. */
export async function newPage({
  width = 1280,
  theme = 'light',
  language = 'fr',
  scripts = true,
}: Looks = {}): Promise<{ page: Page; faults: string[] }> {
  if (executablePath === null) throw new Error('no browser');
  browser ??= chromium.launch({ executablePath, args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
  const context = await (await browser).newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    javaScriptEnabled: scripts,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, faults };
}

/** A link that signs in, opened as a person does: its page, and the button on it. */
export async function enterBy(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: /^(Me connecter|Sign me in)$/ }).click();
}

afterAll(async () => {
  await (await browser)?.close();
  browser = null;
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing that axe sees stands in the way of people who use other means than eyes and a mouse. Messages and PDFs in frames are not ours. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is given back would be copied out of the page whole.
  await page.evaluate(`window.axe ??= (() => { ${axe.source}; return window.axe; })(); 1`);
  const violations = await page.evaluate<readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]>(
    `axe.run({ iframes: false, runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then((found) => found.violations)`,
  );
  expect(await page.locator('iframe:not([title])').count()).toBe(0);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
}

/** No page is wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { inner, scroll } = await page.evaluate<{ inner: number; scroll: number }>(
    '({ inner: window.innerWidth, scroll: document.documentElement.scrollWidth })',
  );
  expect(scroll).toBeLessThanOrEqual(inner);
}

/** Nothing is being read any more. */
export async function atRest(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expect.poll(() => page.locator('.mantine-Skeleton-root[data-visible], .mantine-Loader-root').count()).toBe(0);
}
