import { ownWorkerUrl } from '#client/lib/own-worker.ts'
import type { Router } from 'vue-router'

const workerUrl = '/service-worker.js'

/**
 * Lets the service worker keep the pages that are read, those reached within the application included. A page for a
 * stranger first throws away what was kept for the person who was signed in before.
 */
export async function keepPages(router: Router, signedIn: boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  if (!signedIn) await caches.delete('dauys-own-pages')
  // A browser that refuses (a private window, for example) simply keeps nothing.
  await navigator.serviceWorker.register(ownWorkerUrl(workerUrl)).catch(() => undefined)

  router.afterEach((to, from) => {
    if (from.matched.length === 0 || to.path === from.path) return
    void navigator.serviceWorker.ready.then(({ active }) => {
      active?.postMessage(to.fullPath)
    })
  })
}
