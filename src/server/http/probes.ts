import { Router } from 'express';
import type { Readiness } from '../readiness.ts';
import { allowMethods } from './allowMethods.ts';

/** Answers those who watch over the service: `/health` while it lives, `/ready` while it can answer queries. */
export function probes(isReady: () => Promise<Readiness>): Router {
  const router = Router();
  router.use(['/health', '/ready'], allowMethods('GET', 'HEAD'), (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/health', (_request, response) => response.json({ status: 'alive' }));
  router.get('/ready', async (_request, response) => {
    const readiness = await isReady();
    if (readiness.ready) response.json({ status: 'ready' });
    else response.status(503).json({ status: 'not ready', reason: readiness.reason });
  });
  return router;
}
