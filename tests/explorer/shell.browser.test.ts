import { describe, expect, it } from 'vitest';
import { expectAccessible, narrow, useBrowser, wide } from './support/openPage.ts';

const openPage = useBrowser();

describe('the page around the views', () => {
  it('loads, with a title, a heading and the navigation', async () => {
    const page = await openPage('/');
    await page.getByRole('heading', { level: 1, name: 'Should large AI models be open or closed?' }).waitFor();
    expect(await page.title()).toBe('Debate Graph · Open or closed: the debate on large AI models');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Who said what' }).click();
    await page.getByRole('heading', { level: 1, name: 'Who said what' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/statements');
    expect(await page.title()).toBe('Who said what · Debate Graph');
  });

  it("speaks the browser's language, and the address's before it", async () => {
    const page = await openPage('/', { language: 'zh-CN' });
    await page.getByRole('heading', { level: 1, name: '大模型，该开源还是闭源？' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    const other = await openPage('/?lang=en', { language: 'zh-CN' });
    await other.getByRole('heading', { level: 1, name: 'Should large AI models' }).waitFor();
  });

  it('switches the language in place, keeps it through links, and goes back', async () => {
    const page = await openPage('/statements?speaker=person%3Ali-yanhong');
    await page.getByText('1 statement', { exact: true }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByText('1 条言论').waitFor();
    expect(new URL(page.url()).searchParams.get('lang')).toBe('zh');
    expect(new URL(page.url()).searchParams.get('speaker')).toBe('person:li-yanhong');
    await page.getByRole('link', { name: '论争图谱' }).click();
    await page.getByRole('heading', { level: 1, name: '大模型，该开源还是闭源？' }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByText('1 statement', { exact: true }).waitFor();
  });

  it("follows the system's colours until the reader chooses, and remembers the choice", async () => {
    const ground = 'getComputedStyle(document.body.parentElement).backgroundColor';
    const page = await openPage('/', { theme: 'dark' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(ground)).toBe('rgb(21, 23, 27)');
    await page.getByRole('button', { name: 'Colours: As the system' }).click();
    expect(await page.evaluate(ground)).toBe('rgb(251, 250, 247)');
    await page.reload();
    await page.getByRole('button', { name: 'Colours: Light' }).waitFor();
    expect(await page.evaluate(ground)).toBe('rgb(251, 250, 247)');
  });

  it('lets the keyboard reach the content at once, and shows where it is', async () => {
    const page = await openPage('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('content');
  });

  it('moves the focus to the content when another view opens', async () => {
    const page = await openPage('/');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Who said what' }).press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('content');
  });

  it('finds by the beginning of a word and opens what the keyboard chooses', async () => {
    const page = await openPage('/');
    const box = page.getByRole('combobox', { name: 'Search people, companies, claims, words' });
    await box.pressSequentially('Li Yanh');
    const option = page.getByRole('option', { name: /Li Yanhong.*Person/ });
    await option.waitFor();
    await box.press('ArrowDown');
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await box.press('Enter');
    await expect.poll(() => decodeURIComponent(page.url())).toContain('person:li-yanhong');
    expect(await page.getByRole('option').count()).toBe(0);
  });

  it('says that nothing was found', async () => {
    const page = await openPage('/');
    await page.getByRole('combobox').fill('qqqqzzzz');
    await page.getByText('Nothing found. Try another spelling, or fewer words.').waitFor();
  });

  it('copies the address of exactly this view, its language included', async () => {
    const page = await openPage('/statements?speaker=person%3Ali-yanhong', { language: 'zh-CN' });
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('已复制').waitFor({ state: 'attached' });
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(new URL(copied).search).toBe('?speaker=person%3Ali-yanhong&lang=zh');
  });

  it("shows this view's query, which runs in GraphiQL with its variables", async () => {
    const page = await openPage('/statements?speaker=person%3Ali-yanhong');
    await page.getByText('1 statement', { exact: true }).waitFor();
    await page.getByRole('button', { name: "This view's query" }).click();
    const query = page.getByRole('dialog').getByRole('region', { name: 'Statements' });
    await query.getByText('"person:li-yanhong"').waitFor();
    const [graphiql] = await Promise.all([
      page.waitForEvent('popup'),
      query.getByRole('link', { name: 'Open in GraphiQL' }).click(),
    ]);
    // The editors come after the page.
    await graphiql.locator('.graphiql-query-editor', { hasText: 'statements' }).waitFor();
    await graphiql.locator('.graphiql-editor-tool', { hasText: '"where"' }).waitFor();
    await graphiql.getByRole('button', { name: /execute query/i }).click();
    await graphiql.locator('.graphiql-response', { hasText: 'statement:li-yanhong' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('says so where an address leads nowhere, and offers the views', async () => {
    const page = await openPage('/nowhere', { expectedFaults: /404/ });
    await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Who said what' }).waitFor();
  });

  it.each([
    { theme: 'light', viewport: wide },
    { theme: 'dark', viewport: narrow },
  ] as const)('has no serious fault of accessibility in $theme, $viewport.width wide', async (options) => {
    const page = await openPage('/', options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('combobox').fill('open');
    await page.getByRole('option').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('combobox').press('Escape');
    await page.getByRole('button', { name: "This view's query" }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
  });

  it.each(['/', '/statements'])('never scrolls sideways on a phone: %s', async (path) => {
    const page = await openPage(path, { viewport: narrow });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(narrow.width);
  });
});
