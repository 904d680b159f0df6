import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { compressFiles } from './tools/compress-files.ts'
import { inlineDocuments } from './tools/inline-documents.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Few files, because a phone pays for each request: what seldom changes, what every page needs, what most pages need.
const vendor = { name: 'vendor', test: /node_modules\/(@?vue|vue-router|vue-i18n|@intlify|@urql|wonka|@0no-co)\// }
const shell = {
  name: 'shell',
  test: new RegExp(
    `client/(lib/(${[
      ...['words', 'numbers', 'message-format', 'head', 'routes', 'clock', 'announcer', 'sign-in-from', 'site'],
      ...['preferences', 'graphql/client', 'graphql/failure', 'graphql/use-query'],
    ].join('|')})|ui/(Icon|use-menu))[.]|domain/kernel/localized|viewer-document|use-viewer[.]`,
  ),
  priority: 1,
  includeDependenciesRecursively: false,
}
// Maps and photos are large and on few pages, which load them for themselves.
const ofFewPages = 'Map|PointField|map-window|typed-point|use-map-window|use-own-place|Photo'
const parts = {
  name: 'parts',
  test: new RegExp(`client/(lib/(?!photos/)|ui/(?!${ofFewPages}))`),
  includeDependenciesRecursively: false,
}

/**
 * Two builds of one application: `vite build` writes what browsers load to `dist/client`, then
 * `vite build --ssr client/render.ts` writes `dist/render/render.js`, which reads the manifests of the first.
 */
export default defineConfig(({ isSsrBuild }) => ({
  appType: 'custom',
  publicDir: isSsrBuild ? false : 'client/public',
  plugins: [vue(), inlineDocuments(here('schema/operations.json')), ...(isSsrBuild ? [] : [compressFiles()])],
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
    modulePreload: false, // the server names what a first view needs; later pages need one file and `parts`
    cssCodeSplit: false, // nine kilobytes in all, and no page waits for its own
    ...(isSsrBuild
      ? { outDir: 'dist/render', copyPublicDir: false }
      : {
          outDir: 'dist/client',
          manifest: true,
          rolldownOptions: {
            input: ['client/main.ts', 'client/service-worker.ts'],
            output: {
              // The worker governs the paths below its own, so it stands at the root.
              entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
              // The entry lists every page: its file is named by 42 bits that tell builds apart, and by nothing else. Which
              // page it is stands beside it in the entry, and in the manifest.
              chunkFileNames: 'assets/[hash:7].js',
              codeSplitting: { groups: [vendor, shell, parts] },
            },
          },
        }),
  },
}))
