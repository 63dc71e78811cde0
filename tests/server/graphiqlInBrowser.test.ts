import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, hasChromium, launchChromium } from '../support/chromium.ts';
import { startWorld, type World } from './world/startWorld.ts';

const absent = !hasChromium;
if (absent && process.env['REQUIRE_CHROMIUM'] === '1') {
  throw new Error(
    `REQUIRE_CHROMIUM is set: expected a Chromium at ${chromiumPath}; got none. Set CHROMIUM to its path.`,
  );
}

const exampleQueries = [
  {
    name: 'A cat by its id',
    query: 'query OneCat($id: ID!) {\n  cat(id: $id) { name nicknames }\n}\n',
    variables: { id: 'cat:tom' },
  },
  { name: 'How many cats there are', query: 'query HowMany {\n  census { cats }\n}\n' },
];

describe.skipIf(absent)(`GraphiQL in Chromium${absent ? ` (skipped: there is none at ${chromiumPath})` : ''}`, () => {
  let world: World;
  let browser: Browser;
  let page: Page;
  /** What a page must not do: ask another server, fail to load, write errors. */
  const faults: string[] = [];

  beforeAll(async () => {
    world = await startWorld({}, { exampleQueries });
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== world.url && protocol !== 'data:') faults.push(`asked ${request.url()}`);
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? 'no reason';
      // Leaving the page gives up what is still being loaded.
      if (why !== 'net::ERR_ABORTED') faults.push(`failed to load ${request.url()}: ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`${world.url}/graphiql`);
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const tabs = () => page.getByRole('tab').allInnerTexts();
  const run = () => page.getByRole('button', { name: /execute query/i }).click();
  // The editor's blanks are not all spaces.
  const answer = async () => (await page.locator('.graphiql-response').innerText()).replace(/\s+/g, ' ');

  it('offers a newcomer the first example, which runs', async () => {
    await page.locator('.graphiql-query-editor', { hasText: 'OneCat' }).waitFor();
    await run();
    await expect.poll(answer, { timeout: 10_000 }).toContain('"Tommy"');
  });

  it('opens another example in a tab of its own', async () => {
    await page.getByRole('button', { name: 'How many cats there are' }).click();
    await page.locator('.graphiql-query-editor', { hasText: 'HowMany' }).waitFor();
    await run();
    await expect.poll(answer, { timeout: 10_000 }).toContain('"cats": 1');
    await expect.poll(tabs, { timeout: 10_000 }).toEqual(['OneCat', 'HowMany']);
  });

  it('knows the schema', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query' }).click();
    await page.getByText('Everything that can be asked.').waitFor();
  });

  it('keeps what a reader has written', async () => {
    const stored = () => page.evaluate("localStorage.getItem('graphiql:tabState')");
    await expect.poll(stored, { timeout: 10_000 }).toContain('HowMany');
    await page.reload();
    await page.locator('.graphiql-query-editor', { hasText: 'HowMany' }).waitFor();
    await expect.poll(tabs, { timeout: 10_000 }).toEqual(['OneCat', 'HowMany']);
  });

  it('opens a query that an address brings along, beside what was there', async () => {
    const query = 'query Brought($id: ID!) {\n  cat(id: $id) { name }\n}';
    await page.goto('about:blank');
    const parameters = new URLSearchParams({ query, variables: '{ "id": "cat:tom" }' });
    await page.goto(`${world.url}/graphiql#${parameters.toString()}`);
    await page.locator('.graphiql-query-editor', { hasText: 'Brought' }).waitFor();
    await run();
    await expect.poll(answer, { timeout: 10_000 }).toContain('"Tom"');
    expect(await tabs()).toEqual(['OneCat', 'HowMany', 'Brought']);
  });

  it('asked no other server and wrote no error', () => expect(faults).toEqual([]));
});
