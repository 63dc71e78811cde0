import { describe, expect, it } from 'vitest';
import { expectAccessible, narrow, useBrowser, wide } from './support/openPage.ts';

const openPage = useBrowser();
const liAndZhou = '/sides?a=person%3Ali-yanhong&b=person%3Azhou-jingren';

describe('two sides', () => {
  it('sets Li and Zhou side by side, and says that the opposition is told by the authors', async () => {
    const page = await openPage('/sides');
    await page.getByText('Two parties are needed').waitFor();
    await page.getByRole('link', { name: 'Li Yanhong and Zhou Jingren' }).click();
    await page.getByText('They differ on 1 claim and agree on no claim').waitFor();
    expect(page.url()).toContain(liAndZhou);
    const claim = page.getByRole('article', { name: /the dearest choice/ });
    await claim.getByText('the source names them as opposed').waitFor();
    await claim.getByRole('blockquote').filter({ hasText: '开源是最贵的' }).waitFor();
    await claim.getByText("These are not Zhou Jingren's own words.").waitFor();
    const only = page.getByRole('region', { name: 'Only Zhou Jingren takes a stance' });
    await only.getByRole('link', { name: 'Openness has advanced technology.' }).waitFor();
  });

  it('is honest that nothing of Altman can be set against Musk, and tells what ties them', async () => {
    const page = await openPage('/sides?a=person:musk&b=person:altman');
    await page.getByText('The sources record no stance of Sam Altman on any claim.').waitFor();
    expect(await page.getByRole('heading', { name: 'Where they differ' }).count()).toBe(0);
    const ties = page.getByRole('region', { name: 'What ties them' });
    await ties.getByRole('link', { name: 'OpenAI', exact: true }).waitFor();
    await ties.getByText('Elon Musk founded it (2015)').waitFor();
    await ties.getByText('Sam Altman · current chief executive officer').waitFor();
  });

  it('tells of Andreessen and Khosla who says what on each claim, and who says nothing', async () => {
    const page = await openPage('/sides?a=person:andreessen&b=person:khosla');
    const claim = page.getByRole('article', { name: 'Large models are economic weapons.' });
    await claim.getByText('No stance of Marc Andreessen on this claim is recorded.').waitFor();
    await claim.getByText('Khosla holds that large models are economic weapons').waitFor();
  });

  it('lets the keyboard choose any two, and swap them', async () => {
    const page = await openPage('/sides');
    const first = page.getByRole('combobox', { name: 'First side' });
    await first.pressSequentially('Micros');
    await page.getByRole('option', { name: 'Microsoft', exact: true }).waitFor();
    await first.press('Enter');
    const second = page.getByRole('combobox', { name: 'Second side' });
    await second.pressSequentially('Goog');
    await page.getByRole('option', { name: 'Google', exact: true }).waitFor();
    await second.press('ArrowDown');
    await second.press('ArrowUp');
    await second.press('Enter');
    const ties = page.getByRole('region', { name: 'What ties them' });
    await ties.getByText('Microsoft takes this road').waitFor();
    await page.getByRole('button', { name: 'Swap sides' }).press('Enter');
    await expect.poll(() => page.url()).toContain('a=organisation%3Agoogle&b=organisation%3Amicrosoft');
    await page.goBack();
    await expect.poll(() => first.inputValue()).toBe('Microsoft');
  });

  it('restores a link in Chinese, and switches in place', async () => {
    const page = await openPage(`${liAndZhou}&lang=zh`);
    await page.getByText('双方在 1 个主张上对立').waitFor();
    expect(await page.title()).toBe('李彦宏与周靖人 · 论争图谱');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('They differ on 1 claim').waitFor();
  });

  it('says so where both sides are the same', async () => {
    const page = await openPage('/sides?a=person:musk&b=person:musk');
    await page.getByText('Both sides are the same party').waitFor();
  });

  it.each([
    { theme: 'light', viewport: wide, path: liAndZhou },
    { theme: 'dark', viewport: narrow, path: '/sides?a=person:xin-zhou&b=person:wu-junyu&lang=zh' },
  ] as const)('is accessible and never scrolls sideways: $path, $theme', async ({ path, ...options }) => {
    const page = await openPage(path, options);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.getByRole('combobox').nth(1).fill('a');
    await page.getByRole('option').first().waitFor();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);
  });
});
