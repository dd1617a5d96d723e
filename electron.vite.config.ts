import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        // The job process, its second thread and the thread for plans are started by their file names, which the bundler does not see (tried.md).
        input: {
          index: resolve('src/main/index.ts'),
          'job-process': resolve('src/main/job-process.ts'),
          'check-worker': resolve('src/main/check-worker.ts'),
          'plan-review-worker': resolve('src/main/plan-review-worker.ts'),
        },
        // Beside the entries, not in a folder of their own: what starts an entry finds it by its own place.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: { minify: true, rollupOptions: { input: { index: resolve('src/renderer/index.html') } } },
    plugins: [react()],
  },
});
