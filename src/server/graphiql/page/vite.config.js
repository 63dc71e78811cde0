import { defineConfig } from 'vite';

export default defineConfig({
  base: '/graphiql/',
  logLevel: 'warn',
  build: {
    outDir: '../../../../dist/graphiql',
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000, // In kilobytes: Monaco alone has 2,800.
    rolldownOptions: {
      onLog(level, log, report) {
        // React libraries mark modules for a server that is not used here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
