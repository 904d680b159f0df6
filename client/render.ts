import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { readAssets } from '#client/app/assets.ts'
import { createDauys } from '#client/app/create-app.ts'
import { writeDocument } from '#client/app/document.ts'
import { faultKey } from '#client/app/fault.ts'
import { documentTitle, headElements, pictureElements } from '#client/app/head.ts'
import { createServerClient } from '#client/lib/graphql/client.ts'
import { isLocale } from '#domain/kernel/localized.ts'
import type { FirstViewRequest, RenderFirstView } from '#schema/first-view.ts'
import type { PageStateJson } from '#client/app/page-state.ts'
import type { GraphqlClient } from '#client/lib/graphql/client.ts'
import type { Site } from '#client/lib/site.ts'

const assets = readAssets(new URL('../client/', import.meta.url))

/** The server entry: writes one page as a complete document, or says where to go instead. */
export const render: RenderFirstView = async (request) => {
  const locale = localeOf(request)
  const graphql = createServerClient(request.execute)
  const { app, router, page, words } = createDauys({
    locale,
    site: siteOf(request),
    now: request.now,
    graphql,
    history: createMemoryHistory(),
  })

  await router.push(request.url)
  const route = router.currentRoute.value
  if (request.fault !== undefined) app.provide(faultKey, request.fault)
  // The addresses of desks are learned on the way, which ends where it began.
  else if ((route.redirectedFrom?.fullPath ?? route.fullPath) !== route.fullPath)
    return { status: 302, redirect: route.fullPath, html: '' }

  const context: { modules?: Set<string> } = {}
  const body = await renderToString(app, context)
  const head = page.head.value?.()
  const errorWord = words.global.t('ui.error')
  const html = writeDocument({
    locale,
    theme: request.theme,
    largeText: request.largeText,
    title: documentTitle(head, errorWord),
    elements: [
      ...headElements(head, { origin: request.origin, fullPath: request.url, locale }),
      ...pictureElements(head, request.origin),
    ],
    assets: assets.forPage(locale, [...(context.modules ?? [])], route.meta.words ?? []),
    body,
    // These two are shown at addresses of other pages, which a browser taking over would draw instead.
    state: request.fault !== undefined || route.name === 'offline' ? undefined : stateOf(request, graphql, errorWord),
  })
  return { status: request.fault === undefined ? page.status.value : 500, html }
}

function stateOf(request: FirstViewRequest, graphql: GraphqlClient, errorWord: string): PageStateJson {
  return {
    locale: localeOf(request),
    site: siteOf(request),
    now: request.now.toISOString(),
    answers: graphql.answers(),
    errorWord,
  }
}

function localeOf({ url, locale }: FirstViewRequest) {
  const named = url.slice(1, 3)
  return isLocale(named) && /^[/?]?$/.test(url.slice(3, 4)) ? named : locale
}

function siteOf({ origin, mode, theme, largeText, signedIn, form }: FirstViewRequest): Site {
  return { origin, mode, theme, largeText, signedIn, ...(form && { form }) }
}
