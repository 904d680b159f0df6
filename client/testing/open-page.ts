import urql from '@urql/vue'
import { flushPromises, mount } from '@vue/test-utils'
import axe from 'axe-core'
import { shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { announcerKey, createAnnouncer } from '#client/lib/announcer.ts'
import { pageNowKey } from '#client/lib/clock.ts'
import { deskPaths } from '#client/lib/desk-paths.ts'
import { createServerClient } from '#client/lib/graphql/client.ts'
import { routePaths } from '#client/lib/routes.ts'
import { siteKey } from '#client/lib/site.ts'
import { createWords, loadWords, localeKey } from '#client/lib/words.ts'
import type { Component } from 'vue'
import type { VueWrapper } from '@vue/test-utils'
import type { Router } from 'vue-router'
import type { Site } from '#client/lib/site.ts'

/** What the API answers to a document, by its name; a function sees the variables and may count. */
export type Answers = Record<string, object | ((variables: Record<string, unknown>) => object)>

export interface OpenPage {
  readonly page: VueWrapper
  readonly router: Router
  /** what was sent, oldest first */
  readonly asked: readonly { readonly name: string; readonly variables: Record<string, unknown> }[]
  /** what the live region said last */
  readonly said: () => string
  /** waits until every answer is drawn */
  readonly settle: () => Promise<void>
  /** presses a key on whatever has the focus */
  readonly press: (code: string, init?: KeyboardEventInit) => Promise<void>
}

/** The moment of every page in a test. */
const testNow = new Date('2027-05-14T09:00:00Z')

/** The page of the test before: it must not hear the keys of this one. */
let last: VueWrapper | undefined

const site: Site = { origin: 'http://dauys.test', mode: 'demo', theme: 'system', largeText: false, signedIn: true }

/**
 * A page or a feature as a signed-in person sees it, unless said otherwise, in Kazakh, with an API that answers as the test says.
 * @param options.at the address below `/kk`, `/desk/moderation`
 * @param options.words the features whose words it speaks
 */
export async function openPage(
  component: Component,
  options: {
    at: string
    words: readonly string[]
    answers: Answers
    props?: Record<string, unknown>
    signedIn?: boolean
  },
): Promise<OpenPage> {
  const words = createWords('kk')
  await loadWords(words, 'kk', options.words)
  const asked: { name: string; variables: Record<string, unknown> }[] = []
  const client = createServerClient(({ query, variables }) => {
    const name = /(?:query|mutation) (\w+)/.exec(query ?? '')?.[1] ?? ''
    asked.push({ name, variables })
    const answer = options.answers[name]
    if (answer === undefined) throw new Error(`the test has no answer to ${name}`)
    return Promise.resolve({ data: typeof answer === 'function' ? answer(variables) : answer })
  })
  const nothing = { render: () => null }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: Object.entries({ ...routePaths, ...deskPaths }).map(([name, path]) => ({
      path: `/:locale/${path}`,
      name,
      component: nothing,
    })),
  })
  await router.push(`/kk${options.at}`)
  const announcement = createAnnouncer()

  last?.unmount()
  document.documentElement.lang = 'kk'
  document.title = 'Dauys'
  document.body.innerHTML = '<main></main>'
  const page = mount(component, {
    attachTo: document.querySelector('main') ?? document.body,
    ...(options.props === undefined ? {} : { props: options.props }),
    global: {
      plugins: [words, router, [urql, client.urql]],
      provide: {
        [localeKey as symbol]: shallowRef('kk'),
        [siteKey as symbol]: { ...site, signedIn: options.signedIn ?? true },
        [announcerKey as symbol]: announcement,
        [pageNowKey as symbol]: () => testNow,
      },
    },
  })
  last = page
  const settle = async () => {
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve, 0))
    await flushPromises()
  }
  await settle()
  return {
    page,
    router,
    asked,
    said: () => announcement.value.text,
    settle,
    press: async (code, init = {}) => {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true, ...init }))
      await settle()
    },
  }
}

/** What axe finds on the page; colours are proved from the tokens in `styles/contrast.test.ts`. */
export async function accessibilityFaults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
