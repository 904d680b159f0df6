import { existsSync } from 'node:fs'
import { defineConfig } from 'vite'

// Started as they are; everything else is shared between them, so that there is one copy of each module.
const entries = {
  main: 'server/main.ts',
  run: 'server/run.ts',
  app: 'server/app.ts',
  config: 'server/config.ts',
  'with-app': 'server/with-app.ts',
  'rotate-key': 'server/rotate-key.ts',
  // A thread of its own: server/features/tally/count-thread.ts finds it under this name.
  'count-worker': 'server/features/tally/count.worker.ts',
  seed: 'seed/main.ts',
}

/** The server as plain JavaScript in `dist/server`; packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/server',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
