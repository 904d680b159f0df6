import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { inlineDocuments } from './tools/inline-documents.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Two builds of one application: `vite build` writes what browsers load to `dist/client`, then
 * `vite build --ssr client/render.ts` writes `dist/render/render.js`, which reads the manifests of the first.
 */
export default defineConfig(({ isSsrBuild }) => ({
  appType: 'custom',
  publicDir: isSsrBuild ? false : 'client/public',
  plugins: [vue(), inlineDocuments(here('schema/operations.json'))],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'true', // client/lib/message-format.ts reads our messages
    __INTLIFY_JIT_COMPILATION__: 'true',
  },
  json: { stringify: true },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the security policy admits own files only
    modulePreload: { polyfill: false },
    ...(isSsrBuild
      ? { outDir: 'dist/render', copyPublicDir: false }
      : {
          outDir: 'dist/client',
          manifest: true,
          rolldownOptions: {
            input: ['client/main.ts', 'client/service-worker.ts'],
            // No module of ours or of Vue's relies on a getter that acts when read.
            treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
            // One file that seldom changes, so that a release costs a phone only what is new.
            output: {
              // The worker governs the paths below its own, so it stands at the root.
              entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
              codeSplitting: {
                groups: [
                  { name: 'vendor', test: /node_modules\/(@?vue|vue-router|vue-i18n|@intlify|@urql|wonka|@0no-co)\// },
                ],
              },
            },
          },
        }),
  },
}))
