import { createWebHistory } from 'vue-router'
import { createDauys } from '#client/app/create-app.ts'
import { keepEarlyInput } from '#client/app/early-input.ts'
import { readPageState } from '#client/app/page-state.ts'
import { createBrowserClient } from '#client/lib/graphql/client.ts'
import { rememberLocale } from '#client/lib/preferences.ts'
import '#client/styles/index.css'

const { locale, site, now, answers, errorWord } = readPageState(document)
const { app, router, page, announcement } = createDauys({
  locale,
  site,
  now: new Date(now),
  graphql: createBrowserClient(answers, site.signedIn),
  history: createWebHistory(),
})

rememberLocale(locale)
await router.isReady()
const giveBack = keepEarlyInput()
app.mount('#app')
giveBack()

// What no first view waits for: the server wrote its head.
void import('#client/app/after-first-view.ts').then(({ keepHead, keepPages }) => {
  keepHead({ page, router, locale, origin: site.origin, errorWord, announcement })
  return keepPages(router, site.signedIn)
})
