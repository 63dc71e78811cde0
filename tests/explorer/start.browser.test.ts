import { describe, expect, it } from 'vitest';
import { expectAccessible, narrow, useBrowser, wide } from './support/openPage.ts';

const openPage = useBrowser();

describe('the start page', () => {
  it('offers the three duels, each with both sides', async () => {
    const page = await openPage('/');
    await page.getByRole('article').first().waitFor();
    const names = await page.evaluate('[...document.querySelectorAll("article")].map(({ ariaLabel }) => ariaLabel)');
    expect(names).toEqual([
      'Li Yanhong against Zhou Jingren',
      'Elon Musk against Sam Altman',
      'Marc Andreessen against Vinod Khosla',
    ]);
    await page.getByRole('article').last().getByRole('link', { name: 'Both sides' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/sides');
    expect(new URL(page.url()).searchParams.get('b')).toBe('person:khosla');
  });

  it('lists every question with the number of its positions, and leads to it', async () => {
    const page = await openPage('/');
    const question = page.getByRole('link', { name: 'Has OpenAI kept the promise it was founded on?' });
    await page.getByRole('listitem').filter({ has: question }).getByText('1 position').waitFor();
    await question.click();
    await page.getByRole('main').getByText('OpenAI has broken its promise').first().waitFor();
  });

  it('asks one query', async () => {
    const page = await openPage('/');
    await page.getByRole('article').first().waitFor();
    await page.getByRole('button', { name: "This view's query" }).click();
    expect(await page.getByRole('dialog').getByRole('link', { name: 'Open in GraphiQL' }).count()).toBe(1);
  });

  it.each([
    ['/', { theme: 'dark', viewport: wide }],
    ['/?lang=zh', { theme: 'light', viewport: narrow }],
  ] as const)('has no serious fault of accessibility, nor scrolls sideways: %s', async (path, options) => {
    const page = await openPage(path, options);
    await page.getByRole('article').first().waitFor();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);
  });
});
