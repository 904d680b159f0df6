import { createWebHistory } from 'vue-router'
import { keepHead } from '#client/app/apply-head.ts'
import { createDauys } from '#client/app/create-app.ts'
import { keepPages, loadWholePageOnFailure } from '#client/app/keep-pages.ts'
import { readPageState } from '#client/app/page-state.ts'
import { createBrowserClient } from '#client/lib/graphql/client.ts'
import { rememberLocale } from '#client/lib/preferences.ts'
import '#client/styles/index.css'

const { locale, site, now, answers, errorWord } = readPageState(document)
const { app, router, page } = createDauys({
  locale,
  site,
  now: new Date(now),
  graphql: createBrowserClient(answers),
  history: createWebHistory(),
})

rememberLocale(locale)
loadWholePageOnFailure(router)
await router.isReady()
app.mount('#app')
keepHead({ page, router, locale, origin: site.origin, errorWord })
void keepPages(router, site.signedIn)
