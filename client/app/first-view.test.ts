import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { describe, expect, it } from 'vitest'
import { createDauys } from '#client/app/create-app.ts'
import { createServerClient } from '#client/lib/graphql/client.ts'
import type { DocumentRequest, DocumentResult } from '#schema/first-view.ts'
import type { Site } from '#client/lib/site.ts'

const site: Site = {
  origin: 'https://dauys.example',
  mode: 'demo',
  theme: 'system',
  largeText: false,
  signedIn: false,
}

/** Writes a page the way `render.ts` does; the API is what the test says it is. */
async function view(
  path: string,
  options: {
    locale?: 'kk' | 'ru' | 'en'
    signedIn?: boolean
    mode?: Site['mode']
    answer?: (asked: DocumentRequest) => DocumentResult
  } = {},
) {
  const asked: DocumentRequest[] = []
  const graphql = createServerClient((request) => {
    asked.push(request)
    return Promise.resolve(options.answer?.(request) ?? { data: { viewer: null } })
  })
  const { app, router, page } = createDauys({
    locale: options.locale ?? 'kk',
    site: { ...site, signedIn: options.signedIn ?? false, mode: options.mode ?? 'demo' },
    now: new Date('2027-05-14T09:00:00Z'),
    graphql,
    history: createMemoryHistory(),
  })
  await router.push(path)
  const html = await renderToString(app)
  return { html, asked, page, route: router.currentRoute.value, answers: graphql.answers() }
}

const noPetitions: DocumentResult = {
  data: {
    __typename: 'Query',
    near: { __typename: 'PetitionConnection', totalCount: 0, nodes: [] },
    due: { __typename: 'PetitionConnection', nodes: [] },
    latestAnswers: [],
    campaigns: [],
  },
}

describe('the first view', () => {
  it('has the words of its language, complete, and links that keep the language', async () => {
    const { html } = await view('/ru/help', { locale: 'ru' })
    expect(html).toContain('Как это работает?')
    expect(html).toContain('href="/ru/petitions"')
    expect(html).not.toMatch(/>(app|ui|help)\.[\w.]+</)
  })

  it('offers the same page in the other languages as plain links', async () => {
    const { html } = await view('/kk/help?q=bus')
    expect(html).toContain('href="/en/help?q=bus"')
  })

  it('waits for the answer, by the hash of the document, and hands it to the browser', async () => {
    const { html, asked, answers } = await view('/kk/', { answer: () => noPetitions })
    expect(html).toContain('Әзірге қол жинап жатқан петиция жоқ')
    expect(asked.map(({ operationName, documentId }) => [operationName, documentId.length])).toEqual([
      ['Home', 64],
      ['CampaignList', 64],
    ])
    expect(Object.keys(answers)).toHaveLength(2)
  })

  it('says that the data did not arrive, with status 500, where the API has a fault', async () => {
    const { html, page } = await view('/kk/', {
      answer: () => ({ errors: [{ message: 'masked', extensions: { code: 'INTERNAL', requestId: 'req_7' } }] }),
    })
    expect(page.status.value).toBe(500)
    expect(html).toContain('Дерек келмеді')
    expect(html).toContain('req_7')
    expect(html).not.toContain('masked')
  })

  it('asks who reads only when somebody is signed in', async () => {
    expect((await view('/kk/help')).asked).toHaveLength(0)
    expect((await view('/kk/help', { signedIn: true })).asked.map(({ operationName }) => operationName)).toEqual([
      'Viewer',
    ])
  })

  it('shows a desk to those whose role has one, with what waits there', async () => {
    const { html } = await view('/ru/help', {
      locale: 'ru',
      signedIn: true,
      answer: () => ({
        data: {
          __typename: 'Query',
          viewer: {
            __typename: 'Person',
            id: 'per_1',
            name: 'Марат К.',
            email: 'marat@example.kz',
            language: 'RU',
            casesWaiting: 7,
            answersWaiting: null,
            roles: [{ __typename: 'RoleGrant', role: 'MODERATOR' }],
          },
        },
      }),
    })
    expect(html).toMatch(/href="\/ru\/desk\/moderation"[^>]*>\s*Модерация<span[^>]*>7</)
    expect(html).not.toContain('/ru/desk/answers')
  })

  it('answers 404 where there is no such page', async () => {
    const { html, page } = await view('/kk/no/such/page')
    expect(page.status.value).toBe(404)
    expect(html).toContain('Бет табылмады')
  })

  it('has no mailbox in production', async () => {
    const { html, page } = await view('/kk/mailbox', { mode: 'production' })
    expect(page.status.value).toBe(404)
    expect(html).toContain('Бет табылмады')
  })

  it('leads from a bare address to the language of the reader', async () => {
    const { route } = await view('/help', { locale: 'ru' })
    expect(route.fullPath).toBe('/ru/help')
    expect(route.redirectedFrom).toBeDefined()
  })

  it('leads a stranger from a personal page to the sign-in page and back', async () => {
    const answer = () => ({ data: { __typename: 'Query', identityProviders: [] } })
    const { route } = await view('/kk/me', { answer })
    expect(route.name).toBe('sign-in')
    expect(route.query['return']).toBe('/kk/me')
  })

  it('never writes an inline style, which the security policy would refuse', async () => {
    const { html } = await view('/kk/help')
    expect(html).not.toMatch(/\sstyle=/)
  })
})
