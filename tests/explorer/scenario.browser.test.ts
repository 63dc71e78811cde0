import { expect, it } from 'vitest';
import { narrow, useBrowser } from './support/openPage.ts';

const openPage = useBrowser();

it('somebody with only the address learns what Li Yanhong said, who contradicts him, what they gain and where it is written, and sends exactly that view', async () => {
  const page = await openPage('/');
  const duel = page.getByRole('article', { name: 'Li Yanhong against Zhou Jingren' });
  await duel.getByText('开源是最贵的').waitFor();
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Who said what' }).click();

  // What did Li Yanhong say?
  const speakers = page.getByRole('group', { name: 'Speaker', exact: true });
  await speakers.getByText(/^More/).click();
  await speakers.getByLabel('Li Yanhong').check();
  await page.getByText('1 statement', { exact: true }).waitFor();
  const statement = page.getByRole('article', { name: 'Li Yanhong' });
  await statement.getByText('其实在大模型场景下,开源是最贵的。开源模型会越来越落后。').first().waitFor();
  await statement.getByText('April 2024').waitFor();

  // Where is it written?
  await statement.getByText('Caijing').first().waitFor();
  await statement.getByText('paragraph 3').waitFor();

  // Who contradicts him, and what does each gain?
  await statement.getByRole('button', { name: 'Who contradicts, and what do they gain?' }).click();
  const gain = statement.getByRole('region', { name: 'What the speaker stands to gain' });
  await gain.getByText('Baidu').first().waitFor();
  await gain.getByText('Closed only').first().waitFor();
  await gain.getByText('Where the tie is written').first().click();
  await gain
    .getByText(/paragraph \d+/)
    .first()
    .waitFor();
  const opposition = statement.getByRole('region', { name: 'Who contradicts' });
  for (const name of ['Zhou Jingren', 'Wang Xiaochuan', 'Fu Sheng']) await opposition.getByText(name).first().waitFor();
  await opposition.getByText('named as opposed by the source').waitFor();
  await opposition.getByText('What Zhou Jingren stands to gain').click();
  await opposition
    .getByText(/Zhou Jingren is tied through Alibaba Cloud to/)
    .first()
    .waitFor();

  // A colleague, on a phone and with a Chinese browser, sees the same.
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Copied').waitFor({ state: 'attached' });
  const address = new URL(await page.evaluate<string>('navigator.clipboard.readText()'));
  const theirs = await openPage(address.pathname + address.search, { viewport: narrow, language: 'zh-CN' });
  await theirs.getByText('1 statement', { exact: true }).waitFor();
  await theirs.getByRole('region', { name: 'Who contradicts' }).getByText('Wang Xiaochuan').first().waitFor();
  expect(await theirs.getByRole('article').count()).toBe(1);
});
