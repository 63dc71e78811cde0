import { describe, expect, it } from 'vitest';
import { expectAccessible, narrow, useBrowser, wide } from './support/openPage.ts';

const openPage = useBrowser();
const openness = '/questions?question=question%3Ashould-models-be-open';
const dearest = 'For large models, open source is both the dearest choice and bound to fall further behind.';
const focused = 'document.activeElement.dataset.claim';

describe('the questions', () => {
  it('lead from the list to positions, arguments, and the words of those who hold them', async () => {
    const page = await openPage('/questions');
    const entry = page.getByRole('listitem').filter({ hasText: 'Should large models be open or closed?' });
    await entry.getByText('6 positions · 4 open · 2 closed').waitFor();
    await entry.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Should large models be open or closed?' }).waitFor();
    const closed = page.getByRole('region', { name: 'Serves the closed side' });
    await closed.getByRole('button', { name: dearest, exact: true }).click();
    await closed.getByRole('blockquote').filter({ hasText: '开源是最贵的' }).waitFor();
    await closed.getByRole('link', { name: 'Zhou Jingren' }).waitFor();
    expect(page.url()).toContain('claim=claim%3Aopen-is-dearest-and-falling-behind');
  });

  it('mark objections that no source answers, and open an argument to the place where it is made', async () => {
    const page = await openPage(openness);
    await page.getByText('3 objections are unanswered.').waitFor();
    const objection = page.getByRole('listitem').filter({ hasText: 'The gap in performance' }).last();
    await objection.getByText('against it').first().waitFor();
    await objection.getByText('unanswered', { exact: true }).first().waitFor();
    await objection.getByRole('button', { name: /^The gap in performance/ }).click();
    await objection.getByText('Where the argument is made').waitFor();
  });

  it('give a link that restores what is open and what is folded', async () => {
    const folded = 'claim%3Aopen-costs-more-than-closed';
    const page = await openPage(`${openness}&claim=claim%3Amodels-should-be-open&folded=${folded}&lang=zh`);
    await page.getByRole('button', { name: '大模型应当开源。', exact: true, expanded: true }).waitFor();
    await page.getByRole('button', { name: /^理由：.*开源.*贵/, expanded: false }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Large models should be open.', exact: true, expanded: true }).waitFor();
    expect(await page.getByText('Over long use, closed models cost far less').count()).toBe(0);
  });

  it('find the question of a claim, and show alone a claim that answers none', async () => {
    const page = await openPage('/questions?claim=claim:open-is-dearest-and-falling-behind');
    await page.getByRole('heading', { level: 1, name: 'Should large models be open or closed?' }).waitFor();
    await page.getByRole('button', { name: dearest, exact: true, expanded: true }).waitFor();
    const alone = await openPage('/questions?claim=claim:models-are-still-at-an-early-stage');
    await alone.getByText('This claim answers none of the questions.').waitFor();
  });

  it('bring the claim of a link into sight, however far down it stands', async () => {
    const page = await openPage(`${openness}&claim=claim:foundation-models-have-hit-a-bottleneck`);
    const claim = page.getByRole('button', { name: /hit a bottleneck/, expanded: true });
    await claim.waitFor();
    await expect.poll(async () => (await claim.boundingBox())?.y).toBeLessThan(wide.height);
  });

  it('are walked by arrow keys, which fold and unfold', async () => {
    const page = await openPage(openness);
    await page.getByRole('button', { name: 'Large models should be open.', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(focused)).toBe('claim:closed-models-harm-academic-research');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(focused)).toBe('claim:closed-models-lead-to-monopoly');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(focused)).toBe('claim:models-should-be-open');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.getByText('Closed models harm academic research.').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.getByText('Closed models harm academic research.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Who says so').waitFor();
    await page.keyboard.press('End');
    expect(await page.evaluate(focused)).toBe('claim:open-source-knows-no-borders');
  });

  it('move the focus to the top when another one is chosen, and come as a file', async () => {
    const page = await openPage(openness, { viewport: narrow });
    const file = await page.getByRole('link', { name: 'Argdown' }).getAttribute('href');
    const answer = await page.request.get(new URL(file ?? '', page.url()).href);
    expect(await answer.text()).toContain('[claim:models-should-be-open]: Large models should be open.');
    await page
      .getByRole('navigation', { name: 'Other questions' })
      .getByRole('link', { name: /cost more to use/ })
      .click();
    await page.getByRole('heading', { level: 1, name: /cost more to use/ }).waitFor();
    expect(await page.evaluate('[document.activeElement.id, scrollY]')).toEqual(['content', 0]);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Should large models be open or closed?' }).waitFor();
  });

  it('say so where there is no such question', async () => {
    const page = await openPage('/questions?question=question:what-is-love', { expectedFaults: /400/ });
    await page.getByText('Nothing has this id').waitFor();
    await page.getByRole('link', { name: 'Must one of open and closed win' }).waitFor();
  });

  it.each([
    { theme: 'light', viewport: wide, path: `${openness}&claim=claim%3Aopen-is-dearest-and-falling-behind` },
    { theme: 'dark', viewport: narrow, path: '/questions?question=question:which-is-stronger&lang=zh' },
    { theme: 'dark', viewport: wide, path: '/questions?lang=zh' },
  ] as const)('are accessible and never scroll sideways: $path, $theme', async ({ path, ...options }) => {
    const page = await openPage(path, options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);
  });
});
