import urql from '@urql/vue'
import { createSSRApp, shallowRef } from 'vue'
import App from '#client/app/App.vue'
import { createAppRouter } from '#client/app/router.ts'
import { announcerKey, createAnnouncer } from '#client/lib/announcer.ts'
import { deviceNow, pageNowKey } from '#client/lib/clock.ts'
import { createPageState, pageStateKey } from '#client/lib/head.ts'
import { siteKey } from '#client/lib/site.ts'
import { createWords, localeKey } from '#client/lib/words.ts'
import type { App as VueApp, ShallowRef } from 'vue'
import type { Router, RouterHistory } from 'vue-router'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Announcement } from '#client/lib/announcer.ts'
import type { GraphqlClient } from '#client/lib/graphql/client.ts'
import type { PageState } from '#client/lib/head.ts'
import type { Site } from '#client/lib/site.ts'
import type { Words } from '#client/lib/words.ts'

export interface Dauys {
  readonly app: VueApp
  readonly router: Router
  readonly page: PageState
  readonly words: Words
  readonly announcement: ShallowRef<Announcement>
}

/** The application, the same on the server and in the browser; only history and API client differ. */
export function createDauys(options: {
  locale: Locale
  site: Site
  now: Date
  graphql: GraphqlClient
  history: RouterHistory
}): Dauys {
  const { locale, site, graphql, history } = options
  const words = createWords(locale)
  const page = createPageState()
  const announcement = createAnnouncer()
  const router = createAppRouter({ history, words, locale, site })

  let isFirstView = true
  router.afterEach((_to, from) => {
    isFirstView &&= from.matched.length === 0
  })

  const app = createSSRApp(App)
  app.use(words)
  app.use(urql, graphql.urql)
  app.use(router)
  app.provide(localeKey, shallowRef(locale))
  app.provide(siteKey, site)
  app.provide(pageStateKey, page)
  app.provide(announcerKey, announcement)
  app.provide(pageNowKey, () => (isFirstView ? options.now : deviceNow()))
  return { app, router, page, words, announcement }
}
