import { defineConfig } from 'vite'

/**
 * The verifier as one file, `dist/verify/dauys-verify.mjs`, for strangers: Node 18 or later and nothing installed.
 * Not minified: who trusts it may read it.
 */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'domain/verifier/main.ts',
    target: 'node18',
    outDir: 'dist/verify',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'dauys-verify.mjs',
        banner:
          '#!/usr/bin/env node\n// Dauys: recounts a petition or a vote from its evidence. Apache-2.0. How it works: docs/verify.',
        codeSplitting: false,
      },
    },
  },
})
