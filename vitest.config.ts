import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  // graphql ships two builds; libraries take the CommonJS one, so must we (two copies refuse each other's schemas).
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
    projects: [
      // Rules are pure: what one file has loaded serves the next one, and nothing of it can be left behind.
      { extends: true, test: { name: 'rules', include: ['{domain,schema}/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'product',
          globalSetup: ['server/testing/global-setup.ts'],
          include: ['{server,client,seed,bench,tools}/**/*.test.ts', 'client/journeys/*.journey.ts'],
        },
      },
    ],
  },
})
