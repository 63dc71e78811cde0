import { describe, expect, it } from 'vitest';
import { expectAccessible, narrow, useBrowser, wide } from './support/openPage.ts';

const openPage = useBrowser();
const li = '/profile/person%3Ali-yanhong';

describe('the profile', () => {
  it('answers what Li Yanhong said, who contradicts him, what he gains, and where it is written', async () => {
    const page = await openPage(li);
    await page.getByRole('heading', { level: 1, name: 'Li Yanhong' }).waitFor();
    expect(await page.title()).toBe('Li Yanhong · Debate Graph');
    const words = page.getByRole('region', { name: 'In which words' });
    await words.getByRole('blockquote').filter({ hasText: '开源是最贵的' }).waitFor();
    await words.getByText('April 2024').waitFor();
    const sides = page.getByRole('region', { name: 'Opponents and allies' });
    for (const opponent of ['Fu Sheng', 'Wang Xiaochuan', 'Zhou Jingren']) {
      const entry = sides
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: opponent, exact: true }) });
      await entry.getByText('named as opposed by the source').waitFor();
    }
    const gains = page.getByRole('region', { name: 'What they stand to gain' });
    await gains.getByRole('link', { name: 'Closed only' }).waitFor();
    await gains.getByText('points the same way as 3 stances').first().waitFor();
    await words.getByText('Where it is written: paragraph 3').click();
    await words.getByText(/characters \d+–\d+/).waitFor();
  });

  it.each([
    ['person%3Axin-zhou', 'Xin Zhou'],
    ['organisation%3Aopenai', 'OpenAI'],
    ['group%3Aus-industry', 'US industry'],
    ['model%3Allama-3', 'Llama 3'],
    ['strategy%3Aclosed-only', 'Closed only'],
    ['event%3Aandreessen-khosla-exchange', 'Andreessen'],
  ])('of %s asks the service once', async (id, name) => {
    const page = await openPage('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    let asked = 0;
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') asked += 1;
    });
    await page.goto(new URL(`/profile/${id}`, page.url()).href);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked).toBe(1);
  });

  it("tells an organisation's road, its models and the money in it", async () => {
    const page = await openPage('/profile/organisation:openai');
    await page.getByRole('region', { name: 'The road it takes' }).getByRole('link', { name: 'Closed only' }).waitFor();
    await page.getByRole('row', { name: 'GPT-4o closed' }).waitFor();
    const money = page.getByRole('region', { name: 'Money' });
    await money.getByRole('link', { name: 'Microsoft' }).waitFor();
    expect(await money.getByText('founded · 2015').count()).toBe(1);
  });

  it("says of a stance that others tell it, and not of an author's own", async () => {
    const page = await openPage('/profile/person:fu-sheng');
    await page.getByRole('region', { name: 'Where they stand' }).getByText('as others tell it').waitFor();
    const author = await openPage('/profile/person:wu-junyu');
    const stances = author.getByRole('region', { name: 'Where they stand' });
    await stances.getByRole('listitem').first().waitFor();
    expect(await stances.getByText('as others tell it').count()).toBe(0);
  });

  it('tells which parts of a model are open', async () => {
    const page = await openPage('/profile/model:llama-3');
    const parts = page.getByRole('region', { name: 'What is open' });
    await parts.getByText('Weights partly').waitFor();
    await parts.getByText('Training data closed').waitFor();
  });

  it('speaks Chinese at an address that asks for it, and switches in place', async () => {
    const page = await openPage(`${li}?lang=zh`);
    await page.getByRole('heading', { level: 1, name: '李彦宏' }).waitFor();
    await page.getByRole('heading', { name: '对手与同道' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Li Yanhong' }).waitFor();
  });

  it('leads on by the keyboard alone', async () => {
    const page = await openPage(li);
    const link = page
      .getByRole('region', { name: 'Opponents and allies' })
      .getByRole('link', { name: 'Fu Sheng' })
      .first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Fu Sheng' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Li Yanhong' }).waitFor();
  });

  it('of a claim is its place among the questions, and going back does not end there', async () => {
    const page = await openPage(li);
    await page.getByRole('heading', { level: 1, name: 'Li Yanhong' }).waitFor();
    await page.goto(new URL('/profile/claim:models-should-be-open', page.url()).href);
    await page.getByRole('button', { name: 'Large models should be open.', exact: true, expanded: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/questions');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Li Yanhong' }).waitFor();
  });

  it('suggests what may be meant where nothing has the id', async () => {
    const page = await openPage('/profile/person:li-yanhon');
    await page.getByRole('heading', { level: 1, name: 'No profile at this address' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Li Yanhong' }).click();
    await page.getByRole('heading', { level: 1, name: 'Li Yanhong' }).waitFor();
  });

  it.each([
    { theme: 'light', viewport: wide, path: li },
    { theme: 'dark', viewport: narrow, path: '/profile/person:xin-zhou?lang=zh' },
    { theme: 'dark', viewport: narrow, path: '/profile/organisation:meta' },
  ] as const)('is accessible and never scrolls sideways: $path, $theme', async ({ path, ...options }) => {
    const page = await openPage(path, options);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);
  });
});
