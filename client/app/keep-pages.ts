import type { Router } from 'vue-router'

/** The part of Trusted Types that is used; not in the library of the DOM yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL: (url: string) => string
  }
}

const workerUrl = '/service-worker.js'

/**
 * Lets the service worker keep the pages that are read, those reached within the application included. A page for a
 * stranger first throws away what was kept for the person who was signed in before.
 */
export async function keepPages(router: Router, signedIn: boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  if (!signedIn) await caches.delete('dauys-own-pages')
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('dauys-worker', {
    createScriptURL: (url) => (url === workerUrl ? url : ''),
  })
  // A browser that refuses (a private window, for example) simply keeps nothing.
  await navigator.serviceWorker.register(policy?.createScriptURL(workerUrl) ?? workerUrl).catch(() => undefined)

  router.afterEach((to, from) => {
    if (from.matched.length === 0 || to.path === from.path) return
    void navigator.serviceWorker.ready.then(({ active }) => {
      active?.postMessage(to.fullPath)
    })
  })
}
