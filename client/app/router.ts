import { nextTick } from 'vue'
import { createRouter } from 'vue-router'
import { routes, routesOf } from '#client/app/routes.ts'
import { signInFrom } from '#client/lib/sign-in-from.ts'
import { loadWords } from '#client/lib/words.ts'
import type { Router, RouterHistory } from 'vue-router'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Site } from '#client/lib/site.ts'
import type { Words } from '#client/lib/words.ts'

/**
 * One language for the life of the page: a change of language is a new page from the server. Words load with the
 * route, the addresses of desks with the first of them; personal pages lead to the sign-in page; after each change of page the focus goes where the reader looks.
 */
export function createAppRouter(options: { history: RouterHistory; words: Words; locale: Locale; site: Site }): Router {
  const { history, words, locale, site } = options
  const router = createRouter({
    history,
    routes: [...routes, { path: '/:rest(.*)*', redirect: (to) => `/${locale}${to.fullPath}` }],
    scrollBehavior: (to, from, saved) => {
      if (saved !== null) return saved
      if (to.hash !== '') return { el: to.hash }
      return to.path === from.path ? false : { top: 0 }
    },
  })

  router.beforeEach(async (to) => {
    // The desks and the pages behind others: whatever is not known yet may be one of them.
    if (to.name !== 'not-found' || router.hasRoute('moderation-desk')) return true
    const { deskPages, deskPaths } = await import('#client/app/desk-routes.ts')
    routesOf(deskPaths, deskPages).forEach((route) => router.addRoute(route))
    return to.fullPath
  })
  router.beforeEach((to) => (to.meta.signedIn === true && !site.signedIn ? signInFrom(to) : true))
  router.beforeResolve(async (to) => {
    await loadWords(words, locale, to.meta.words ?? [])
  })
  if (typeof document !== 'undefined') {
    router.beforeEach((to) => {
      if (to.params['locale'] === locale) return true
      location.assign(to.fullPath)
      return false
    })
    // A part that could not be loaded: ask for the whole page, which the service worker may have kept.
    router.onError((error, to) => {
      if (error instanceof TypeError) location.assign(to.fullPath)
    })
    router.afterEach(async (to, from) => {
      if (from.matched.length === 0 || to.path === from.path) return
      await nextTick()
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
    })
  }
  return router
}
