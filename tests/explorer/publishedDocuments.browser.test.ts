import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startService, type Service } from '../cli/service.ts';
import { useBrowser } from './support/openPage.ts';

interface Manifest {
  readonly operations: readonly { readonly name: string; readonly body: string }[];
}

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../dist/explorer/documents.json'), 'utf8'),
) as Manifest;
const bodies = new Map(manifest.operations.map(({ name, body }) => [body, name]));

const openPage = useBrowser();
let service: Service;
beforeAll(async () => {
  service = await startService({ PERSISTED_DOCUMENTS: 'only' });
});
afterAll(() => service.stop());

const type = (box: string, words: string) => async (page: Page) =>
  page.getByRole('combobox', { name: box }).pressSequentially(words);
const press = (name: string) => async (page: Page) => page.getByRole('button', { name }).click();

/** Addresses, and what is done there, that together ask every document of the page. */
const visits: readonly (readonly [string, ((page: Page) => Promise<unknown>)?])[] = [
  ['/', type('Search', 'Meta')],
  ['/statements?as=timeline&named=anonymous'],
  ['/statements?statement=statement:li-yanhong-open-is-dearest', press('Who contradicts')],
  ['/statements?claim=claim:open-is-dearest-and-falling-behind'],
  ['/questions?claim=claim:open-is-dearest-and-falling-behind'],
  ['/sides?a=person:musk&b=person:altman'],
  ['/sides', type('First side', 'Micros')],
  ...['strategies', 'money', 'openness', 'rankings', 'prices'].map((part) => [`/roads?part=${part}`] as const),
  ['/profile/person:li-yanhong'],
  ['/profile/organisation:meta'],
  ['/profile/model:llama-3'],
  ['/profile/group:us-industry'],
  ['/profile/strategy:hybrid'],
  ['/profile/person:nobody'],
  ['/map?select=person:li-yanhong'],
  ['/map?show=money&select=INVESTMENT|organisation:amazon|organisation:anthropic'],
  ['/map?show=models&select=DEVELOPED_BY|model:llama|organisation:meta'],
  ['/map?show=discourse&select=DISCOURSE|person:li-yanhong|person:zhou-jingren'],
];

test('where only published documents are answered, every document of the explorer is, and no other text', async () => {
  const seen = new Set<string>();
  const refused: string[] = [];
  for (const [address, act] of visits) {
    const page = await openPage(address, { origin: service.url });
    page.on('response', (response) => {
      const sent = response.request().postDataJSON() as { query: string } | null;
      if (sent === null) return;
      const name = bodies.get(sent.query);
      if (name !== undefined && response.status() === 200) seen.add(name);
      else refused.push(`${address}: ${response.status()} ${sent.query}`);
    });
    await page.reload();
    await act?.(page);
  }
  const all = manifest.operations.map(({ name }) => name).sort();
  await expect.poll(() => [...seen].sort(), { timeout: 30_000 }).toEqual(all);
  expect(refused).toEqual([]);

  const [first] = bodies.keys();
  const { status, body } = await service.ask(`${first ?? ''} `);
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
}, 120_000);
