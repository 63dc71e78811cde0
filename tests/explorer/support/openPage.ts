import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from '../../support/chromium.ts';

/** How a page is looked at. */
export interface PageOptions {
  readonly language?: 'zh-CN' | 'en-GB';
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Another service than the one that all tests share, where a test stops it. */
  readonly origin?: string;
  /** Faults that the test brings about itself, such as a request that it lets fail. */
  readonly expectedFaults?: RegExp;
}

/** Opens an address of the explorer, such as `/statements?lang=zh`. */
export type OpenPage = (path: string, options?: PageOptions) => Promise<Page>;

/** A screen as on a desk. */
export const wide = { width: 1280, height: 800 };

/** A screen as of a phone. */
export const narrow = { width: 390, height: 844 };

/**
 * Gives tests of a file the explorer in a browser. A test fails if its page wrote an error or a warning, threw, failed to
 * load something, or asked another server.
 */
export function useBrowser(): OpenPage {
  const shared = inject('explorerUrl');
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  return async (path, options = {}) => {
    const { language = 'en-GB', theme = 'light', viewport = wide, origin = shared, expectedFaults } = options;
    const context = await browser.newContext({
      locale: language,
      colorScheme: theme,
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    watch(page, origin, (fault) => {
      if (expectedFaults?.test(fault) !== true) faults.push(fault);
    });
    await page.goto(new URL(path, origin).href);
    return page;
  };
}

function watch(page: Page, origin: string, tell: (fault: string) => void): void {
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) tell(`asked ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'no reason';
    // A query whose view was left is given up on purpose.
    if (why !== 'net::ERR_ABORTED') tell(`failed to load ${request.url()}: ${why}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') tell(`wrote: ${message.text()}`);
  });
  page.on('pageerror', (error) => tell(`threw: ${String(error)}`));
}

/** Fails where axe finds something serious or critical that keeps people from using the page, by WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}
