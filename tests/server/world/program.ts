// The world as a process of its own: node --import ./tests/support/typescript.js program.ts
import { createServer } from '../../../src/server/createServer.ts';
import { createLogger } from '../../../src/server/logger.ts';
import { runServer } from '../../../src/server/runServer.ts';
import { readSettings } from '../../../src/server/settings/readSettings.ts';
import { createWorld, schemaText } from './schema.ts';

const settings = readSettings(process.env);
const logger = createLogger(settings.logLevel);
const server = await createServer({
  schema: createWorld(),
  schemaText,
  contextFor: () => ({}),
  isReady: () => Promise.resolve({ ready: true }),
  exampleQueries: [],
  settings,
  logger,
});
await runServer({
  server,
  logger,
  graceMs: settings.graceMs,
  afterClose: () => {
    logger.info('closed what the server stood on');
    return Promise.resolve();
  },
});
