import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, narrow, useBrowser, wide } from './support/openPage.ts';

const openPage = useBrowser();

const facet = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const count = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();
const parameters = (page: Page) => new URL(page.url()).searchParams;

describe('who said what', () => {
  it('shows own words first, with the sides they take and where they are written', async () => {
    const page = await openPage('/statements');
    const first = page.getByRole('article').first();
    await first.getByText('开源是最贵的').first().waitFor();
    await first.getByText('April 2024').waitFor();
    await first.getByText('(inferred)').first().waitFor();
    await first.getByRole('link', { name: /both the dearest choice/ }).waitFor();
    await first.getByText('paragraph 3').waitFor();
  });

  it('counts the values of each facet, and filters by them', async () => {
    const page = await openPage('/statements');
    await facet(page, 'How close to the words').getByLabel('Verbatim 3').check();
    await count(page, '3 statements');
    expect(parameters(page).getAll('mode')).toEqual(['VERBATIM']);
    // The other facets now count what is left, and their own values count what choosing them would leave.
    await facet(page, 'Speaker').getByLabel('Li Yanhong 1').waitFor();
    await facet(page, 'How close to the words').getByLabel('Paraphrase 72').waitFor();
    await facet(page, 'Speaker').getByLabel('Li Yanhong 1').check();
    await count(page, '1 statement');
    await facet(page, 'How close to the words').getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => parameters(page).getAll('mode')).toEqual([]);
    expect(parameters(page).getAll('speaker')).toEqual(['person:li-yanhong']);
  });

  it.each([
    ['organisation', 'organisation:langboat', 'Organisation'],
    ['question', 'question:has-openai-kept-its-promise', 'Question'],
    ['polarity', 'OPPOSE', 'Side taken'],
    ['polarity', 'AMBIVALENT', 'Side taken'],
    ['mode', 'PARAPHRASE', 'How close to the words'],
    ['when', '2023-12', 'When it was said'],
    ['when', 'none', 'When it was said'],
    ['named', 'named', 'Named or not'],
    ['named', 'anonymous', 'Named or not'],
    ['named', 'nobody', 'Named or not'],
  ])('finds as many statements by %s=%s as the facet counts', async (name, value, group) => {
    const page = await openPage(`/statements?${name}=${encodeURIComponent(value)}`);
    const chosen = facet(page, group).locator('label', { has: page.locator('input:checked') });
    const counted = await chosen.locator('.facet-count').innerText();
    expect(Number(counted)).toBeGreaterThan(0);
    await count(page, counted === '1' ? '1 statement' : `${counted} statements`);
  });

  it('restores a view from its address: filters, shape, order, pages and what is open', async () => {
    const page = await openPage('/statements?mode=PARAPHRASE&as=table&order=date&pages=2&lang=zh');
    await count(page, '72 条言论');
    await page.getByRole('link', { name: '表格' }).and(page.locator('[aria-current=page]')).waitFor();
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(40);
    expect(await page.getByLabel('排序').inputValue()).toBe('date');
    expect(await facet(page, '离原话多近').getByLabel('转述').isChecked()).toBe(true);
  });

  it('goes on by pages, and remembers how many', async () => {
    const page = await openPage('/statements?named=anonymous');
    await expect.poll(() => page.getByRole('article').count()).toBe(20);
    await page.getByRole('button', { name: 'More statements' }).click();
    await expect.poll(() => page.getByRole('article').count()).toBe(40);
    expect(parameters(page).get('pages')).toBe('2');
    await page.reload();
    await expect.poll(() => page.getByRole('article').count()).toBe(40);
  });

  it('lays statements along the time, under the date as it is known, and the undated last', async () => {
    const page = await openPage('/statements?as=timeline');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'December 2023',
      'March 2024',
      'April 2024',
      'May 2024',
      'July 2024',
      'No date stated',
    ]);
    await page.getByRole('button', { name: 'December 2023: 5 statements' }).click();
    await count(page, '5 statements');
    expect(parameters(page).get('when')).toBe('2023-12');
  });

  it('goes back to what was chosen before', async () => {
    const page = await openPage('/statements');
    await facet(page, 'How close to the words').getByLabel('Verbatim').check();
    await count(page, '3 statements');
    await page.goBack();
    await count(page, '162 statements');
    expect(await facet(page, 'How close to the words').getByLabel('Verbatim').isChecked()).toBe(false);
    await page.goForward();
    await count(page, '3 statements');
  });

  it('says what to do where nothing fits', async () => {
    const page = await openPage('/statements?mode=VERBATIM&polarity=OPPOSE&when=2023-12');
    await page.getByText('No statement fits this choice').waitFor();
    await page.getByRole('button', { name: 'Show all statements' }).click();
    await count(page, '162 statements');
  });

  it('shows one statement by itself under its own address', async () => {
    const page = await openPage('/statements?statement=statement%3Ali-yanhong-open-is-dearest');
    await count(page, '1 statement');
    expect(await facet(page, 'Speaker').count()).toBe(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await facet(page, 'Speaker').waitFor();
  });

  it('says what it is narrowed to by a link, and widens it', async () => {
    const page = await openPage('/statements?claim=claim%3Aopen-is-dearest-and-falling-behind');
    await page.getByText('open source is both the dearest choice').first().waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await count(page, '162 statements');
  });

  it('copies a citation that says who, what, when and where, and offers it as files', async () => {
    const page = await openPage('/statements?statement=statement%3Ali-yanhong-open-is-dearest');
    const card = page.getByRole('article');
    await card.getByRole('button', { name: 'Copy citation' }).click();
    await card.getByText('Copied').waitFor({ state: 'attached' });
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain('Li Yanhong: “大家以前用开源');
    expect(copied).toContain('(April 2024). “Open or closed: the dispute over large models');
    expect(copied).toContain('Caijing, from 24 July 2024, paragraph 3, characters 116–170.');
    expect(copied).toContain('/statements?statement=statement%3Ali-yanhong-open-is-dearest&lang=en');
    for (const name of ['BibTeX', 'CSL-JSON']) {
      const file = await card.getByRole('link', { name }).getAttribute('href');
      const response = await page.request.get(new URL(String(file), page.url()).href);
      expect([name, response.status()]).toEqual([name, 200]);
    }
  });

  it('can be used by the keyboard alone', async () => {
    const page = await openPage('/statements');
    const box = facet(page, 'How close to the words').getByLabel('Verbatim');
    await box.focus();
    await page.keyboard.press('Space');
    await count(page, '3 statements');
    await page
      .getByRole('article')
      .first()
      .getByRole('button', { name: /Who contradicts/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Who contradicts' }).getByRole('link', { name: 'Fu Sheng' }).waitFor();
    // What was opened comes next in the order of the keyboard.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("article") !== null')).toBe(true);
  });

  it('folds the filters on a phone, and tells how many are chosen', async () => {
    const page = await openPage('/statements?mode=VERBATIM', { viewport: narrow });
    await count(page, '3 statements');
    expect(await facet(page, 'Speaker').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filters (1)' }).click();
    await facet(page, 'Speaker').waitFor();
  });

  it.each([
    ['/statements?open=statement%3Ali-yanhong-open-is-dearest', { theme: 'light', viewport: wide }],
    ['/statements?as=table', { theme: 'dark', viewport: wide }],
    ['/statements?as=timeline&lang=zh', { theme: 'dark', viewport: narrow }],
    ['/statements?as=table&lang=zh', { theme: 'light', viewport: narrow }],
    ['/statements?when=1999', { theme: 'dark', viewport: narrow }],
  ] as const)('has no serious fault of accessibility, nor scrolls sideways: %s', async (path, options) => {
    const page = await openPage(path, options);
    await page
      .getByRole('main')
      .getByText(/^\d+ (statements?|条言论)$/)
      .waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);
  });
});
