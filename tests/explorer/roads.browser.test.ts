import { describe, expect, it } from 'vitest';
import { expectAccessible, narrow, useBrowser, wide } from './support/openPage.ts';

const openPage = useBrowser();
const parts = ['', '?part=money', '?part=openness', '?part=rankings', '?part=prices'];

describe('roads and money', () => {
  it('puts on each road the companies that the source puts there, and nobody else', async () => {
    const page = await openPage('/roads');
    const companies = async (road: string) => {
      const headings = page.getByRole('region', { name: road, exact: true }).getByRole('heading', { level: 3 });
      await headings.first().waitFor();
      return (await headings.allTextContents()).map((text) => text.trim()).sort();
    };
    expect(await companies('Open only')).toEqual(['Meta']);
    expect(await companies('Closed only')).toEqual(['Amazon', 'Baidu', 'Huawei', 'OpenAI']);
    expect(await companies('Hybrid')).toEqual([
      'Alibaba Cloud',
      'Baichuan',
      'Google',
      'Microsoft',
      'Mistral AI',
      'Tencent Cloud',
      'Zhipu AI',
    ]);
    expect(await page.getByText('Anthropic').count()).toBe(0);
  });

  it('opens a fact to where it is written, and a link opens it again', async () => {
    const page = await openPage('/roads');
    const meta = page.getByRole('region', { name: 'Open only' });
    await meta.getByText(/^Where it is written/).click();
    await meta
      .getByText(/characters \d+–\d+/)
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('fact')).toBe('adoption:meta-open-only');
    const other = await openPage(new URL(page.url()).pathname + new URL(page.url()).search);
    await other
      .getByRole('region', { name: 'Open only' })
      .getByText(/characters \d+–\d+/)
      .first()
      .waitFor();
  });

  it('shows from whom money went into whose models, and says that no amounts are stated', async () => {
    const page = await openPage('/roads');
    await page.getByRole('link', { name: 'Money', exact: true }).click();
    await page.getByRole('region', { name: 'Investors' }).getByRole('link', { name: 'Microsoft' }).waitFor();
    await page.getByRole('region', { name: 'Companies' }).getByRole('link', { name: 'Anthropic' }).waitFor();
    await page.getByRole('region', { name: 'Models' }).getByRole('link', { name: 'Claude 3.5 series' }).waitFor();
    // Whoever builds a model invests in nobody by it.
    expect(await page.getByRole('main').getByText('Google').count()).toBe(0);
    await page.getByText('The sources state no amounts').waitFor();
  });

  it('tells openness in words, and what nobody states as not stated', async () => {
    const page = await openPage('/roads?part=openness&lang=zh');
    const row = page.getByRole('row', { name: /Llama 3 .*部分开放/ });
    await row.waitFor();
    expect(await row.getByRole('button').allTextContents()).toEqual([
      ' 部分开放',
      ' 部分开放',
      ' 不开放',
      ' 不开放',
      ' 不开放',
    ]);
    await row.getByRole('button').nth(3).press('Enter');
    await page.getByRole('heading', { name: 'Llama 3 · 训练数据: 不开放' }).waitFor();
    await page
      .getByRole('table')
      .getByText(/第 \d+ 段/)
      .first()
      .waitFor();
    expect(
      await page
        .getByRole('row', { name: /GPT-4o/ })
        .getByText('未说明')
        .count(),
    ).toBe(5);
  });

  it('tells ranks and prices with their bounds, and a month as a month', async () => {
    const page = await openPage('/roads?part=rankings');
    await page.getByRole('region', { name: 'MMLU ranking' }).getByText('Among the first 10').first().waitFor();
    await page.getByRole('link', { name: 'Price war', exact: true }).click();
    const time = page.getByRole('group', { name: 'Prices over time' });
    await time.getByText('at least 90%').first().waitFor();
    await time.getByText('from May 2024').waitFor();
    await page
      .getByRole('region', { name: 'Without a date' })
      .getByText('gross margin before the price cuts')
      .waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { level: 1, name: '路线与资金' }).waitFor();
    await page.getByText('至少 90%').first().waitFor();
  });

  it('can be used by the keyboard alone', async () => {
    const page = await openPage('/roads?part=money');
    await page.getByRole('heading', { name: 'Each investment' }).waitFor();
    await page.getByRole('link', { name: 'How open' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Models by what of them is open' }).waitFor();
    await page.getByRole('button', { name: 'partly' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Llama 3 · Weights: partly' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Each investment' }).waitFor();
  });

  it.each([
    { theme: 'light', viewport: wide },
    { theme: 'dark', viewport: narrow },
  ] as const)('has no serious fault of accessibility in $theme, $viewport.width wide', async ({ theme, viewport }) => {
    for (const part of parts) {
      const page = await openPage(`/roads${part}`, { theme, viewport });
      await page
        .getByText(/^Where it is written|^Choose a cell/)
        .first()
        .waitFor();
      await expectAccessible(page);
      expect(await page.evaluate('document.documentElement.scrollWidth'), part).toBe(viewport.width);
    }
  });
});
