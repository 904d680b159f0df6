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
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'false',
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
          rolldownOptions: { input: 'client/main.ts' },
        }),
  },
}))
