import { describe, expect, it } from 'vitest';
import { startService } from '../cli/service.ts';
import { expectAccessible, useBrowser } from './support/openPage.ts';

const openPage = useBrowser();
const graphql = '**/graphql';
const expectedFaults = /graphql|ERR_|Failed to load resource/;

describe('a service that does not answer', () => {
  it('is shown as such and asked again by the button', async () => {
    const page = await openPage('/', { expectedFaults });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route(graphql, (route) => route.abort('connectionrefused'));
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Who said what' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('The service does not answer').waitFor();
    await expectAccessible(page);
    await page.unroute(graphql);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('article').first().waitFor();
    expect(await alert.count()).toBe(0);
  });

  it('that was stopped is asked again by itself, until it is back', async () => {
    let service = await startService({});
    try {
      const page = await openPage('/', { origin: service.url, expectedFaults });
      await page.getByRole('article').first().waitFor();
      await service.stop();
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByText('服务没有回应').waitFor();
      service = await startService({ PORT: new URL(service.url).port });
      await page.getByRole('article').first().waitFor();
    } finally {
      await service.stop();
    }
  });

  it('is told from a device without a network', async () => {
    const page = await openPage('/statements', { expectedFaults });
    await page.getByRole('article').first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('alert').getByText('没有网络').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('article').first().waitFor();
  });

  it('that has too much to do is told from one that is gone', async () => {
    const page = await openPage('/', { expectedFaults });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const extensions = { code: 'RATE_LIMITED' };
    await page.route(graphql, (route) =>
      route.fulfill({ status: 429, json: { errors: [{ message: 'no', extensions }] } }),
    );
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Who said what' }).click();
    await page.getByText('The service has too much to do').waitFor();
    await page.unroute(graphql);
    await page.getByRole('article').first().waitFor();
  });

  it('that fails on a question says by which number its log tells more', async () => {
    const page = await openPage('/', { expectedFaults });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const extensions = { code: 'INTERNAL_SERVER_ERROR', errorId: 'number-7' };
    await page.route(graphql, (route) => route.fulfill({ json: { errors: [{ message: 'Internal', extensions }] } }));
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Who said what' }).click();
    await page.getByRole('alert').getByText('The log has more under number-7.').waitFor();
  });
});
