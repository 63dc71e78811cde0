// For worker threads that tests start from `src`: they inherit `--import` of this file, and Node 20 knows no TypeScript.
import { register } from 'node:module';
import { isMainThread, workerData } from 'node:worker_threads';

// The thread that runs the hooks loads this file too and needs none itself.
if (!isMainThread && workerData?.for !== undefined) register('./typescript.js', import.meta.url);
